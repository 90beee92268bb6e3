package org.parley.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Standing;
import org.parley.model.Fault;
import org.parley.model.account.Decision;
import org.parley.model.account.Source;

/**
 * A decision that is not taken yet: it is checked against where a negotiation stands, so that it
 * can be shown what would become of it. Decisions about items are {@link Review}'s.
 */
public final class Motion {

  private final Standing standing;

  public Motion(Standing standing) {
    this.standing = standing;
  }

  /**
   * The decision, without an id and a time.
   *
   * @param subject as {@link Decision.Type} has it
   * @param values as {@link Decision.Type} has them; others are left out
   * @throws Fault where a name is unknown, a value is missing or is none
   */
  public Decision decision(
      Decision.Type type,
      String subject,
      Map<String, String> values,
      String by,
      @Nullable String why) {
    Map<String, String> kept =
        switch (type) {
          case MERGE_ACTORS -> two(subject, values, "into", this::actor, true);
          case SPLIT_ACTOR -> two(subject, values, "alias", this::actor, false);
          case RENAME_ACTOR -> two(subject, values, "name", this::actor, false);
          case ASSIGN_PARTY -> two(subject, values, "party", this::actor, true);
          case MERGE_MILESTONES -> two(subject, values, "into", this::milestone, true);
          case SPLIT_MILESTONE -> two(subject, values, "from", this::milestone, true);
          case RENAME_MILESTONE -> two(subject, values, "name", this::milestone, false);
          case RATE_SOURCE -> grade(values, "[A-F]", "from A to F");
          case FORGET -> forgotten(subject);
          case ACCEPT, REJECT, CORRECT, ADD_ITEM, RATE_ITEM, WITHDRAW ->
              throw new IllegalArgumentException(type + " is not about names or articles");
        };
    return new Decision("", type, subject, kept, by, why, Instant.EPOCH);
  }

  /** Says that a name is unknown. */
  private interface Check {
    void known(String name);
  }

  private static Map<String, String> two(
      String subject, Map<String, String> values, String field, Check check, boolean isKnown) {
    String other = Objects.requireNonNullElse(values.get(field), "").strip();
    if (subject.isBlank() || other.isBlank()) {
      throw Fault.user(
          "missing-name",
          "Two names are needed: whom or what it is about, and its " + field,
          "Give both.");
    }
    if (other.equalsIgnoreCase(subject.strip())) {
      throw Fault.user("same-name", "'" + other + "' is named twice", "Give two names.");
    }
    check.known(subject);
    if (isKnown) {
      check.known(other);
    }
    return Map.of(field, other);
  }

  private void actor(String name) {
    if (standing.identities().named(name).isEmpty()) {
      throw Fault.user(
          "unknown-actor",
          "Nobody in " + standing.account().negotiation().name() + " is called '" + name + "'",
          "The page of actors and 'parley actor list' show all names.");
    }
  }

  private void milestone(String phrase) {
    if (standing.milestones().named(phrase).isEmpty()) {
      throw Fault.user(
          "unknown-milestone",
          "Nothing in " + standing.account().negotiation().name() + " is called '" + phrase + "'",
          "The page of milestones and 'parley milestone list' show all phrases.");
    }
  }

  private Map<String, String> forgotten(String article) {
    List<String> ids = standing.account().sources().stream().map(Source::id).toList();
    if (!ids.contains(article)) {
      throw Fault.user(
          "no-such-article",
          "No article that counts has the id '" + article + "'",
          "The page of sources and 'parley list' show those that count.");
    }
    return Map.of();
  }

  /** A grade of the Admiralty scale. */
  static Map<String, String> grade(Map<String, String> values, String allowed, String told) {
    String grade = Objects.requireNonNullElse(values.get("grade"), "").strip();
    if (!grade.matches(allowed)) {
      throw Fault.user("bad-grade", "'" + grade + "' is no grade", "It is one " + told + ".");
    }
    return new LinkedHashMap<>(Map.of("grade", grade));
  }
}
