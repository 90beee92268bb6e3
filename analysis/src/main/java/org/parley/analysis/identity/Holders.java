package org.parley.analysis.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which office when: an office that an article names without its holder is whoever was
 * last said to hold it for that side.
 */
final class Holders {

  private final List<List<Bearer>> groups;

  Holders(List<List<Bearer>> groups) {
    this.groups = groups;
  }

  /** Moves bearers that are only an office to its holder. */
  void joinBareOffices() {
    Map<String, NavigableMap<Instant, Integer>> holders = holders();
    for (int i = 0; i < groups.size(); i++) {
      for (Bearer bearer : List.copyOf(groups.get(i))) {
        Integer holder = isBareOffice(bearer) ? holder(bearer, holders) : null;
        if (holder != null && holder != i) {
          groups.get(holder).add(bearer);
          groups.get(i).remove(bearer);
        }
      }
    }
  }

  private static boolean isBareOffice(Bearer bearer) {
    return (bearer.isGroup() || bearer.isPerson()) && Offices.isBare(bearer.actor().name());
  }

  private static @Nullable Integer holder(
      Bearer bearer, Map<String, NavigableMap<Instant, Integer>> holders) {
    String office = office(bearer.actor().name(), bearer.party());
    NavigableMap<Instant, Integer> all = office == null ? null : holders.get(office);
    Map.Entry<Instant, Integer> last =
        all == null ? null : all.floorEntry(bearer.source().published());
    return last == null ? null : last.getValue();
  }

  /** By office the groups that hold it, by when a source says so. */
  private Map<String, NavigableMap<Instant, Integer>> holders() {
    Map<String, NavigableMap<Instant, Integer>> holders = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (Bearer bearer : groups.get(i)) {
        if (bearer.isPerson() && !Offices.isBare(bearer.actor().name())) {
          for (String alias : bearer.actor().aliases()) {
            String office = office(alias, bearer.party());
            if (office != null) {
              holders
                  .computeIfAbsent(office, o -> new TreeMap<>())
                  .put(bearer.source().published(), i);
            }
          }
        }
      }
    }
    return holders;
  }

  /** The office in a phrase, of a side; null where it is none or nobody knows whose. */
  private static @Nullable String office(String phrase, @Nullable String party) {
    String office = Offices.in(phrase);
    if (office == null || party == null) {
      return null;
    }
    String code = StateCodes.of(party);
    return office + "\n" + (code == null ? NameForm.of(party).plain() : code);
  }

  /**
   * The offices of one identity, from the first to the last source that says so: with its name, or
   * in at least two independent sources.
   *
   * @param party name of its side, or null
   */
  static List<Identity.Tenure> tenures(List<Bearer> group, @Nullable String party) {
    Map<String, Identity.Tenure> tenures = new TreeMap<>();
    Map<String, Set<String>> copies = new HashMap<>();
    Set<String> named = new HashSet<>();
    for (Bearer bearer : group) {
      if (!bearer.isPerson()) {
        continue;
      }
      for (String alias : bearer.actor().aliases()) {
        String office = Offices.in(alias);
        if (office != null) {
          Instant at = bearer.source().published();
          tenures.merge(office, new Identity.Tenure(office, at, at), Holders::longer);
          copies.computeIfAbsent(office, o -> new HashSet<>()).add(bearer.source().copies());
          if (NameForm.of(alias).words().contains(bearer.form().last())) {
            named.add(office);
          }
        }
      }
    }
    return tenures.values().stream()
        .filter(one ->
            named.contains(one.office()) || copies.getOrDefault(one.office(), Set.of()).size() > 1)
        .map(one ->
            party == null
                ? one
                : new Identity.Tenure(one.office() + " of " + party, one.first(), one.last()))
        .toList();
  }

  private static Identity.Tenure longer(Identity.Tenure a, Identity.Tenure b) {
    return new Identity.Tenure(
        a.office(),
        a.first().isBefore(b.first()) ? a.first() : b.first(),
        a.last().isAfter(b.last()) ? a.last() : b.last());
  }
}
