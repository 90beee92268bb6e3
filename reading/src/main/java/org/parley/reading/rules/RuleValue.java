package org.parley.reading.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Direction;
import org.parley.model.Meeting;
import org.parley.model.Relation;
import org.parley.model.Stance;

/** The fixed fields of a rule, and what each may hold. */
final class RuleValue {

  private static final Map<String, Enum<?>[]> ENUMS =
      Map.of(
          "stance", Stance.values(),
          "relation", Relation.values(),
          "direction", Direction.values(),
          "status", Meeting.Status.values());

  private static final Map<String, List<String>> WORDS =
      Map.of("things", List.of("yes"), "extent", List.of("rest"));

  /** Without it a rule of the kind would find nothing. */
  private static final Map<Rule.Kind, String> NEEDED =
      Map.of(
          Rule.Kind.POSITION, "stance",
          Rule.Kind.CONDITION, "relation",
          Rule.Kind.OUTLOOK, "direction");

  private static final Map<String, Rule.Kind> KINDS =
      Map.of(
          "stance", Rule.Kind.POSITION,
          "things", Rule.Kind.POSITION,
          "relation", Rule.Kind.CONDITION,
          "direction", Rule.Kind.OUTLOOK,
          "status", Rule.Kind.MEETING,
          "extent", Rule.Kind.STATEMENT);

  private RuleValue() {}

  static boolean isKey(String key) {
    return ENUMS.containsKey(key)
        || WORDS.containsKey(key)
        || key.equals("negated")
        || key.equals("confidence");
  }

  /** What would be right where the value cannot be; null where it can. */
  static @Nullable String wrong(Rule.Kind kind, String key, String value) {
    Rule.Kind home = KINDS.get(key);
    if (home != null && home != kind) {
      return "Only a rule of kind " + lower(home) + " has '" + key + "'.";
    }
    if (key.equals("confidence")) {
      return isShare(value) ? null : "Give a number from 0 to 1.";
    }
    List<String> allowed = allowed(kind, key);
    return allowed.contains(value) ? null : "Use one of " + String.join(", ", allowed) + ".";
  }

  private static boolean isShare(String value) {
    return value.matches("0(\\.\\d+)?|1(\\.0+)?");
  }

  private static List<String> allowed(Rule.Kind kind, String key) {
    String field = key.equals("negated") ? NEEDED.getOrDefault(kind, "stance") : key;
    Enum<?>[] values = ENUMS.get(field);
    return values == null
        ? WORDS.getOrDefault(field, List.of())
        : Stream.concat(Arrays.stream(values).map(RuleValue::lower), Stream.of("none")).toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A field that a rule of the kind needs and lacks, or null. */
  static @Nullable String lacking(Rule.Kind kind, Set<String> given) {
    String needed = NEEDED.get(kind);
    return needed == null || given.contains(needed) ? null : needed;
  }
}
