package org.parley.model.account;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about what the machine recorded. It changes no record: it is one, and can
 * be withdrawn by another.
 *
 * @param id unique in its ledger
 * @param type what was decided
 * @param subject what it is about: the id of an item, a source or a decision, the name of an actor,
 *     a publisher or a milestone
 * @param values what it says of it, by field; see {@link Type}
 * @param by who decided
 * @param why reason for people
 * @param at ledger time
 */
public record Decision(
    String id,
    Type type,
    String subject,
    Map<String, String> values,
    String by,
    @Nullable String why,
    Instant at) {

  /** What can be decided, and which values it has. */
  public enum Type {
    /** An item is right as it stands. */
    ACCEPT,
    /** An item is wrong. */
    REJECT,
    /** Fields of an item are {@code values}; words are as they stand in the article. */
    CORRECT,
    /** The actor is the same as {@code into}. */
    MERGE_ACTORS,
    /** The actor's alias {@code alias} is an actor of its own. */
    SPLIT_ACTOR,
    /** The actor is called {@code name}. */
    RENAME_ACTOR,
    /** The actor speaks for {@code party}. */
    ASSIGN_PARTY,
    /** The phrase means the same milestone as the phrase {@code into}. */
    MERGE_MILESTONES,
    /** The phrase means another milestone than the phrase {@code from}. */
    SPLIT_MILESTONE,
    /** The milestone that the phrase means is called {@code name}. */
    RENAME_MILESTONE,
    /** The publisher's reliability is {@code grade}, from A to F (Admiralty scale). */
    RATE_SOURCE,
    /** The item's credibility is {@code grade}, from 1 to 6 (Admiralty scale). */
    RATE_ITEM,
    /** The article no longer counts. */
    FORGET,
    /** The decision no longer counts. */
    WITHDRAW;

    /** In lower case with hyphens. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of that name; throws IllegalArgumentException for any other. */
    public static Type of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public Decision {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
