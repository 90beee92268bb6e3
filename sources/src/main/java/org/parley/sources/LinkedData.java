package org.parley.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD by the vocabulary of schema.org. Where it has several
 * such objects, the first with a headline counts. Broken JSON is passed over, as browsers do.
 */
final class LinkedData {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** In characters; what is longer is no article, and costly to compare with the page. */
  private static final int LONGEST_BODY = 1_000_000;

  private final @Nullable JsonNode article;

  private LinkedData(@Nullable JsonNode article) {
    this.article = article;
  }

  static LinkedData in(Element page, Set<String> types) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      collect(script.data(), types, articles);
    }
    return new LinkedData(
        articles.stream()
            .filter(node -> node.hasNonNull("headline"))
            .findFirst()
            .orElse(articles.isEmpty() ? null : articles.get(0)));
  }

  private static void collect(String json, Set<String> types, List<JsonNode> articles) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(LENIENT.readTree(json.strip()));
    } catch (JsonProcessingException e) {
      return; // A page's broken metadata is no reason to lose its text.
    }
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      if (node.isObject() && hasType(node, types)) {
        articles.add(node);
      }
      node.forEach(open::add);
    }
  }

  private static boolean hasType(JsonNode node, Set<String> types) {
    JsonNode type = node.path("@type");
    if (type.isTextual()) {
      return types.contains(type.asText());
    }
    for (JsonNode one : type) {
      if (types.contains(one.asText())) {
        return true;
      }
    }
    return false;
  }

  /** The value of {@code key}, or of its name or id where it is an object; several are joined. */
  @Nullable String value(String key) {
    return article == null ? null : clean(value(article.path(key)));
  }

  /**
   * The text of the article, with line ends as it has them; null where the page does not give it,
   * or gives more than an article.
   */
  @Nullable String body() {
    if (article == null) {
      return null;
    }
    JsonNode body = article.path("articleBody");
    boolean likely = body.isTextual() && body.asText().length() <= LONGEST_BODY;
    return likely && !body.asText().isBlank() ? body.asText() : null;
  }

  private static String value(JsonNode node) {
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(one -> parts.add(value(one)));
      return String.join(", ", parts.stream().filter(part -> !part.isBlank()).distinct().toList());
    }
    if (node.isObject()) {
      return node.path(node.hasNonNull("name") ? "name" : "@id").asText("");
    }
    return node.asText("");
  }

  private static @Nullable String clean(String value) {
    String text = Texts.squeezed(Jsoup.parse(value).text()).strip();
    return text.isEmpty() ? null : text;
  }
}
