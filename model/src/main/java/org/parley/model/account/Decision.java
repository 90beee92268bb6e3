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

  /** What a decision is about. */
  public enum Subject {
    /** An item, by its id. */
    ITEM,
    /** A version of an article, by its id. */
    ARTICLE,
    /** Another decision, by its id. */
    DECISION,
    /** An actor, a publisher or a milestone, by its name. */
    NAME
  }

  /** What can be decided, and which values it has. */
  public enum Type {
    /** An item is right as it stands. */
    ACCEPT(Subject.ITEM),
    /** An item is wrong. */
    REJECT(Subject.ITEM),
    /** Fields of an item are {@code values}; words are as they stand in the article. */
    CORRECT(Subject.ITEM),
    /**
     * The article says this as well: an item of {@code kind}, with fields as for a correction and
     * the sentence in {@code evidence}. The id of the decision is that of the item.
     */
    ADD_ITEM(Subject.ARTICLE),
    /** The actor is the same as {@code into}. */
    MERGE_ACTORS(Subject.NAME),
    /** The actor's alias {@code alias} is an actor of its own. */
    SPLIT_ACTOR(Subject.NAME),
    /** The actor is called {@code name}. */
    RENAME_ACTOR(Subject.NAME),
    /** The actor speaks for {@code party}. */
    ASSIGN_PARTY(Subject.NAME),
    /** The phrase means the same milestone as the phrase {@code into}. */
    MERGE_MILESTONES(Subject.NAME),
    /** The phrase means another milestone than the phrase {@code from}. */
    SPLIT_MILESTONE(Subject.NAME),
    /** The milestone that the phrase means is called {@code name}. */
    RENAME_MILESTONE(Subject.NAME),
    /** The publisher's reliability is {@code grade}, from A to F (Admiralty scale). */
    RATE_SOURCE(Subject.NAME),
    /** The item's credibility is {@code grade}, from 1 to 6 (Admiralty scale). */
    RATE_ITEM(Subject.ITEM),
    /** The article no longer counts. */
    FORGET(Subject.ARTICLE),
    /** The decision no longer counts. */
    WITHDRAW(Subject.DECISION);

    private final Subject subject;

    Type(Subject subject) {
      this.subject = subject;
    }

    /** What sort of thing it is about. */
    public Subject subject() {
      return subject;
    }

    /** Whether it says that the reading of an item is right or wrong. */
    public boolean isVerdict() {
      return this == ACCEPT || this == REJECT || this == CORRECT;
    }

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
