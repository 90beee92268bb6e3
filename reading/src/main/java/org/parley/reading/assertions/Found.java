package org.parley.reading.assertions;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Assertion;
import org.parley.reading.rules.Rule;

/**
 * An assertion that has no id yet.
 *
 * @param at where it stands in the text, for the order of the brief
 * @param prefix first letters of its id
 * @param make gives the assertion its id
 * @param rule name of the rule that found it; null where several did
 */
record Found(
    Rule.Kind kind,
    int at,
    String prefix,
    Function<String, Assertion> make,
    @Nullable String rule) {

  Found(Rule.Kind kind, int at, String prefix, Function<String, Assertion> make) {
    this(kind, at, prefix, make, null);
  }

  Found by(Rule finder) {
    return new Found(kind, at, prefix, make, finder.name());
  }
}
