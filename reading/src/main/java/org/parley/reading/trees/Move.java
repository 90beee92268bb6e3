package org.parley.reading.trees;

import java.util.List;

/**
 * A step of the parser, as CoreNLP's {@code Transition} and its subclasses have them.
 *
 * @param labels of the nodes that it makes, the topmost first: none, one, or for a chain of unary
 *     nodes some; numbers in the model's list of labels
 * @param atRoot whether it may only end a sentence
 */
record Move(Kind kind, List<Integer> labels, boolean atRoot) {

  enum Kind {
    /** The next word goes on the stack. */
    SHIFT,
    /** The topmost node gets parents. */
    UNARY,
    /** The two topmost nodes get a parent, whose head is that of the left one. */
    LEFT,
    /** The same, with the head of the right one. */
    RIGHT,
    /** The sentence is done. */
    FINISH,
    /** Nothing; only after the end. */
    IDLE
  }

  Move {
    labels = List.copyOf(labels);
  }
}
