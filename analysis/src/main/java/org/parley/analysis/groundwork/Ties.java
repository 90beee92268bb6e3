package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.List;

/**
 * What one milestone waits for. An exchange ties both of its ends: where all of its term is given
 * for the target, the target is given for each part of it.
 */
final class Ties {

  private Ties() {}

  /**
   * A wait.
   *
   * @param why the precondition
   * @param term what is waited for
   */
  record Tie(Precondition why, Term term) {

    boolean isExchange() {
      return why.tie() == Precondition.Tie.EXCHANGE;
    }
  }

  /** All waits of a milestone. */
  static List<Tie> of(Groundwork groundwork, String step) {
    List<Tie> ties = new ArrayList<>();
    for (Precondition one : groundwork.preconditions(step)) {
      ties.add(new Tie(one, one.term()));
    }
    for (Precondition one : groundwork.exchanges(step)) {
      ties.add(new Tie(one, new Term.Reached(one.target())));
    }
    return ties;
  }
}
