package org.parley.web.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.model.account.Share;
import org.parley.web.http.Shield;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.report.ChangeFeed;
import org.parley.web.report.Reports;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.NegotiationCard;
import org.parley.web.view.ShareLine;

/** What was shared, for whoever has its key: the state, its feed and its card. */
public final class SharedPages implements Site.Part {

  private static final String KEY = "key";

  private final Sights sights;
  private final Reports reports;

  public SharedPages(Sights sights, Reports reports) {
    this.sights = sights;
    this.reports = reports;
  }

  @Override
  public void routes(Site site) {
    site.open("/s/{key}", visit -> page(site, visit));
    site.open("/s/{key}/report.pdf", visit -> pdf(site, visit));
    site.open("/s/{key}/changes.atom", this::feed);
    site.open("/s/{key}/embed", visit -> embed(site, visit));
  }

  private Share share(Visit visit) {
    return sights
        .desk()
        .ledger()
        .shares()
        .find(visit.path(KEY))
        .filter(Share::isOpen)
        .orElseThrow(() ->
            Fault.user(
                "no-such-share",
                "This link leads nowhere",
                "It was ended, or is not written as it was given. Ask whoever shared it."));
  }

  private Sight sight(Share share) {
    return sights.of(share.negotiation(), share.moment());
  }

  private static Reports.Setting setting(Share share) {
    @Nullable String knownAt =
        share.kind() == Share.Kind.LIVE ? null : ShareLine.minute(share.moment().knownAt());
    return new Reports.Setting(knownAt, ShareLine.path(share.key()) + "/report.pdf", null);
  }

  private void page(Site site, Visit visit) {
    Share share = share(visit);
    visit
        .context()
        .contentType("text/html; charset=utf-8")
        .result(reports.html(site, sight(share), setting(share)));
  }

  private void pdf(Site site, Visit visit) {
    Share share = share(visit);
    visit
        .context()
        .contentType("application/pdf")
        .result(reports.pdf(site, sight(share), setting(share)));
  }

  private void feed(Visit visit) {
    Share share = share(visit);
    if (share.kind() != Share.Kind.LIVE) {
      throw Fault.user(
          "no-such-feed",
          "This link shows one moment, of which nothing changes",
          "Ask whoever shared it for a live link.");
    }
    String page = visit.origin() + ShareLine.path(share.key());
    visit
        .context()
        .contentType(ChangeFeed.MEDIA_TYPE)
        .result(
            ChangeFeed.of(
                sights, sight(share), page + "/changes.atom", page, item -> page + "#changes"));
  }

  private void embed(Site site, Visit visit) {
    Share share = share(visit);
    // The only page that others may show inside of theirs: it has nothing to press.
    Shield.frames(visit.context(), "*");
    site.show(
        visit,
        "page/embed",
        Map.of(
            "card",
            NegotiationCard.of(sights, sight(share)),
            "assets",
            site.assets(),
            "link",
            ShareLine.path(share.key())));
  }
}
