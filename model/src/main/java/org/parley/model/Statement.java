package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Attributed content: direct, indirect or mixed speech, writing, belief.
 *
 * @param id unique in its brief
 * @param speaker id of the actor who says it
 * @param source the words that name the speaker there, may be a pronoun
 * @param cue the word that attributes
 * @param content all that is attributed, without the complementizer
 * @param within id of the statement whose content holds this one
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Statement(
    String id,
    @Nullable String speaker,
    @Nullable Span source,
    Span cue,
    Span content,
    @Nullable String within,
    Span evidence,
    double confidence)
    implements Assertion {

  public Statement {
    Assertion.check(id, confidence);
  }
}
