package org.parley.web.page;

import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.ledger.Shares;
import org.parley.model.Fault;
import org.parley.model.account.Share;
import org.parley.model.people.Role;
import org.parley.web.http.Content;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.report.Reports;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ShareLine;

/** Shares a state: as a report, and by links that need no account. */
public final class SharePages implements Site.Part {

  private static final String KEY = "key";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String PDF = "application/pdf";
  private static final int KEY_BYTES = 18;

  /**
   * What is asked for.
   *
   * @param kind {@code moment} or {@code live}
   */
  public record Wanted(String kind) {}

  private final Sights sights;
  private final Subjects subjects;
  private final Reports reports;
  private final SecureRandom random;

  /**
   * @param random makes the keys
   */
  public SharePages(Sights sights, Reports reports, SecureRandom random) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
    this.reports = reports;
    this.random = random;
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/share", visit -> show(site, visit));
    site.post(
        "/n/{negotiation}/share",
        Role.EDITOR,
        visit -> {
          make(visit, visit.field("kind"));
          back(visit);
        });
    site.post(
        "/n/{negotiation}/share/end",
        Role.EDITOR,
        visit -> {
          end(visit, visit.field(KEY));
          back(visit);
        });
    site.get(
        "/n/{negotiation}/report",
        visit -> visit.context().contentType(HTML).result(html(site, visit)));
    site.get(
        "/n/{negotiation}/report.pdf",
        visit -> visit.context().contentType(PDF).result(pdf(site, visit)));
    endpoints(site);
  }

  private void endpoints(Site site) {
    String path = "/negotiations/{negotiation}/shares";
    site.add(
        Endpoint.get(path, "listShares", "Links that need no account, newest first")
            .only(Role.EDITOR)
            .ofNegotiation()
            .inPages()
            .givesPageOf(ShareLine.class)
            .by(visit -> Slice.of(lines(visit), visit)));
    site.add(
        Endpoint.post(
                path, "makeShare", "Makes a link that needs no account, of the moment", Role.EDITOR)
            .ofNegotiation()
            .asOfMoment()
            .takes(Wanted.class)
            .gives(ShareLine.class)
            .status(201)
            .by(visit -> make(visit, visit.body(Wanted.class).kind())));
    site.add(
        Endpoint.delete(path + "/{key}", "endShare", "Ends a link", Role.EDITOR)
            .ofNegotiation()
            .with(Parameter.path(KEY, "Key of the link."))
            .by(visit -> {
              end(visit, visit.path(KEY));
              return null;
            }));
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/report.html",
                "getReport",
                "The state as a report, every claim with its notes")
            .ofNegotiation()
            .asOfMoment()
            .givesMedia("text/html")
            .by(visit -> new Content(html(site, visit), HTML)));
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/report.pdf", "getReportForPaper", "The same as PDF")
            .ofNegotiation()
            .asOfMoment()
            .givesMedia(PDF)
            .by(visit -> pdf(site, visit)));
  }

  private Shares shares() {
    return sights.desk().ledger().shares();
  }

  private String name(Visit visit) {
    return sights.desk().negotiation(visit.path(Visit.NEGOTIATION)).name();
  }

  private List<ShareLine> lines(Visit visit) {
    String origin = visit.origin();
    return shares().of(name(visit)).stream().map(one -> ShareLine.of(one, origin)).toList();
  }

  private ShareLine make(Visit visit, String kind) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return ShareLine.of(
        shares().make(name(visit), key, kind(kind), visit.moment(), visit.caller().name()),
        visit.origin());
  }

  private static Share.Kind kind(String word) {
    for (Share.Kind kind : Share.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw Fault.user(
        "bad-kind", "There is no link of the kind '" + word + "'", "Ask for moment or live.");
  }

  private void end(Visit visit, String key) {
    String name = name(visit);
    if (shares().find(key).filter(share -> share.negotiation().equals(name)).isEmpty()) {
      throw Fault.user("no-such-share", "There is no link with that key", "See the list of links.");
    }
    shares().end(key, visit.caller().name());
  }

  private static void back(Visit visit) {
    visit
        .context()
        .redirect(
            Links.negotiation(visit.path(Visit.NEGOTIATION), "share") + visit.momentQuery(),
            HttpStatus.SEE_OTHER);
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    String knownAt = visit.query(Visit.KNOWN_AT);
    site.show(
        visit,
        "page/share",
        Map.of(
            "frame",
            site.frame(visit, "Share", "share", subjects.subject(visit, sight)),
            "shares",
            visit.caller().may(Role.EDITOR) ? lines(visit) : List.of(),
            "moment",
            "The state as of "
                + sight.day()
                + (knownAt == null ? "" : ", as known at " + knownAt)));
  }

  private static Reports.Setting setting(Visit visit, Sight sight) {
    String name = sight.negotiation().name();
    String query = visit.momentQuery();
    return new Reports.Setting(
        visit.query(Visit.KNOWN_AT),
        Links.negotiation(name, "report.pdf") + query,
        Links.negotiation(name) + query);
  }

  private byte[] html(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    return reports.html(site, sight, setting(visit, sight));
  }

  private byte[] pdf(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    return reports.pdf(site, sight, setting(visit, sight));
  }
}
