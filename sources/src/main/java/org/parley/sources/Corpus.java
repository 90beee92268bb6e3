package org.parley.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * A corpus in JSON lines, read line by line: an object with a string {@code text} and, where they
 * are known, {@code id}, {@code title}, {@code publisher}, {@code published}, {@code url}, {@code
 * author} and {@code language}. A line that cannot be read is a failure, and the next one follows.
 * A date that is not understood is left out.
 */
final class Corpus implements Closeable {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final LineReader lines;
  private final String name;
  private final String source;
  private final Documents documents;
  private final Limits limits;

  /**
   * @param name short name, for documents that give none themselves
   * @param source the corpus as the user gave it
   */
  Corpus(LineReader lines, String name, String source, Documents documents, Limits limits) {
    this.lines = lines;
    this.name = name;
    this.source = source;
    this.documents = documents;
    this.limits = limits;
  }

  String source() {
    return source;
  }

  /** What became of the next line that is not blank; null at the end. */
  @Nullable Arrival next() throws IOException {
    for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.tooLong() || !isBlank(line.bytes())) {
        return arrival(line);
      }
    }
    return null;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private Arrival arrival(LineReader.Line line) {
    String place = source + ":" + line.number();
    try {
      if (line.tooLong()) {
        throw fault(
            "line-too-long",
            place + ":1: the line is longer than " + Refusals.megabytes(limits.lineBytes()),
            "Check that each article has a line of its own.");
      }
      JsonNode article = parsed(text(line, place), place);
      return new Arrival.Arrived(
          documents.ofText(about(article, line, place), body(article, place)));
    } catch (Fault fault) {
      return new Arrival.Failed(place, fault);
    }
  }

  private static String text(LineReader.Line line, String place) {
    byte[] bytes = line.bytes();
    boolean marked =
        line.number() == 1
            && bytes.length >= 3
            && bytes[0] == MARK[0]
            && bytes[1] == MARK[1]
            && bytes[2] == MARK[2];
    int start = marked ? MARK.length : 0;
    int bad = Charsets.firstMalformed(bytes, start, StandardCharsets.UTF_8);
    if (bad >= 0) {
      throw fault(
          "wrong-charset",
          "%s:%d: is not valid UTF-8".formatted(place, bad + 1),
          "JSON lines are UTF-8; convert the corpus, for example with: iconv -f CHARSET -t UTF-8");
    }
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw fault(
            "bad-json",
            place
                + ":1: is a JSON "
                + node.getNodeType().name().toLowerCase(Locale.ROOT)
                + ", not an object",
            "Each line is an object such as {\"id\":\"a1\",\"text\":\"...\"}.");
      }
      return node;
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      throw fault(
          "bad-json",
          "%s:%d: %s".formatted(place, column, firstLine(e.getOriginalMessage())),
          "Each line is one whole JSON object; line breaks inside texts are written \\n.");
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "is not JSON" : message.lines().findFirst().orElse("is not JSON");
  }

  private static String body(JsonNode article, String place) {
    JsonNode text = article.path("text");
    if (!text.isTextual()) {
      throw fault(
          "no-text",
          place
              + ":1: the object has no string \"text\""
              + (text.isMissingNode() ? "" : ", but " + text.getNodeType()),
          "Put the article's text under the key \"text\".");
    }
    return text.asText();
  }

  private Documents.About about(JsonNode article, LineReader.Line line, String place) {
    String id = string(article, "id");
    String language = string(article, "language");
    return new Documents.About(
        id == null ? name + "-" + line.number() : id,
        place,
        string(article, "title"),
        string(article, "published"),
        language,
        string(article, "author"),
        string(article, "publisher"),
        string(article, "url"));
  }

  /** A string, or a number as one; null where the key is missing or blank. */
  private static @Nullable String string(JsonNode article, String key) {
    JsonNode value = article.path(key);
    String text =
        value.isValueNode() && !value.isNull() ? Texts.squeezed(value.asText()).strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static Fault fault(String code, String message, String advice) {
    return Fault.source(code, message, advice);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
