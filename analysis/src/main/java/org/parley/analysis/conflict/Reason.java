package org.parley.analysis.conflict;

import java.util.List;

/**
 * Why a state is stable for a party by a concept, or why it is not.
 *
 * @param isStable whether every improvement is deterred
 * @param improvements what it could move to and would like better, the best first; where there is
 *     none, that is the reason
 * @param more how many improvements there are beside these
 */
public record Reason(
    State state,
    String party,
    Concept concept,
    boolean isStable,
    List<Improvement> improvements,
    int more) {

  public Reason {
    improvements = List.copyOf(improvements);
  }

  /**
   * A move to something better, and what deters the party from it.
   *
   * @param to where it leads
   * @param answer moves of the others, from there on, that leave the party no better off than
   *     before; empty where nothing deters it
   */
  public record Improvement(State to, List<Step> answer) {
    public Improvement {
      answer = List.copyOf(answer);
    }

    public boolean isDeterred() {
      return !answer.isEmpty();
    }
  }

  /** A move of a party. */
  public record Step(String party, State to) {}
}
