package org.parley.reading.assertions;

import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.Sentence;

/**
 * Attributed content, before it has an id.
 *
 * @param speaker who says it; null where the text names none
 * @param source the words that name the speaker there
 * @param sentence where the cue is
 * @param cue the token that attributes
 * @param content what is attributed
 * @param direct whether it is a quotation
 * @param rule what found it; null for a quotation that goes on
 */
record Said(
    @Nullable Entity speaker,
    @Nullable Span source,
    Sentence sentence,
    int cue,
    Span cueSpan,
    Span content,
    boolean direct,
    @Nullable Rule rule) {

  /** The same words of the same speaker, going on in another quotation. */
  Said goingOn(Span more) {
    return new Said(speaker, source, sentence, cue, cueSpan, more, true, rule);
  }

  Said with(Span other) {
    return new Said(speaker, source, sentence, cue, cueSpan, other, direct, rule);
  }
}
