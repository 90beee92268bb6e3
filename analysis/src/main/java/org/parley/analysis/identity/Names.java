package org.parley.analysis.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an identity is called. */
final class Names {

  private Names() {}

  /**
   * Its names and aliases, the best first: a full name before a short one, then the one that most
   * sources use, then the one that was used first.
   */
  static List<String> of(List<Bearer> group) {
    Map<String, Set<String>> users = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Bearer bearer : group) {
      String copies = bearer.source().copies();
      names.add(bearer.actor().name());
      users.computeIfAbsent(bearer.actor().name(), n -> new HashSet<>()).add(copies);
      for (String alias : bearer.actor().aliases()) {
        users.computeIfAbsent(alias, n -> new HashSet<>()).add(copies);
      }
    }
    boolean person = group.getFirst().isPerson();
    Map<String, Integer> order = new HashMap<>();
    users.keySet().forEach(name -> order.put(name, order.size()));
    List<String> best = new ArrayList<>(users.keySet());
    best.sort(
        Comparator.comparing((String name) -> !names.contains(name))
            .thenComparing(name -> person ? !name.contains(" ") : Joining.isShort(name))
            .thenComparingInt(name -> -users.getOrDefault(name, Set.of()).size())
            .thenComparingInt(name -> order.getOrDefault(name, 0)));
    return best;
  }
}
