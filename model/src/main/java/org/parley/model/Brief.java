package org.parley.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What one article says: its actors and its assertions.
 *
 * @param format always {@link #FORMAT}
 * @param document the article
 * @param actors in the order of their first mention
 * @param assertions in the order of the text
 * @param unread sentences that could not be read, with the reason; empty for most articles
 */
@JsonPropertyOrder({"format", "document", "actors", "assertions", "unread"})
public record Brief(
    String format,
    Document document,
    List<Actor> actors,
    List<Assertion> assertions,
    List<Unread> unread) {

  /** Name and version of the JSON form. */
  public static final String FORMAT = "parley-brief/1";

  /**
   * A stretch of text that was not read.
   *
   * @param span where it is
   * @param reason why, for people
   */
  public record Unread(Span span, String reason) {}

  public Brief {
    if (!FORMAT.equals(format)) {
      throw new IllegalArgumentException("Format is '" + format + "', not '" + FORMAT + "'");
    }
    actors = List.copyOf(actors);
    assertions = List.copyOf(assertions);
    unread = List.copyOf(unread);
  }

  public Brief(
      Document document, List<Actor> actors, List<Assertion> assertions, List<Unread> unread) {
    this(FORMAT, document, actors, assertions, unread);
  }
}
