package org.parley.reading.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule: on which words it stands, what has to be around them, and where its slots are.
 *
 * @param name unique
 * @param kind what it finds
 * @param note what it is for, in one line
 * @param origin {@code file:line}
 * @param cues the words it stands on
 * @param values fixed fields, such as the stance
 * @param slots where each slot is, in the order of the file
 * @param guards what has to be there, and what must not
 * @param examples sentences with what the rule has to find in them
 */
public record Rule(
    String name,
    Kind kind,
    String note,
    String origin,
    List<Cue> cues,
    Map<String, String> values,
    Map<String, Slot> slots,
    List<Guard> guards,
    List<Example> examples) {

  public Rule {
    cues = List.copyOf(cues);
    guards = List.copyOf(guards);
    examples = List.copyOf(examples);
  }

  /** What a rule can find, with its slots: those that are needed first, then the others. */
  public enum Kind {
    STATEMENT(List.of("content"), List.of("source")),
    POSITION(List.of("on"), List.of("party")),
    CONDITION(List.of("target", "requirement"), List.of("holder")),
    PROPOSAL(List.of(), List.of("name", "by", "terms")),
    MEETING(List.of(), List.of("mention", "participants")),
    ACCUSATION(List.of("act"), List.of("accuser", "accused")),
    WARNING(List.of("consequence"), List.of("issuer", "trigger")),
    DISPUTE(List.of(), List.of("claim", "claimant", "counterclaim", "counterclaimant")),
    OUTLOOK(List.of("proposition"), List.of("assessor"));

    private final List<String> needed;
    private final List<String> optional;

    Kind(List<String> needed, List<String> optional) {
      this.needed = needed;
      this.optional = optional;
    }

    boolean has(String slot) {
      return needed.contains(slot) || optional.contains(slot);
    }

    List<String> needed() {
      return needed;
    }

    List<String> all() {
      return java.util.stream.Stream.concat(needed.stream(), optional.stream()).toList();
    }
  }

  /**
   * A word that a rule stands on.
   *
   * @param lemma dictionary form; several words are joined by spaces or hyphens, the last one
   *     counts
   * @param list whether {@code lemma} names a word list
   * @param tag start of its part of speech, or null for any
   */
  public record Cue(String lemma, boolean list, @Nullable String tag) {

    @Override
    public String toString() {
      return (list ? "@" : "") + lemma + (tag == null ? "" : "/" + tag);
    }
  }

  /**
   * Where a slot is filled from.
   *
   * @param path from the cue; null where there is only a special source
   * @param special where the path leads nowhere: {@code speaker} (whoever says the sentence),
   *     {@code nobody}, {@code before} (what the sentence before says), or null
   * @param needed whether the rule fails where the path leads nowhere
   */
  record Slot(@Nullable Path path, @Nullable String special, boolean needed) {}

  /**
   * A condition on the surroundings of the cue.
   *
   * @param wanted whether the path has to lead somewhere, or must not
   */
  record Guard(Path path, boolean wanted) {}

  /**
   * A sentence and what the rule has to find in it.
   *
   * @param fields slot or value to the expected words; empty where the rule must find nothing
   */
  public record Example(String sentence, Map<String, String> fields, String origin) {}

  /** Whether the rule fails where nobody fills the slot, be it from a path or from who speaks. */
  public boolean needs(String slot) {
    Slot found = slots.get(slot);
    return found != null && found.needed();
  }

  @Nullable String value(String field) {
    return values.get(field);
  }
}
