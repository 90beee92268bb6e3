package org.parley.web.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Moments;
import org.parley.ledger.AuditLog;
import org.parley.model.Fault;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;

/** The audit log, newest first. */
public final class AuditPages implements Site.Part {

  private static final String SINCE = "since";
  private static final String BEFORE = "before";
  private static final int MOST = 100;

  private final AuditLog audit;

  public AuditPages(AuditLog audit) {
    this.audit = audit;
  }

  /** An entry of the log. */
  public record AuditView(
      long number,
      Instant at,
      @Nullable String member,
      String address,
      String action,
      String subject,
      String outcome) {

    static AuditView of(AuditLog.Line line) {
      return new AuditView(
          line.number(),
          line.entry().at(),
          line.entry().member(),
          line.entry().address(),
          line.entry().action(),
          line.entry().subject(),
          line.entry().outcome());
    }
  }

  /** A part of the log. */
  public record AuditPart(List<AuditView> items, @Nullable Long next) {}

  @Override
  public void routes(Site site) {
    site.get("/audit", Role.ADMIN, visit -> show(site, visit));
    site.add(
        Endpoint.get("/audit", "getAudit", "What was done by whom, newest first")
            .only(Role.ADMIN)
            .with(
                Parameter.query(SINCE, "Nothing before that day or time.", String.class),
                Parameter.query(
                    BEFORE, "What comes before that number: 'next' of a part.", Integer.class))
            .gives(AuditPart.class)
            .by(this::part));
  }

  private AuditPart part(Visit visit) {
    List<AuditView> lines =
        audit.read(since(visit), before(visit), MOST).stream().map(AuditView::of).toList();
    return new AuditPart(lines, lines.size() < MOST ? null : lines.getLast().number());
  }

  private static Instant since(Visit visit) {
    String given = visit.query(SINCE);
    return given == null
        ? Instant.EPOCH
        : Moments.start(given)
            .orElseThrow(() ->
                Fault.user(
                    "bad-moment",
                    "since: '" + given + "' is no day and no time",
                    "Write a day such as 2027-05-12."));
  }

  private static @Nullable Long before(Visit visit) {
    String given = visit.query(BEFORE);
    if (given != null && !given.matches("\\d{1,18}")) {
      throw Fault.user(
          "bad-cursor", "before: '" + given + "' is no number", "Take 'next' of the part before.");
    }
    return given == null ? null : Long.valueOf(given);
  }

  private void show(Site site, Visit visit) {
    Map<String, Object> values = new HashMap<>();
    values.put("frame", site.frame(visit, "Audit log", "audit"));
    values.put("part", part(visit));
    values.put("since", visit.query(SINCE) == null ? "" : visit.query(SINCE));
    site.show(visit, "page/audit", values);
  }
}
