package org.parley.desk.drawing;

import java.util.List;
import org.parley.analysis.groundwork.Precondition;

/**
 * From what comes first to what waits.
 *
 * @param id unlike that of every other edge
 * @param from id of a node
 * @param to id of a node
 * @param why the precondition that it is a part of
 * @param deadlocks the letters of the deadlocks that it is in
 * @param isMet whether what comes first is reached
 */
record Edge(
    String id, String from, String to, Precondition why, List<String> deadlocks, boolean isMet) {

  Edge {
    deadlocks = List.copyOf(deadlocks);
  }

  boolean isExchange() {
    return why.tie() == Precondition.Tie.EXCHANGE;
  }

  boolean isInDeadlock() {
    return !deadlocks.isEmpty();
  }
}
