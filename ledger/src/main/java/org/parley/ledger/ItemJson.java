package org.parley.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Span;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;

/**
 * An item in one row: {@code [kind, confidence, evidence, actors, words, values]}, where words are
 * {@code [start, end, text]}. Read token by token, because an account has thousands of them.
 */
final class ItemJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ItemJson() {}

  static String write(Item item) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartArray();
      json.writeString(item.kind().word());
      json.writeNumber(item.confidence());
      quote(json, item.evidence());
      json.writeStartObject();
      for (Map.Entry<String, List<String>> field : item.actors().entrySet()) {
        json.writeArrayFieldStart(field.getKey());
        for (String name : field.getValue()) {
          json.writeString(name);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeStartObject();
      for (Map.Entry<String, List<Quote>> field : item.words().entrySet()) {
        json.writeArrayFieldStart(field.getKey());
        for (Quote quote : field.getValue()) {
          quote(json, quote);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeStartObject();
      for (Map.Entry<String, String> field : item.values().entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void quote(JsonGenerator json, Quote quote) throws IOException {
    json.writeStartArray();
    json.writeNumber(quote.span().start());
    json.writeNumber(quote.span().end());
    json.writeString(quote.text());
    json.writeEndArray();
  }

  /** Throws UncheckedIOException or IllegalArgumentException where the row is no item. */
  static Item read(String id, String source, String row) {
    try (JsonParser json = FACTORY.createParser(row)) {
      expect(json.nextToken(), JsonToken.START_ARRAY, row);
      Kind kind = Kind.of(text(json, row));
      json.nextToken();
      double confidence = json.getDoubleValue();
      expect(json.nextToken(), JsonToken.START_ARRAY, row);
      Quote evidence = quote(json, row);
      Map<String, List<String>> actors = new LinkedHashMap<>();
      Map<String, List<Quote>> words = new LinkedHashMap<>();
      Map<String, String> values = new LinkedHashMap<>();
      expect(json.nextToken(), JsonToken.START_OBJECT, row);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        List<String> names = new ArrayList<>();
        actors.put(json.currentName(), names);
        expect(json.nextToken(), JsonToken.START_ARRAY, row);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          names.add(json.getText());
        }
      }
      expect(json.nextToken(), JsonToken.START_OBJECT, row);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        List<Quote> quotes = new ArrayList<>();
        words.put(json.currentName(), quotes);
        expect(json.nextToken(), JsonToken.START_ARRAY, row);
        while (json.nextToken() == JsonToken.START_ARRAY) {
          quotes.add(quote(json, row));
        }
      }
      expect(json.nextToken(), JsonToken.START_OBJECT, row);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        values.put(field, text(json, row));
      }
      expect(json.nextToken(), JsonToken.END_ARRAY, row);
      return new Item(id, kind, source, actors, words, values, evidence, confidence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After its opening bracket. */
  private static Quote quote(JsonParser json, String row) throws IOException {
    int start = json.nextIntValue(-1);
    int end = json.nextIntValue(-1);
    Quote quote = new Quote(text(json, row), new Span(start, end));
    expect(json.nextToken(), JsonToken.END_ARRAY, row);
    return quote;
  }

  private static String text(JsonParser json, String row) throws IOException {
    String text = json.nextTextValue();
    if (text == null) {
      throw new IllegalArgumentException("Not an item: " + row);
    }
    return text;
  }

  private static void expect(JsonToken found, JsonToken expected, String row) {
    if (found != expected) {
      throw new IllegalArgumentException("Not an item: " + row);
    }
  }
}
