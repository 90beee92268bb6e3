package org.parley.analysis.milestone;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Quote;

/**
 * Something that has to come about, and the phrases that name it.
 *
 * @param id stable while its first phrase is there
 * @param name the phrase that names it best, or a user's name for it
 * @param type what sort of thing it is
 * @param parties keys of the identities whose thing it is, in order
 * @param level of a meeting: {@code leaders}, {@code ministerial} or {@code expert}
 * @param status where it stands
 * @param reason why that is its status, for people
 * @param because ids of the items on which the status rests
 * @param uses the phrases, in the order of their sources
 */
public record Milestone(
    String id,
    String name,
    Type type,
    List<String> parties,
    @Nullable String level,
    Status status,
    String reason,
    List<String> because,
    List<Use> uses) {

  /** The sorts of thing that come about in negotiations; see milestone-types.list. */
  public enum Type {
    MEETING,
    AGREEMENT,
    CEASEFIRE,
    WITHDRAWAL,
    RELEASE,
    GUARANTEE,
    RECOGNITION,
    PAYMENT,
    ACCESS,
    ELECTION,
    INSPECTION,
    SANCTIONS_RELIEF,
    LEGISLATION,
    RATIFICATION,
    DISARMAMENT,
    OTHER;

    /** In lower case with hyphens. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Where it stands. */
  public enum Status {
    PROPOSED,
    AGREED,
    UNDER_WAY,
    REACHED,
    REFUSED,
    LAPSED;

    /** In lower case, in words. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A phrase that means it.
   *
   * @param item id of the item
   * @param field of the item that holds the phrase
   * @param quote the phrase
   * @param published valid time of its source
   */
  public record Use(String item, String field, Quote quote, Instant published) {}

  public Milestone {
    parties = List.copyOf(parties);
    because = List.copyOf(because);
    uses = List.copyOf(uses);
  }
}
