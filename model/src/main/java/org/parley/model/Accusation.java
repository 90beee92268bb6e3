package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody is blamed for doing or failing to do something.
 *
 * @param id unique in its brief
 * @param accuser id of the actor who blames
 * @param accused id of the actor who is blamed
 * @param act what it is blamed for
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Accusation(
    String id,
    @Nullable String accuser,
    @Nullable String accused,
    Span act,
    Span evidence,
    double confidence)
    implements Assertion {

  public Accusation {
    Assertion.check(id, confidence);
  }
}
