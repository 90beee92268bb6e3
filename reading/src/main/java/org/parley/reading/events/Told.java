package org.parley.reading.events;

import java.util.List;

/**
 * A deed as a clause tells it.
 *
 * @param predicate the head of the clause
 * @param anchors the words on which the deed rests, from the outermost to the innermost
 * @param source token of who does it; -1 where the clause does not tell
 * @param words of the entry of the verb, among which may be the preposition of the target
 * @param target token of the target where the grammar fixes it, else -1
 */
record Told(
    Deed deed, int predicate, List<Integer> anchors, List<String> words, int source, int target) {

  Told {
    anchors = List.copyOf(anchors);
    words = List.copyOf(words);
  }
}
