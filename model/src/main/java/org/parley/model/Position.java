package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * An actor's stance toward an action, an issue or a proposal.
 *
 * @param id unique in its brief
 * @param party id of the actor whose stance it is, not of who reports it
 * @param stance the stance
 * @param on the phrase that names the thing
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Position(
    String id, @Nullable String party, Stance stance, Span on, Span evidence, double confidence)
    implements Assertion {

  public Position {
    Assertion.check(id, confidence);
  }
}
