package org.parley.web.page;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identity;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ActorLine;
import org.parley.web.view.ItemCard;

/** All items of a negotiation, for programs. */
public final class ItemLists implements Site.Part {

  private static final String KIND = "kind";
  private static final String PARTY = "party";
  private static final String SOURCE = "source";
  private static final String VERDICT = "verdict";
  private static final String NONE = "none";

  private final Subjects subjects;

  public ItemLists(Sights sights) {
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/items",
                "listItems",
                "The items that count, in the order of their articles")
            .ofNegotiation()
            .with(
                Endpoint.Parameter.query(KIND, "Of this kind alone.", Kind.class),
                Endpoint.Parameter.query(
                    PARTY, "That name this actor, or somebody who speaks for it.", String.class),
                Endpoint.Parameter.query(SOURCE, "Of this article: id of a version.", String.class),
                Endpoint.Parameter.query(
                    VERDICT,
                    "'accepted', 'corrected', 'added', or 'none' for those that nobody judged.",
                    String.class))
            .inPages()
            .asOfMoment()
            .givesPageOf(ItemCard.class)
            .by(this::page));
  }

  private Slice<ItemCard> page(Visit visit) {
    Sight sight = subjects.sight(visit);
    Predicate<Item> wanted = wanted(visit, sight);
    return Slice.of(
            sight.standing().account().items().stream()
                .filter(item -> sight.standing().finding(item.id()).isPresent())
                .filter(wanted)
                .toList(),
            visit)
        .map(item -> ItemCard.of(sight, item));
  }

  private static Predicate<Item> wanted(Visit visit, Sight sight) {
    Predicate<Item> wanted = item -> true;
    String kind = visit.query(KIND);
    if (kind != null) {
      Kind one = Decisions.kind(kind);
      wanted = wanted.and(item -> item.kind() == one);
    }
    String party = visit.query(PARTY);
    if (party != null) {
      String key = key(sight, party);
      wanted = wanted.and(item -> isOf(sight, item, key));
    }
    String source = visit.query(SOURCE);
    if (source != null) {
      wanted = wanted.and(item -> item.source().equals(source));
    }
    String verdict = visit.query(VERDICT);
    if (verdict != null) {
      wanted =
          wanted.and(item ->
              Objects.requireNonNullElse(sight.standing().verdict(item), NONE).equals(verdict));
    }
    return wanted;
  }

  private static @Nullable String key(Sight sight, String name) {
    return sight.standing().identities().named(name).map(Identity::key).orElse(null);
  }

  private static boolean isOf(Sight sight, Item item, @Nullable String key) {
    Set<String> keys = ActorLine.keys(sight, item);
    return key != null
        && keys.stream()
            .anyMatch(one ->
                one.equals(key)
                    || sight
                        .standing()
                        .identities()
                        .byKey(one)
                        .map(sight.standing().identities()::side)
                        .filter(side -> side.key().equals(key))
                        .isPresent());
  }
}
