package org.parley.desk.exchange;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** JSON-LD as a library reads it, with contexts that lie here; nothing is fetched. */
final class LinkedData {

  private static final Map<String, String> CONTEXTS =
      Map.of(
          "http://www.w3.org/ns/anno.jsonld", "anno-terms.jsonld",
          "https://schema.org", "schema-terms.jsonld");

  private LinkedData() {}

  private static JsonLdOptions options() {
    DocumentLoader here =
        (address, loading) -> {
          String file = CONTEXTS.get(address.toString());
          InputStream in = file == null ? null : LinkedData.class.getResourceAsStream(file);
          if (in == null) {
            throw new JsonLdError(
                JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, address + " does not lie here");
          }
          return JsonDocument.of(in);
        };
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(here);
    options.setOrdered(true);
    return options;
  }

  private static Document document(String text) throws JsonLdError {
    return JsonDocument.of(new StringReader(text));
  }

  static JsonStructure read(String text) throws JsonLdError {
    return document(text).getJsonContent().orElseThrow();
  }

  static JsonArray expanded(String text) throws JsonLdError {
    return JsonLd.expand(document(text)).options(options()).get();
  }

  static JsonStructure flattened(String text) throws JsonLdError {
    return JsonLd.flatten(document(text)).options(options()).get();
  }

  /**
   * How many words, numbers and references a document has, contexts left out. An expansion that
   * loses a term loses those under it.
   */
  static int leaves(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.entrySet().stream()
          .filter(field -> !field.getKey().equals("@context"))
          .mapToInt(field -> leaves(field.getValue()))
          .sum();
    }
    if (value instanceof JsonArray array) {
      return array.stream().mapToInt(LinkedData::leaves).sum();
    }
    return 1;
  }

  /** All of {@code field}, such as {@code @id}, wherever it stands. */
  static Set<String> all(JsonValue value, String field) {
    Set<String> found = new TreeSet<>();
    collect(value, field, found);
    return found;
  }

  private static void collect(JsonValue value, String field, Set<String> found) {
    if (value instanceof JsonArray array) {
      array.forEach(one -> collect(one, field, found));
    } else if (value instanceof JsonObject object) {
      object.forEach((name, one) -> {
        if (name.equals(field)) {
          words(one, found);
        }
        collect(one, field, found);
      });
    }
  }

  private static void words(JsonValue value, Set<String> found) {
    if (value instanceof JsonString words) {
      found.add(words.getString());
    } else if (value instanceof JsonArray array) {
      array.forEach(one -> words(one, found));
    }
  }
}
