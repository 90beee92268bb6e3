package org.parley.web.page;

import java.util.Map;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.Overview;

/** The state of a negotiation in one screen. */
public final class Overviews implements Site.Part {

  private final Sights sights;
  private final Subjects subjects;

  public Overviews(Sights sights) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/n/{negotiation}", visit -> show(site, visit));
    site.getLasting("/n/{negotiation}/week", visit -> week(site, visit));
    site.getLasting("/n/{negotiation}/clearing", visit -> clearing(site, visit));
    site.addLasting(
        Endpoint.get("/negotiations/{negotiation}", "getNegotiation", "The state of a negotiation")
            .ofNegotiation()
            .asOfMoment()
            .gives(Overview.class)
            .by(visit -> Overview.of(sights, subjects.sight(visit))));
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    Overview view = visit.isPart() ? Overview.atOnce(sights, sight) : Overview.of(sights, sight);
    if (view.changes() == null || view.sets() == null) {
      Site.passes(visit);
    }
    show(site, visit, sight, "page/overview", "view", view);
  }

  /** What would clear the way: a part of the page, which may take long. */
  private void clearing(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    show(site, visit, sight, "part/clearing", "view", Overview.counted(sight));
  }

  /** What changed in the week before, which takes the moment a week before as well. */
  private void week(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    show(site, visit, sight, "part/week", "changes", Overview.week(sights, sight));
  }

  private void show(
      Site site, Visit visit, Sight sight, String template, String name, Object value) {
    site.show(
        visit,
        template,
        Map.of(
            "frame",
            site.frame(
                visit, sight.negotiation().name(), "overview", subjects.subject(visit, sight)),
            name,
            value));
  }
}
