package org.parley.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Moment;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Links;
import org.parley.web.http.Query;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.report.ChangeFeed;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ChangeLine;

/** What changed since a day, as a page and as a feed. */
public final class ChangePages implements Site.Part {

  private static final String SINCE = "since";
  private static final int USUAL_DAYS = 7;

  private final Sights sights;
  private final Subjects subjects;

  public ChangePages(Sights sights) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/n/{negotiation}/changes", visit -> show(site, visit));
    site.get("/n/{negotiation}/changes.atom", this::feed);
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/changes",
                "listChanges",
                "What changed after a day, newest first")
            .ofNegotiation()
            .with(
                Parameter.query(
                    SINCE,
                    "The day after whose end it changed (default: a week before).",
                    LocalDate.class))
            .asOfMoment()
            .inPages()
            .givesPageOf(ChangeLine.class)
            .by(visit -> {
              Sight sight = subjects.sight(visit);
              return Slice.of(changes(sight, since(visit, sight)), visit);
            }));
  }

  private static LocalDate since(Visit visit, Sight sight) {
    @Nullable LocalDate given = Timelines.day(visit, SINCE);
    return given == null ? sight.day().minusDays(USUAL_DAYS) : given;
  }

  private List<ChangeLine> changes(Sight sight, LocalDate since) {
    Instant end = since.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    return ChangeLine.since(sights, sight, end);
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    LocalDate since = since(visit, sight);
    site.show(
        visit,
        "page/changes",
        Map.of(
            "frame",
            site.frame(visit, "What changed", "changes", subjects.subject(visit, sight)),
            "list",
            Slice.of(changes(sight, since), visit),
            "since",
            since,
            "query",
            Query.of(visit)));
  }

  private void feed(Visit visit) {
    Sight sight = sights.of(visit.path(Visit.NEGOTIATION), Moment.LATEST);
    String name = sight.negotiation().name();
    String origin = visit.origin();
    visit
        .context()
        .contentType(ChangeFeed.MEDIA_TYPE)
        .result(
            ChangeFeed.of(
                sights,
                sight,
                origin + Links.negotiation(name, "changes.atom"),
                origin + Links.negotiation(name, "changes"),
                item -> origin + Links.negotiation(name, "items", item)));
  }
}
