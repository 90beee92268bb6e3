package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * A requirement that has to come first, hold, or be given, for a target to happen.
 *
 * @param id unique in its brief
 * @param holder id of the actor who imposes or reports it
 * @param target what is to happen
 * @param requirement what has to come first
 * @param relation how the two are tied
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Condition(
    String id,
    @Nullable String holder,
    Span target,
    Span requirement,
    Relation relation,
    Span evidence,
    double confidence)
    implements Assertion {

  public Condition {
    Assertion.check(id, confidence);
  }
}
