package org.parley.analysis.conflict;

import java.util.List;

/**
 * A state of a conflict.
 *
 * @param number from 1, in the order of the vectors, of which the first option changes fastest
 * @param vectors which options are taken; several where they count as one state
 */
public record State(int number, List<Pattern> vectors) {

  public State {
    vectors = List.copyOf(vectors);
  }
}
