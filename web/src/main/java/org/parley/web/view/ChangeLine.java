package org.parley.web.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Change;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;

/**
 * A change on one line.
 *
 * @param id the same for the same change, whatever else is known
 * @param type what sort of change
 * @param at valid time of what brought it
 * @param text a sentence for people
 * @param evidence id of an item that says so, or null
 */
public record ChangeLine(
    String id, String type, Instant at, String text, @Nullable String evidence) {

  static ChangeLine of(Change change) {
    return new ChangeLine(
        id(change),
        change.type().word(),
        change.at(),
        change.text(),
        change.findings().isEmpty() ? null : change.findings().getFirst());
  }

  private static String id(Change change) {
    String all = change.type() + "\n" + change.at() + "\n" + String.join("\n", change.subject());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What changed after an instant of valid time, newest first; nothing after the moment itself. */
  public static List<ChangeLine> since(Sights sights, Sight now, Instant since) {
    return since.isBefore(now.end()) ? Lines.since(sights, now, since) : List.of();
  }

  /** The day of {@link #at()}, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
