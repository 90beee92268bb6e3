package org.parley.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.desk.Moments;
import org.parley.model.account.Moment;
import org.parley.web.http.Frame;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.Activity;

/** The negotiation that a visit is about, and what the frame of its pages says of it. */
public final class Subjects {

  /** Days before and after the one that is shown. */
  private static final int NEAR = 8;

  private final Sights sights;

  public Subjects(Sights sights) {
    this.sights = sights;
  }

  /** The negotiation of the path at the moment of the query. */
  public Sight sight(Visit visit) {
    return sights.of(visit.path(Visit.NEGOTIATION), visit.moment());
  }

  /** What the frame says of it. Of an earlier day the days next to it are worked out ahead. */
  public Frame.Subject subject(Visit visit, Sight sight) {
    if (visit.query(Visit.AS_OF) != null) {
      sights.next(sight, near(sight));
    }
    // The slider goes over all days, whichever of them is shown.
    Sight whole =
        sights.of(
            sight.negotiation().name(),
            new org.parley.model.account.Moment(java.time.Instant.MAX, sight.moment().knownAt()));
    List<LocalDate> days = whole.days();
    Activity activity = Activity.of(days);
    LocalDate last = days.isEmpty() ? sight.day() : days.getLast();
    boolean latest = visit.query(Visit.AS_OF) == null;
    return new Frame.Subject(
        sight.negotiation().name(),
        latest ? last : sight.day(),
        latest,
        visit.query(Visit.KNOWN_AT),
        days.isEmpty() ? last : activity.first(),
        last,
        activity.counts());
  }

  /** The days around, nearest first, as the slider asks for them. */
  private static List<Moment> near(Sight sight) {
    List<Moment> near = new ArrayList<>();
    for (int distance = 1; distance <= NEAR; distance++) {
      near.add(endOf(sight, sight.day().minusDays(distance)));
      near.add(endOf(sight, sight.day().plusDays(distance)));
    }
    return near;
  }

  private static Moment endOf(Sight sight, LocalDate day) {
    return new Moment(Moments.end(day.toString()).orElse(Instant.MAX), sight.moment().knownAt());
  }
}
