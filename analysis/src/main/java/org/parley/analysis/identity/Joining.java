package org.parley.analysis.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Joins the bearers of names that are one and the same: states by code, names that are equal,
 * transcriptions of one name, a family name with the only one in the account who has it, and the
 * short form of an organization with the organization.
 */
final class Joining {

  /** Names shorter than this may differ in one letter and be two people's. */
  private static final int LONG_NAME = 6;

  private final List<Bearer> bearers;
  private final int[] parent;

  private Joining(List<Bearer> bearers) {
    this.bearers = bearers;
    this.parent = new int[bearers.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
  }

  /** Groups of bearers, each in the order of the sources. */
  static List<List<Bearer>> groups(List<Bearer> bearers) {
    Joining joining = new Joining(bearers);
    joining.equalNames();
    joining.shortForms();
    joining.people();
    return joining.groups();
  }

  private List<List<Bearer>> groups() {
    Map<Integer, List<Bearer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(i), r -> new ArrayList<>()).add(bearers.get(i));
    }
    return List.copyOf(groups.values());
  }

  private int root(int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int at = i; parent[at] != root; ) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  /** The earlier one stays the root. */
  private void join(int a, int b) {
    int first = Math.min(root(a), root(b));
    int second = Math.max(root(a), root(b));
    parent[second] = first;
  }

  private void equalNames() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      int at = i;
      Integer before = seen.putIfAbsent(nameKey(bearers.get(i)), i);
      if (before != null) {
        join(before, at);
      }
    }
  }

  private static String nameKey(Bearer bearer) {
    if (bearer.code() != null) {
      return bearer.code();
    }
    if (bearer.isGroup()) {
      return "group\n" + bearer.form().plain() + "\n" + bearer.party();
    }
    if (bearer.isPerson() && bearer.form().words().size() == 1) {
      return "person\n" + bearer.form().plain() + "\n" + bearer.party();
    }
    return (bearer.isPerson() ? "person\n" : "") + bearer.form().plain();
  }

  /** "ESCC" and the Eastern Seas Cooperation Council, where an article calls it both. */
  private void shortForms() {
    Map<String, Integer> named = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (isBody(bearers.get(i))) {
        named.putIfAbsent(bearers.get(i).form().plain(), i);
      }
    }
    for (int i = 0; i < parent.length; i++) {
      if (!isBody(bearers.get(i))) {
        continue;
      }
      for (String alias : bearers.get(i).actor().aliases()) {
        Integer other = isShort(alias) ? named.get(NameForm.of(alias).plain()) : null;
        if (other != null) {
          join(i, other);
        }
      }
    }
  }

  private static boolean isBody(Bearer bearer) {
    return !bearer.isPerson() && !bearer.isGroup() && bearer.code() == null;
  }

  /** Whether it is all capitals. */
  static boolean isShort(String alias) {
    return alias.length() > 1 && alias.equals(alias.toUpperCase(Locale.ROOT));
  }

  private void people() {
    Map<String, List<Integer>> byLast = new LinkedHashMap<>();
    Map<String, List<Integer>> byFirst = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (bearers.get(i).isPerson() && root(i) == i) {
        NameForm form = bearers.get(i).form();
        byLast.computeIfAbsent(form.last(), l -> new ArrayList<>()).add(i);
        byFirst.computeIfAbsent(form.words().getFirst(), l -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, Set<String>> sides = sides();
    byFirst.values().forEach(same -> fullNames(same, sides, Joining::lastNamesAreNear));
    byLast.values().forEach(same -> fullNames(same, sides, NameForm::mayBe));
    byLast.values().forEach(same -> familyNames(same, sides));
  }

  /** By root, the parties for which its bearers speak. */
  private Map<Integer, Set<String>> sides() {
    Map<Integer, Set<String>> sides = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      String party = bearers.get(i).party();
      if (party != null) {
        String code = StateCodes.of(party);
        sides
            .computeIfAbsent(root(i), r -> new LinkedHashSet<>())
            .add(code == null ? NameForm.of(party).plain() : code);
      }
    }
    return sides;
  }

  private static boolean agree(@Nullable Set<String> a, @Nullable Set<String> b) {
    return a == null || b == null || a.stream().anyMatch(b::contains);
  }

  /** Full names of people whose sides agree, where they are {@code alike}. */
  private void fullNames(
      List<Integer> same, Map<Integer, Set<String>> sides, BiPredicate<NameForm, NameForm> alike) {
    for (int i : same) {
      for (int j : same) {
        if (i < j
            && isFull(i)
            && isFull(j)
            && agree(sides.get(i), sides.get(j))
            && alike.test(bearers.get(i).form(), bearers.get(j).form())) {
          join(i, j);
        }
      }
    }
  }

  /** A family name alone is the only one's who has it, or the only one's on that side. */
  private void familyNames(List<Integer> same, Map<Integer, Set<String>> sides) {
    for (int i : same) {
      if (isFull(i)) {
        continue;
      }
      List<Integer> candidates =
          same.stream().filter(this::isFull).map(this::root).distinct().toList();
      if (candidates.size() > 1) {
        candidates =
            candidates.stream()
                .filter(one -> sides.get(i) != null && agree(sides.get(i), sides.get(one)))
                .toList();
      }
      if (same.stream().noneMatch(this::isFull)) {
        candidates = same.stream().filter(one -> one < i).limit(1).toList();
      }
      if (candidates.size() == 1 && agree(sides.get(i), sides.get(candidates.getFirst()))) {
        join(i, candidates.getFirst());
      }
    }
  }

  private boolean isFull(int i) {
    return bearers.get(i).form().words().size() > 1;
  }

  private static boolean lastNamesAreNear(NameForm a, NameForm b) {
    return isNear(a.last(), b.last());
  }

  /** Whether long words differ in one letter that is other, missing or more. */
  static boolean isNear(String a, String b) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = longer.equals(a) ? b : a;
    if (shorter.length() < LONG_NAME || longer.length() - shorter.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    String rest = longer.substring(Math.min(longer.length(), same + 1));
    return rest.equals(shorter.substring(same))
        || (same < shorter.length() && rest.equals(shorter.substring(same + 1)));
  }
}
