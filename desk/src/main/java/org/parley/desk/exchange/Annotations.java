package org.parley.desk.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Telling;
import org.parley.model.Span;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/**
 * Items as W3C Web Annotations (Recommendation of 23 February 2017) in JSON-LD: one on the sentence
 * of each item, and one on the words of each of its fields. Positions count code points.
 */
final class Annotations {

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /** Code points before and after the words, by which they are found when the text has changed. */
  private static final int AROUND = 32;

  private final Material material;
  private final Telling telling;
  private final Map<String, int[]> texts = new HashMap<>();

  private Annotations(Material material) {
    this.material = material;
    this.telling = new Telling(material.standing());
  }

  /** A collection with one page. */
  static String of(Material material) {
    Annotations annotations = new Annotations(material);
    List<Object> items = new ArrayList<>();
    material.exhibits().forEach(exhibit -> annotations.add(exhibit, items));
    String name = material.recorded().negotiation().name();
    Linked page =
        new Linked()
            .put("id", Addresses.own("annotations", name) + ":1")
            .put("type", "AnnotationPage")
            .put("startIndex", 0);
    // An empty list is a list all the same.
    page.fields().put("items", items);
    return Linked.text(
        new Linked()
            .put("@context", CONTEXT)
            .put("id", Addresses.own("annotations", name))
            .put("type", "AnnotationCollection")
            .put("label", name)
            .put("total", items.size())
            .put("first", page.fields())
            .fields());
  }

  private void add(Exhibit exhibit, List<Object> all) {
    Item item = exhibit.item();
    String id = Addresses.own("item", item.id());
    String review = material.verdict(item);
    List<Object> bodies = new ArrayList<>();
    bodies.add(body("classifying", item.kind().word()));
    bodies.add(body("describing", telling.finding(exhibit.finding())));
    if (review != null) {
      bodies.add(body("reviewing", review));
    }
    all.add(annotation(id, "classifying", bodies, exhibit.source(), item.evidence()));
    item.words()
        .forEach((field, quotes) -> {
          for (int i = 0; i < quotes.size(); i++) {
            Linked link = new Linked().put("type", "SpecificResource").put("purpose", "linking");
            List<Object> words =
                List.of(
                    body("tagging", item.kind().word() + "." + field),
                    link.put("source", id).fields());
            String own = id + ":" + field + ":" + (i + 1);
            all.add(annotation(own, "tagging", words, exhibit.source(), quotes.get(i)));
          }
        });
  }

  private static Map<String, Object> body(String purpose, String words) {
    return new Linked()
        .put("type", "TextualBody")
        .put("purpose", purpose)
        .put("value", words)
        .fields();
  }

  private Map<String, Object> annotation(
      String id, String motivation, List<Object> bodies, Source source, Quote quote) {
    return new Linked()
        .put("id", id)
        .put("type", "Annotation")
        .put("motivation", motivation)
        .put("created", source.recorded().toString())
        .put("generator", Addresses.own("reader", source.reader()))
        .put("body", bodies)
        .put("target", target(source, quote))
        .fields();
  }

  private Map<String, Object> target(Source source, Quote quote) {
    Linked state =
        new Linked().put("type", "TimeState").put("sourceDate", source.published().toString());
    return new Linked()
        .put("type", "SpecificResource")
        .put("source", Addresses.of(source))
        .put("state", state.fields())
        .put("selector", List.of(quoted(source, quote), position(quote.span())))
        .fields();
  }

  private Map<String, Object> quoted(Source source, Quote quote) {
    int[] text =
        texts.computeIfAbsent(source.id(), id -> material.text(source).codePoints().toArray());
    Span span = quote.span();
    return new Linked()
        .put("type", "TextQuoteSelector")
        .put("exact", quote.text())
        .put("prefix", part(text, span.start() - AROUND, span.start()))
        .put("suffix", part(text, span.end(), span.end() + AROUND))
        .fields();
  }

  private static @Nullable String part(int[] text, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(text.length, to);
    return start < end ? new String(text, start, end - start) : null;
  }

  private static Map<String, Object> position(Span span) {
    return new Linked()
        .put("type", "TextPositionSelector")
        .put("start", span.start())
        .put("end", span.end())
        .fields();
  }
}
