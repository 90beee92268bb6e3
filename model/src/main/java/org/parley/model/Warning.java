package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * A threat, an ultimatum or a warning.
 *
 * @param id unique in its brief
 * @param issuer id of the actor who warns
 * @param trigger what would bring it about
 * @param consequence what is threatened or warned of
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Warning(
    String id,
    @Nullable String issuer,
    @Nullable Span trigger,
    Span consequence,
    Span evidence,
    double confidence)
    implements Assertion {

  public Warning {
    Assertion.check(id, confidence);
  }
}
