package org.parley.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * A corpus that is one JSON value, an article or an array of them, however its lines are broken;
 * each article is an object that {@link CorpusRows} understands. Holds one of them at a time. JSON
 * that is broken ends it.
 */
final class ListCorpus implements Corpus {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Fails when one article has more bytes than are allowed. */
  private static final class Bounded extends FilterInputStream {

    private final int limit;
    private int count;

    Bounded(InputStream in, int limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int some = super.read(bytes, offset, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) throws IOException {
      count += more;
      if (count > limit) {
        throw new TooLongException();
      }
    }
  }

  private static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Bounded in;
  private final JsonParser parser;
  private final CorpusRows rows;
  private final String source;
  private final Limits limits;
  private boolean inArray;
  private boolean ended;
  private int number;

  /**
   * @param source the corpus as the user gave it
   */
  ListCorpus(InputStream in, CorpusRows rows, String source, Limits limits) throws IOException {
    this.in = new Bounded(in, limits.lineBytes());
    this.parser = JSON.createParser(this.in);
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
    if (ended) {
      return null;
    }
    in.count = 0;
    try {
      JsonNode article = article();
      if (article != null) {
        number++;
        return arrival(article, inArray ? source + "#" + number : source);
      }
      ended = true;
      return number > 0 ? null : new Arrival.Failed(source, Refusals.emptyCorpus(source));
    } catch (JsonProcessingException e) {
      return end(JsonFaults.ofFile(source, e));
    } catch (TooLongException e) {
      return end(
          Fault.source(
              "too-large",
              "%s: article %d is larger than %s"
                  .formatted(source, number + 1, Refusals.megabytes(limits.lineBytes())),
              "Check that the array has an object for each article."));
    } catch (OutOfMemoryError | StackOverflowError e) {
      return end(Refusals.tooMuch(source, e));
    }
  }

  private Arrival end(Fault fault) {
    ended = true;
    return new Arrival.Failed(source, fault);
  }

  private Arrival arrival(JsonNode article, String place) {
    try {
      return rows.arrival(article, place, place, number);
    } catch (Fault fault) {
      return new Arrival.Failed(place, fault);
    }
  }

  /** The next value that is no list, whatever it is; null at the end. */
  private @Nullable JsonNode article() throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.END_ARRAY || (token == JsonToken.START_ARRAY && !inArray)) {
      inArray = token == JsonToken.START_ARRAY;
      token = parser.nextToken();
    }
    return token == null ? null : JSON.readTree(parser);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
