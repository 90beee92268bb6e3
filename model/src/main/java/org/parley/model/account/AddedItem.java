package org.parley.model.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item that a person added, and the decision that records it. */
public final class AddedItem {

  /** Field of the decision that holds the kind. */
  private static final String KIND = "kind";

  /** Field of the decision that holds the sentence. */
  private static final String EVIDENCE = "evidence";

  /** Kinds have fields of their own by the name of {@code kind}; those have this before it. */
  private static final String OWN = "item.";

  private AddedItem() {}

  /**
   * What the decision that adds an item holds.
   *
   * @param fields as for a correction
   */
  public static Map<String, String> values(Kind kind, Quote evidence, Map<String, String> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(KIND, kind.word());
    values.put(EVIDENCE, evidence.text());
    values.put(EVIDENCE + DecidedFields.AT, DecidedFields.at(evidence.span()));
    fields.forEach((field, value) -> values.put(field.equals(KIND) ? OWN + field : field, value));
    return values;
  }

  /**
   * The item that a decision adds.
   *
   * @param source id of the version of the article
   * @throws IllegalArgumentException where the decision does not say all of it
   */
  public static Item of(Decision decision, String source) {
    Map<String, String> fields = new LinkedHashMap<>(decision.values());
    Kind kind = Kind.of(taken(fields, KIND));
    String at = taken(fields, EVIDENCE + DecidedFields.AT);
    Quote evidence = new Quote(taken(fields, EVIDENCE), DecidedFields.span(at));
    String own = fields.remove(OWN + KIND);
    if (own != null) {
      fields.put(KIND, own);
    }
    DecidedFields decided = new DecidedFields(kind);
    decided.put(fields);
    return decided.item(decision.id(), source, evidence);
  }

  private static String taken(Map<String, String> fields, String field) {
    String value = fields.remove(field);
    if (value == null) {
      throw new IllegalArgumentException("An item is added without its " + field);
    }
    return value;
  }

  /** The same in another version of the article; empty where its words no longer stand there. */
  public static Optional<Item> moved(Item item, String source, String text) {
    Optional<Quote> evidence =
        Quote.nearest(text, item.evidence().text(), item.evidence().span().start());
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    int by = evidence.get().span().start() - item.evidence().span().start();
    Map<String, List<Quote>> words = new LinkedHashMap<>();
    for (Map.Entry<String, List<Quote>> field : item.words().entrySet()) {
      List<Quote> quotes = new ArrayList<>();
      for (Quote quote : field.getValue()) {
        Quote.nearest(text, quote.text(), quote.span().start() + by).ifPresent(quotes::add);
      }
      if (quotes.size() < field.getValue().size()) {
        return Optional.empty();
      }
      words.put(field.getKey(), quotes);
    }
    return Optional.of(
        new Item(
            item.id(),
            item.kind(),
            source,
            item.actors(),
            words,
            item.values(),
            evidence.get(),
            item.confidence()));
  }
}
