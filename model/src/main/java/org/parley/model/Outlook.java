package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * An assessment of what will happen.
 *
 * @param id unique in its brief
 * @param assessor id of the actor who assesses
 * @param proposition what may happen, with its subject
 * @param direction what the assessment says
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Outlook(
    String id,
    @Nullable String assessor,
    Span proposition,
    Direction direction,
    Span evidence,
    double confidence)
    implements Assertion {

  public Outlook {
    Assertion.check(id, confidence);
  }
}
