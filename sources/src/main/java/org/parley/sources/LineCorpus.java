package org.parley.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * A corpus in JSON lines, read line by line: each is an object that {@link CorpusRows} understands.
 * A line that cannot be read is a failure, and the next one follows.
 */
final class LineCorpus implements Corpus {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final LineReader lines;
  private final CorpusRows rows;
  private final String source;
  private final Limits limits;
  private boolean empty = true;

  /**
   * @param source the corpus as the user gave it
   */
  LineCorpus(LineReader lines, CorpusRows rows, String source, Limits limits) {
    this.lines = lines;
    this.rows = rows;
    this.source = source;
    this.limits = limits;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public @Nullable Arrival next() throws IOException {
    for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.tooLong() || !isBlank(line)) {
        empty = false;
        return arrival(line);
      }
    }
    if (empty) {
      empty = false;
      return new Arrival.Failed(source, Refusals.emptyCorpus(source));
    }
    return null;
  }

  private static boolean isBlank(LineReader.Line line) {
    byte[] bytes = line.bytes();
    for (int i = start(line); i < bytes.length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** After the byte-order mark, where there is one. */
  private static int start(LineReader.Line line) {
    byte[] bytes = line.bytes();
    boolean marked =
        line.number() == 1
            && bytes.length >= MARK.length
            && bytes[0] == MARK[0]
            && bytes[1] == MARK[1]
            && bytes[2] == MARK[2];
    return marked ? MARK.length : 0;
  }

  private Arrival arrival(LineReader.Line line) {
    String place = source + ":" + line.number();
    try {
      if (line.tooLong()) {
        throw Fault.source(
            "line-too-long",
            place + ":1: the line is longer than " + Refusals.megabytes(limits.lineBytes()),
            "Check that each article has a line of its own.");
      }
      return rows.arrival(parsed(text(line, place), place), place, place + ":1", line.number());
    } catch (Fault fault) {
      return new Arrival.Failed(place, fault);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return new Arrival.Failed(place, Refusals.tooMuch(place, e));
    }
  }

  private static String text(LineReader.Line line, String place) {
    byte[] bytes = line.bytes();
    int start = start(line);
    int bad = Charsets.firstMalformed(bytes, start, StandardCharsets.UTF_8);
    if (bad >= 0) {
      throw Fault.source(
          "wrong-charset",
          "%s:%d: is not valid UTF-8".formatted(place, bad + 1),
          "JSON lines are UTF-8; convert the corpus, for example with: iconv -f CHARSET -t UTF-8");
    }
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(String line, String place) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw JsonFaults.ofLine(line, place, e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
