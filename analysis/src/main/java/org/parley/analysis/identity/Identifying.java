package org.parley.analysis.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;

/** Makes the identities of an account. */
final class Identifying {

  private final List<List<Bearer>> groups = new ArrayList<>();
  private final List<Decision> decisions;

  /** By source and name. */
  private final Map<String, Integer> groupOf = new HashMap<>();

  /** By field and group what was decided last. */
  private final Map<String, String> decided = new HashMap<>();

  private final List<String> keys = new ArrayList<>();
  private final Map<Integer, List<String>> names = new HashMap<>();

  Identifying(Account account) {
    this.decisions = account.decisions();
    Joining.groups(Bearer.of(account.sources()))
        .forEach(group -> groups.add(new ArrayList<>(group)));
    decisions.forEach(this::regroup);
    new Holders(groups).joinBareOffices();
    groups.removeIf(List::isEmpty);
  }

  /** What users decided about who is who. */
  private void regroup(Decision decision) {
    switch (decision.type()) {
      case MERGE_ACTORS -> {
        int from = groupNamed(decision.subject());
        int into = groupNamed(decision.values().getOrDefault("into", ""));
        if (from >= 0 && into >= 0 && from != into) {
          groups.get(into).addAll(groups.get(from));
          groups.get(from).clear();
        }
      }
      case SPLIT_ACTOR -> {
        int from = groupNamed(decision.subject());
        String alias = NameForm.of(decision.values().getOrDefault("alias", "")).plain();
        if (from >= 0) {
          List<Bearer> apart =
              groups.get(from).stream().filter(one -> one.form().plain().equals(alias)).toList();
          groups.get(from).removeAll(apart);
          groups.add(new ArrayList<>(apart));
        }
      }
      default -> {
        // Of other matters, or of what an identity is called.
      }
    }
  }

  /** The largest group that has the name, as it is or folded; -1 where none has. */
  private int groupNamed(String name) {
    NameForm form = NameForm.of(name);
    int best = -1;
    for (int i = 0; i < groups.size(); i++) {
      if (has(groups.get(i), name, form)
          && (best < 0 || groups.get(i).size() > groups.get(best).size())) {
        best = i;
      }
    }
    return best;
  }

  private static boolean has(List<Bearer> group, String name, NameForm form) {
    return key(group).equals(name)
        || group.stream()
            .anyMatch(one ->
                one.form().plain().equals(form.plain()) || one.form().words().equals(form.words()));
  }

  private static String key(List<Bearer> group) {
    for (Bearer bearer : group) {
      if (bearer.code() != null) {
        return bearer.code();
      }
    }
    return group.stream()
        .filter(one -> one.form().words().size() > 1 || !one.isPerson())
        .findFirst()
        .or(() -> group.stream().findFirst())
        .map(one -> one.form().hyphened())
        .orElse("");
  }

  Identities identities() {
    giveKeys();
    remember();
    List<Identity> all = new ArrayList<>();
    Map<String, Integer> weights = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Identity identity = identity(i);
      all.add(identity);
      weights.put(identity.key(), copies(groups.get(i)));
    }
    all.sort(
        Comparator.comparingInt((Identity one) -> -weights.getOrDefault(one.key(), 0))
            .thenComparing(Identity::key));
    Map<String, String> byName = new HashMap<>();
    Map<String, Map<String, String>> bySource = new HashMap<>();
    name(all, byName);
    for (int i = 0; i < groups.size(); i++) {
      for (Bearer bearer : groups.get(i)) {
        bySource
            .computeIfAbsent(bearer.source().id(), s -> new HashMap<>())
            .putIfAbsent(bearer.actor().name(), keyOf(i));
      }
    }
    return new Identities(all, byName, bySource);
  }

  /** Names before aliases, so that nobody's name means somebody else. */
  private static void name(List<Identity> all, Map<String, String> byName) {
    all.forEach(one -> byName.putIfAbsent(NameForm.of(one.name()).folded(), one.key()));
    for (Identity one : all) {
      one.aliases().forEach(alias -> byName.putIfAbsent(NameForm.of(alias).folded(), one.key()));
    }
  }

  private void giveKeys() {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      String key = key(groups.get(i));
      String unique = key;
      for (int more = 2; !given.add(unique); more++) {
        unique = key + "-" + more;
      }
      keys.add(unique);
      for (Bearer bearer : groups.get(i)) {
        groupOf.putIfAbsent(at(bearer, bearer.actor().name()), i);
      }
    }
  }

  private static String at(Bearer bearer, String name) {
    return bearer.source().id() + "\n" + name;
  }

  private void remember() {
    for (Decision decision : decisions) {
      switch (decision.type()) {
        case RENAME_ACTOR -> remember(decision, "name");
        case ASSIGN_PARTY -> remember(decision, "party");
        default -> {
          // Of other matters.
        }
      }
    }
  }

  private void remember(Decision decision, String field) {
    int group = groupNamed(decision.subject());
    String value = decision.values().get(field);
    if (group >= 0 && value != null) {
      decided.put(field + group, value);
    }
  }

  private String keyOf(int group) {
    return keys.get(group);
  }

  private Identity identity(int i) {
    List<Bearer> group = groups.get(i);
    String name = nameOf(i);
    Integer party = party(i);
    String code =
        group.stream().map(Bearer::code).filter(Objects::nonNull).findFirst().orElse(null);
    return new Identity(
        keyOf(i),
        name,
        code == null ? kind(group) : Actor.Kind.STATE,
        code,
        party == null ? null : keyOf(party),
        names(i).stream().filter(other -> !other.equals(name)).toList(),
        Holders.tenures(group, party == null ? null : nameOf(party)));
  }

  private String nameOf(int i) {
    return decided.getOrDefault("name" + i, names(i).getFirst());
  }

  private List<String> names(int i) {
    return names.computeIfAbsent(i, at -> Names.of(groups.get(at)));
  }

  private static Actor.Kind kind(List<Bearer> group) {
    Map<Actor.Kind, Integer> counts = new TreeMap<>();
    group.forEach(one -> counts.merge(one.actor().kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Actor.Kind, Integer> one) -> one.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  /**
   * The group for which one speaks, by what most of its sources say; the later where they are even.
   */
  private @Nullable Integer party(int i) {
    String assigned = decided.get("party" + i);
    if (assigned != null) {
      int party = groupNamed(assigned);
      return party < 0 || party == i ? null : party;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    Integer best = null;
    for (Bearer bearer : groups.get(i)) {
      Integer party = bearer.party() == null ? null : groupOf.get(at(bearer, bearer.party()));
      if (party != null && party != i) {
        int count = counts.merge(party, 1, Integer::sum);
        best = best == null || count >= counts.getOrDefault(best, 0) ? party : best;
      }
    }
    return best;
  }

  private static int copies(List<Bearer> group) {
    return (int) group.stream().map(one -> one.source().copies()).distinct().count();
  }
}
