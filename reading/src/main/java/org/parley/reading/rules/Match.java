package org.parley.reading.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * A rule that found its cue and its slots.
 *
 * @param cue the token that the rule stands on
 * @param negated whether the cue is denied
 * @param fillers by slot; a slot that was not found is absent
 */
public record Match(
    Rule rule, Sentence sentence, int cue, boolean negated, Map<String, List<Filler>> fillers) {

  /**
   * What fills a slot.
   *
   * @param node the token at its head; -1 where {@code special} says who it is
   * @param phrase the tokens; null with {@code special}
   * @param special {@code speaker}, {@code nobody} or {@code before}
   */
  public record Filler(int node, @Nullable Phrase phrase, @Nullable String special) {}

  /** The fillers of a slot; empty where it was not found. */
  public List<Filler> fillers(String slot) {
    return fillers.getOrDefault(slot, List.of());
  }

  /** The token at the head of the first filler of a slot; -1 where there is none. */
  public int node(String slot) {
    return fillers(slot).isEmpty() ? -1 : fillers(slot).getFirst().node();
  }

  /**
   * A fixed field of the rule, in its denied form where the cue is denied; null where there is
   * none.
   */
  public @Nullable String value(String field) {
    String denied = negated ? rule.value("negated") : null;
    return denied != null ? denied : rule.value(field);
  }

  /**
   * A rule that found its cue and failed.
   *
   * @param reason for people
   */
  public record Near(Rule rule, Sentence sentence, int cue, String reason) {}
}
