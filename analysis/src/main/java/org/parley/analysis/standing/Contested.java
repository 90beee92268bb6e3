package org.parley.analysis.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/**
 * Conflicts of sources: findings of which one says that it is so and another that it is not, at the
 * same time and by other publishers. What changes from one time to the next is no conflict.
 */
final class Contested {

  private Contested() {}

  /** The findings, each with those that say the contrary. */
  static List<Finding> marked(List<Finding> findings) {
    Map<String, List<Finding>> bySubject = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String subject = subject(finding);
      if (!subject.isEmpty()) {
        bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(finding);
      }
    }
    Map<String, List<String>> against = new HashMap<>();
    for (List<Finding> same : bySubject.values()) {
      for (Finding one : same) {
        for (Finding other : same) {
          if (isContrary(one, other)) {
            against.computeIfAbsent(one.id(), i -> new ArrayList<>()).add(other.id());
          }
        }
      }
    }
    return findings.stream()
        .map(one -> one.against(against.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static String subject(Finding finding) {
    boolean about = finding.kind() == Kind.POSITION && finding.milestones().containsKey("on");
    return about ? finding.who().get("party") + "\n" + finding.milestones().get("on") : "";
  }

  private static boolean isContrary(Finding one, Finding other) {
    return isYes(one) != isYes(other)
        && !one.last().isBefore(other.first())
        && !other.last().isBefore(one.first())
        && one.publishers().stream().anyMatch(publisher -> !other.publishers().contains(publisher));
  }

  private static boolean isYes(Finding finding) {
    Item item = finding.items().getFirst();
    String stance = item.values().getOrDefault("stance", "");
    return !stance.equals("reject") && !stance.equals("doubt");
  }
}
