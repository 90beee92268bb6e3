package org.parley.reading.trees;

import java.util.function.Predicate;

/**
 * What a pattern says of a node's label.
 *
 * @param number among all descriptions
 */
record Description(int number, Predicate<String> predicate) {

  boolean test(String label) {
    return predicate.test(label);
  }
}
