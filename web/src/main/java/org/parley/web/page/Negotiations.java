package org.parley.web.page;

import java.util.List;
import java.util.Map;
import org.parley.model.account.Moment;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sights;
import org.parley.web.view.NegotiationCard;

/** All negotiations, each on a card. */
public final class Negotiations implements Site.Part {

  private final Sights sights;

  public Negotiations(Sights sights) {
    this.sights = sights;
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/", visit -> show(site, visit));
    site.get("/n/{negotiation}/card", visit -> card(site, visit));
    site.addLasting(
        Endpoint.get("/negotiations", "listNegotiations", "All negotiations, newest first")
            .inPages()
            .asOfMoment()
            .givesPageOf(NegotiationCard.class)
            .by(this::page));
  }

  private Slice<NegotiationCard> page(Visit visit) {
    Moment moment = visit.moment();
    return Slice.of(sights.negotiations(moment.knownAt()).reversed(), visit)
        .map(one -> NegotiationCard.of(sights, sights.of(one.name(), moment)));
  }

  /** Those that are worked out already are shown at once, and the others when they are ready. */
  private void show(Site site, Visit visit) {
    List<NegotiationCard> cards =
        sights.negotiations(visit.moment().knownAt()).reversed().stream()
            .map(one -> NegotiationCard.atOnce(sights, one))
            .toList();
    if (cards.stream().anyMatch(card -> card.summary() == null)) {
      Site.passes(visit);
    }
    site.show(
        visit,
        "page/negotiations",
        Map.of("frame", site.frame(visit, "Negotiations", "negotiations"), "cards", cards));
  }

  private void card(Site site, Visit visit) {
    site.show(
        visit,
        "part/card",
        Map.of(
            "card",
            NegotiationCard.of(sights, sights.of(visit.path(Visit.NEGOTIATION), Moment.LATEST))));
  }
}
