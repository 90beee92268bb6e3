package org.parley.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parley.analysis.identity.Identity;
import org.parley.model.Actor;
import org.parley.model.Fault;
import org.parley.model.account.Item;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ActorLine;
import org.parley.web.view.ItemCard;
import org.parley.web.view.PreviewView;

/** Who is who. */
public final class Actors implements Site.Part {

  private static final String KEY = "key";
  private static final String WORDS = "q";
  private static final String KIND = "kind";
  private static final int MOST_ITEMS = 30;

  private final Subjects subjects;
  private final Previews previews;

  public Actors(Sights sights) {
    this.subjects = new Subjects(sights);
    this.previews = new Previews(sights);
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/n/{negotiation}/actors", visit -> show(site, visit));
    site.get("/n/{negotiation}/actors/preview", visit -> previews.show(site, visit, "actors"));
    site.getLasting("/n/{negotiation}/actors/{key}", visit -> showOne(site, visit));
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/actors",
                "listActors",
                "Who takes part, most spoken of first")
            .ofNegotiation()
            .with(
                Endpoint.Parameter.query(WORDS, "Whose names have these words.", String.class),
                Endpoint.Parameter.query(KIND, "Of this kind alone.", Actor.Kind.class))
            .inPages()
            .asOfMoment()
            .givesPageOf(ActorLine.class)
            .by(visit -> Slice.of(lines(visit, subjects.sight(visit)), visit)));
    site.add(
        previews
            .endpoint(
                "actors",
                "previewActors",
                "What a decision on who is who would change",
                "Viktor Dravetskiy",
                "Tarvenia")
            .gives(PreviewView.class)
            .by(previews::view));
  }

  private static List<ActorLine> lines(Visit visit, Sight sight) {
    String words = Objects.requireNonNullElse(visit.query(WORDS), "");
    String kind = Objects.requireNonNullElse(visit.query(KIND), "").toLowerCase(Locale.ROOT);
    return ActorLine.all(sight).stream()
        .filter(one -> kind.isEmpty() || one.kind().equals(kind))
        .filter(one -> one.isCalled(words))
        .toList();
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    site.show(
        visit,
        "page/actors",
        Map.of(
            "frame",
            site.frame(visit, "Actors", "actors", subjects.subject(visit, sight)),
            "slice",
            Slice.of(lines(visit, sight), visit),
            "words",
            Objects.requireNonNullElse(visit.query(WORDS), ""),
            "kind",
            Objects.requireNonNullElse(visit.query(KIND), ""),
            "desk",
            Undoing.of(visit, sight)));
  }

  private void showOne(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    String key = visit.path(KEY);
    Identity identity =
        sight
            .standing()
            .identities()
            .named(key)
            .orElseThrow(() ->
                Fault.user(
                    "no-such-actor",
                    "Nobody in " + sight.negotiation().name() + " is called '" + key + "'",
                    "It may have come later: try another date."));
    List<Item> items =
        sight.standing().account().items().reversed().stream()
            .filter(item -> ActorLine.keys(sight, item).contains(identity.key()))
            .limit(MOST_ITEMS)
            .toList();
    site.show(
        visit,
        "page/actor",
        Map.of(
            "frame",
            site.frame(visit, identity.name(), "actors", subjects.subject(visit, sight)),
            "actor",
            ActorLine.of(sight, identity),
            "items",
            items.stream().map(item -> ItemCard.of(sight, item)).toList(),
            "desk",
            Undoing.of(visit, sight)));
  }
}
