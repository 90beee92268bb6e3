package org.parley.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Frame;
import org.parley.web.http.Query;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.HappeningLine;
import org.parley.web.view.Happenings;
import org.parley.web.view.Timeline;
import org.parley.web.view.TimelineQuery;

/** Statements, meetings and changes on one axis of time. */
public final class Timelines implements Site.Part {

  private static final String LANES = "lanes";
  private static final String PARTY = "party";
  private static final String KIND = "kind";
  private static final String PUBLISHER = "publisher";
  private static final String FROM = "from";
  private static final String TO = "to";

  private static final int MOST_KEPT = 32;

  private final Sights sights;
  private final Subjects subjects;

  /** A filter or another window asks for the same again. */
  private final Cache<Sight, Happenings> kept =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build();

  public Timelines(Sights sights) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/n/{negotiation}/timeline", visit -> show(site, visit));
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/timeline",
                "listTimeline",
                "What was said, what was met and what changed, in the order of time")
            .ofNegotiation()
            .with(
                Parameter.query(
                    PARTY, "Key of the side whose doings are wanted, or 'others'.", String.class),
                Parameter.queries(KIND, "Kinds of item that are wanted, or 'change'."),
                Parameter.query(PUBLISHER, "Whose articles are wanted.", String.class),
                Parameter.query(FROM, "First day, such as 2027-05-12.", LocalDate.class),
                Parameter.query(TO, "Last day.", LocalDate.class))
            .asOfMoment()
            .inPages()
            .givesPageOf(HappeningLine.class)
            .by(visit -> {
              Sight sight = subjects.sight(visit);
              return slice(timeline(visit, sight, subjects.subject(visit, sight)), visit);
            }));
  }

  private static Slice<HappeningLine> slice(Timeline timeline, Visit visit) {
    return Slice.of(timeline.shown(), visit);
  }

  private Timeline timeline(Visit visit, Sight sight, Frame.Subject subject) {
    Happenings happenings = kept.get(sight, one -> Happenings.of(sights, one));
    return Timeline.of(happenings, asked(visit), subject.first(), subject.last());
  }

  private static TimelineQuery asked(Visit visit) {
    return new TimelineQuery(
        lanes(visit.query(LANES)),
        visit.query(PARTY),
        Set.copyOf(visit.queries(KIND)),
        visit.query(PUBLISHER),
        day(visit, FROM),
        day(visit, TO));
  }

  private static TimelineQuery.Lanes lanes(@Nullable String given) {
    try {
      return given == null
          ? TimelineQuery.Lanes.PARTY
          : TimelineQuery.Lanes.valueOf(given.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Fault(
          Fault.Kind.USER,
          "bad-lanes",
          "There are no lanes by '" + given + "'",
          "Ask for lanes=party or lanes=kind.",
          e);
    }
  }

  static @Nullable LocalDate day(Visit visit, String name) {
    String given = visit.query(name);
    try {
      LocalDate day = given == null ? null : LocalDate.parse(given);
      if (day == null || (day.getYear() > 0 && day.getYear() < 10_000)) {
        return day;
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    throw Fault.user(
        "bad-day", name + ": '" + given + "' is no day", "Write a day such as 2027-05-12.");
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    Frame.Subject subject = subjects.subject(visit, sight);
    Timeline timeline = timeline(visit, sight, subject);
    site.show(
        visit,
        "page/timeline",
        Map.of(
            "frame",
            site.frame(visit, "Timeline", "timeline", subject, "timeline.js"),
            "view",
            timeline,
            "list",
            slice(timeline, visit),
            "query",
            Query.of(visit)));
  }
}
