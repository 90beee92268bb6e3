package org.parley.web.page;

import org.parley.desk.Desk;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.live.LedgerChanges;
import org.parley.web.live.Listeners;

/** Tells whoever listens that something new is to be had. */
public final class ChangeStream implements Site.Part {

  static final Endpoint.Parameter LAST =
      Endpoint.Parameter.header(
          "Last-Event-ID", "Id of the last event that came; what came after it is told.");

  private final Desk desk;
  private final Listeners listeners;
  private final LedgerChanges changes;

  public ChangeStream(Desk desk, Listeners listeners) {
    this.desk = desk;
    this.listeners = listeners;
    this.changes = new LedgerChanges(desk.ledger(), listeners);
  }

  @Override
  public void routes(Site site) {
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/events",
                "listenToNegotiation",
                "Tells, as server-sent events 'changed', that something was recorded by whatever"
                    + " process, perhaps on another negotiation")
            .ofNegotiation()
            .with(LAST)
            .givesMedia(Endpoint.EVENTS)
            .refuses("too-many", "Too many listen already.")
            .by(visit -> {
              desk.negotiation(visit.path(Visit.NEGOTIATION));
              listeners.open(site, visit, changes, changes.now());
              return null;
            }));
  }
}
