package org.parley.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * A decision on one line.
 *
 * @param id of the decision
 * @param type what was decided, in lower case with hyphens
 * @param subject what it is about: an id or a name
 * @param about the same for people
 * @param values what it says of it, by field
 * @param by who decided
 * @param why reason, or null
 * @param at ledger time
 * @param inForce whether nobody took it back
 */
public record DecisionLine(
    String id,
    String type,
    String subject,
    String about,
    Map<String, String> values,
    String by,
    @Nullable String why,
    Instant at,
    boolean inForce) {

  /**
   * The newest first.
   *
   * @param all in the order in which they were taken
   */
  public static List<DecisionLine> of(Sight sight, List<Decision> all) {
    Map<String, String> about = about(sight, all);
    Set<String> withdrawn = new HashSet<>();
    List<DecisionLine> lines = new ArrayList<>();
    for (Decision one : all.reversed()) {
      boolean inForce = !withdrawn.contains(one.id());
      if (inForce && one.type() == Decision.Type.WITHDRAW) {
        withdrawn.add(one.subject());
      }
      lines.add(line(one, about.getOrDefault(one.subject(), one.subject()), inForce));
    }
    return lines;
  }

  /** By subject what people call it. */
  private static Map<String, String> about(Sight sight, List<Decision> all) {
    Set<String> subjects = new HashSet<>();
    all.forEach(one -> subjects.add(one.subject()));
    Map<String, String> about = new HashMap<>();
    for (Source source : sight.standing().account().sources()) {
      if (subjects.contains(source.id())) {
        about.put(source.id(), source.title() == null ? source.address() : source.title());
      }
    }
    for (Item item : sight.standing().account().items()) {
      if (subjects.contains(item.id())) {
        about.put(item.id(), Lines.oneLine(item.evidence().text()));
      }
    }
    all.forEach(one -> about.putIfAbsent(one.id(), one.type().word() + " by " + one.by()));
    return about;
  }

  /** One that is just taken. */
  public static DecisionLine of(Decision one) {
    return line(one, one.subject(), true);
  }

  private static DecisionLine line(Decision one, String about, boolean inForce) {
    return new DecisionLine(
        one.id(),
        one.type().word(),
        one.subject(),
        about,
        one.values(),
        one.by(),
        one.why(),
        one.at(),
        inForce);
  }

  /** What it says, for people; where words stand is left out. */
  public String told() {
    List<String> told = new ArrayList<>();
    values.forEach((field, value) -> {
      if (!field.endsWith(".at")) {
        told.add(field + ": " + Lines.oneLine(value));
      }
    });
    return String.join(" · ", told);
  }
}
