package org.parley.reading.assertions;

import java.util.List;
import java.util.Map;
import org.parley.model.Assertion;

/**
 * The assertions of a text.
 *
 * @param all in the order of the brief
 * @param rules by id of an assertion: the name of the rule that found it; without those that
 *     several rules found together
 */
public record Assertions(List<Assertion> all, Map<String, String> rules) {

  public Assertions {
    all = List.copyOf(all);
    rules = Map.copyOf(rules);
  }
}
