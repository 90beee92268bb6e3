package org.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text and where it came from.
 *
 * @param id short name of the document, stable for the same source
 * @param source path or URL as the user gave it; {@code -} for standard input
 * @param title headline, where the source gives one
 * @param published date of publication as ISO 8601 (date, or date and time with offset)
 * @param language ISO 639-1 code
 * @param text the body; paragraphs are separated by line breaks, which are always {@code \n}
 * @param author by-line, where the source gives one
 * @param publisher name of the publication
 * @param url canonical address
 * @param furniture stretches of the text that are the page's and not the article's, such as a
 *     headline or an invitation to a channel; in order, apart from one another, inside the text
 */
public record Document(
    String id,
    String source,
    @Nullable String title,
    @Nullable String published,
    String language,
    String text,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String author,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publisher,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> furniture) {

  public Document {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
    // JSON leaves an empty list out, and gives null for it when it is read back.
    furniture = List.copyOf(Objects.requireNonNullElse(furniture, List.of()));
  }

  /** A document of which nothing is known but its text. */
  public static Document of(String id, String source, String text) {
    return new Document(id, source, null, null, "en", text, null, null, null, List.of());
  }

  /** The same with another id. */
  public Document withId(String other) {
    return new Document(
        other, source, title, published, language, text, author, publisher, url, furniture);
  }

  /** The same from another source. */
  public Document withSource(String other) {
    return new Document(
        id, other, title, published, language, text, author, publisher, url, furniture);
  }

  /** The text without the page's furniture; runs of line breaks that this leaves are one. */
  public String body() {
    if (furniture.isEmpty()) {
      return text;
    }
    StringBuilder body = new StringBuilder();
    int[] points = text.codePoints().toArray();
    int from = 0;
    for (Span span : furniture) {
      body.append(new String(points, from, span.start() - from));
      from = span.end();
    }
    body.append(new String(points, from, points.length - from));
    return body.toString().replaceAll("\\n{3,}", "\n\n").strip();
  }
}
