package org.parley.web.page;

import java.util.Map;
import org.parley.analysis.standing.Finding;
import org.parley.model.Fault;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ItemView;

/** What is behind an item: each sentence with its publisher and date. */
public final class Items implements Site.Part {

  private static final String ID = "id";

  private final Subjects subjects;

  public Items(Sights sights) {
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/items/{id}", visit -> show(site, visit));
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/items/{id}",
                "getItem",
                "A finding with each sentence behind it")
            .ofNegotiation()
            .with(Endpoint.Parameter.path(ID, "Id of the finding, or of an item of it."))
            .asOfMoment()
            .gives(ItemView.class)
            .by(visit -> {
              Sight sight = subjects.sight(visit);
              return ItemView.of(sight, finding(sight, visit));
            }));
  }

  private static Finding finding(Sight sight, Visit visit) {
    String id = visit.path(ID);
    return sight
        .standing()
        .finding(id)
        .orElseThrow(() ->
            Fault.user(
                "no-such-item",
                "No item has the id '" + id + "' in " + sight.negotiation().name(),
                "It may have come later, been rejected or gone with a correction: try another"
                    + " date."));
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    ItemView item = ItemView.of(sight, finding(sight, visit));
    site.show(
        visit,
        "page/item",
        Map.of(
            "frame",
            site.frame(visit, "Evidence", "item", subjects.subject(visit, sight)),
            "item",
            item));
  }
}
