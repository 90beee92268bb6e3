package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identity;
import org.parley.model.account.Item;
import org.parley.web.sight.Sight;

/**
 * Somebody who takes part.
 *
 * @param key of the identity
 * @param name for people
 * @param kind {@code person}, {@code state}, {@code organization} or {@code group}
 * @param code ISO 3166-1 alpha-3 of a state, or null
 * @param party name of the identity for which it speaks, or null
 * @param partyKey key of that, or null
 * @param aliases all other names, most frequent first
 * @param roles offices that it was called by
 * @param items how many items name it
 */
public record ActorLine(
    String key,
    String name,
    String kind,
    @Nullable String code,
    @Nullable String party,
    @Nullable String partyKey,
    List<String> aliases,
    List<Role> roles,
    int items) {

  /**
   * An office in time.
   *
   * @param from the day of the first source that says so
   * @param to the day of the last one
   */
  public record Role(String office, LocalDate from, LocalDate to) {}

  /** All, most spoken of first. */
  public static List<ActorLine> all(Sight sight) {
    Map<String, Integer> counts = counts(sight);
    List<ActorLine> lines = new ArrayList<>();
    for (Identity one : sight.standing().identities().all()) {
      lines.add(of(sight, one, counts.getOrDefault(one.key(), 0)));
    }
    lines.sort((a, b) -> Integer.compare(b.items(), a.items()));
    return lines;
  }

  /** One of them. */
  public static ActorLine of(Sight sight, Identity one) {
    return of(sight, one, counts(sight).getOrDefault(one.key(), 0));
  }

  private static ActorLine of(Sight sight, Identity one, int items) {
    Identity party =
        one.party() == null ? null : sight.standing().identities().byKey(one.party()).orElse(null);
    return new ActorLine(
        one.key(),
        one.name(),
        one.kind().name().toLowerCase(Locale.ROOT),
        one.code(),
        party == null ? null : party.name(),
        party == null ? null : party.key(),
        one.aliases(),
        one.offices().stream()
            .map(tenure -> new Role(tenure.office(), day(tenure.first()), day(tenure.last())))
            .toList(),
        items);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** By key how many items name it. */
  private static Map<String, Integer> counts(Sight sight) {
    Map<String, Integer> counts = new HashMap<>();
    for (Item item : sight.standing().account().items()) {
      keys(sight, item).forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return counts;
  }

  /** Who an item names. */
  public static Set<String> keys(Sight sight, Item item) {
    Set<String> keys = new LinkedHashSet<>();
    for (String field : item.kind().who()) {
      sight.standing().identities().of(item, field).forEach(one -> keys.add(one.key()));
    }
    return keys;
  }

  /** Whether it has a name with these words in it, in whatever case. */
  public boolean isCalled(String words) {
    String sought = words.strip().toLowerCase(Locale.ROOT);
    return name.toLowerCase(Locale.ROOT).contains(sought)
        || aliases.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(sought))
        || roles.stream().anyMatch(one -> one.office().toLowerCase(Locale.ROOT).contains(sought));
  }
}
