package org.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article says: its actors and its assertions.
 *
 * @param format always {@link #FORMAT}
 * @param document the article
 * @param actors in the order of their first mention
 * @param assertions in the order of the text
 * @param unread what was not read, with the reason; empty for most articles
 * @param firstLook why nothing of the article was read; null where it was read in full
 */
@JsonPropertyOrder({"format", "document", "actors", "assertions", "unread", "firstLook"})
public record Brief(
    String format,
    Document document,
    List<Actor> actors,
    List<Assertion> assertions,
    List<Unread> unread,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FirstLook firstLook) {

  /** Name and version of the JSON form. */
  public static final String FORMAT = "parley-brief/1";

  /**
   * A stretch of text that was not read.
   *
   * @param span where it is
   * @param reason why, for people
   */
  public record Unread(Span span, String reason) {}

  /**
   * What the words of an article weigh that is not about a negotiation.
   *
   * @param weight for every hundred words
   * @param needed weight from which an article is read in full
   */
  public record FirstLook(double weight, double needed) {}

  public Brief {
    if (!FORMAT.equals(format)) {
      throw new IllegalArgumentException("Format is '" + format + "', not '" + FORMAT + "'");
    }
    actors = List.copyOf(actors);
    assertions = List.copyOf(assertions);
    unread = List.copyOf(unread);
  }

  /** Of an article that was read in full. */
  public Brief(
      Document document, List<Actor> actors, List<Assertion> assertions, List<Unread> unread) {
    this(FORMAT, document, actors, assertions, unread, null);
  }
}
