package org.parley.model.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.model.Fault;

/** What a member may do; each may all that those before it may. */
public enum Role {
  /** Reads everything. */
  READER,
  /** Gives verdicts on items and writes notes. */
  REVIEWER,
  /** Begins negotiations, adds articles, says who is who, hides notes. */
  EDITOR,
  /** Looks after members, their tokens and the audit log. */
  ADMIN;

  /** Whether it may all that the other may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** The one of the two that may less. */
  public Role atMost(Role other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** In lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of that word, in whatever case.
   *
   * @throws Fault where there is none
   */
  public static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "unknown-role",
                "There is no role '" + word + "'",
                "It is one of "
                    + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))
                    + "."));
  }
}
