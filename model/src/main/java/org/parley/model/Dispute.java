package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Two actors contradict each other on one matter of fact, law or legitimacy.
 *
 * @param id unique in its brief
 * @param claim what one side says
 * @param claimant id of the actor who claims
 * @param counterclaim what the other side says
 * @param counterclaimant id of the actor who contradicts
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Dispute(
    String id,
    Span claim,
    @Nullable String claimant,
    Span counterclaim,
    @Nullable String counterclaimant,
    Span evidence,
    double confidence)
    implements Assertion {

  public Dispute {
    Assertion.check(id, confidence);
  }
}
