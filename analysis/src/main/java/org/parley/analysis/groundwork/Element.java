package org.parley.analysis.groundwork;

/** What an unblocking set is made of. */
public sealed interface Element {

  /** A milestone comes about; {@code step} is its id. */
  record Act(String step) implements Element {}

  /** A precondition is dropped by whoever requires it; {@code precondition} is its id. */
  record Drop(String precondition) implements Element {}

  /**
   * A party gives up its refusals. It stands beside the acts that the party refuses, so that
   * parties can be counted; it is no step of its own.
   */
  record Yield(String party) implements Element {}
}
