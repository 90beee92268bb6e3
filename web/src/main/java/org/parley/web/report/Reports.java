package org.parley.web.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.web.http.Site;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;

/** Makes reports of sights. Safe for any number of threads. */
public final class Reports {

  private final Sights sights;
  private final Drawings drawings = new Drawings();

  public Reports(Sights sights) {
    this.sights = sights;
  }

  /**
   * What of a report is not its content.
   *
   * @param knownAt up to when what was recorded counts, for people, or null for now
   * @param pdf address of the same as PDF
   * @param back address of where it came from, or null
   */
  public record Setting(@Nullable String knownAt, String pdf, @Nullable String back) {}

  /** As a page of its own. */
  public byte[] html(Site site, Sight sight, Setting setting) {
    return html(
        site,
        Writing.of(sights, sight, setting.knownAt()).drawn(drawings.vectors(sight).orElse(null)),
        setting);
  }

  /** As PDF. */
  public byte[] pdf(Site site, Sight sight, Setting setting) {
    return Pdf.of(
        html(
            site,
            Writing.of(sights, sight, setting.knownAt()).drawn(drawings.pixels(sight).orElse(null)),
            setting));
  }

  private static byte[] html(Site site, Report report, Setting setting) {
    Map<String, Object> values =
        new HashMap<>(Map.of("report", report, "assets", site.assets(), "pdf", setting.pdf()));
    if (setting.back() != null) {
      values.put("back", setting.back());
    }
    return site.html("page/report", values);
  }
}
