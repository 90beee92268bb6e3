package org.parley.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.model.Fault;
import org.parley.model.Span;
import org.parley.model.account.AddedItem;
import org.parley.model.account.DecidedFields;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Quote;

/** A person's verdicts on what the machine read. */
public final class Review {

  private static final String EVIDENCE = "evidence";

  private final Desk desk;
  private final Negotiation negotiation;

  public Review(Desk desk, Negotiation negotiation) {
    this.desk = desk;
    this.negotiation = negotiation;
  }

  /** Findings worth a look that nobody has reviewed, in the order of {@link ReviewQueue}. */
  public static List<Finding> queue(Standing standing) {
    return ReviewQueue.of(standing).stream().map(ReviewQueue.Question::finding).toList();
  }

  /** The item is right. */
  public Decision accept(Item item, String by, @Nullable String why) {
    return desk.decide(negotiation, Decision.Type.ACCEPT, item.id(), Map.of(), by, why);
  }

  /** The item is wrong. */
  public Decision reject(Item item, String by, @Nullable String why) {
    return desk.decide(negotiation, Decision.Type.REJECT, item.id(), Map.of(), by, why);
  }

  /**
   * How credible the item is, from 1 to 6 (Admiralty scale).
   *
   * @throws Fault where it is no grade
   */
  public Decision rate(Item item, Map<String, String> values, String by, @Nullable String why) {
    Map<String, String> grade = Motion.grade(values, "[1-6]", "from 1 to 6");
    return desk.decide(negotiation, Decision.Type.RATE_ITEM, item.id(), grade, by, why);
  }

  /**
   * Fields of the item are otherwise. Words are chosen from the article, nearest to where the item
   * stands; actors are names, several with {@code ;} between.
   *
   * @throws Fault where the item has no such field, the words are not in the article, or a value is
   *     not one of the closed list
   */
  public Decision correct(Item item, Map<String, String> fields, String by, @Nullable String why) {
    if (fields.isEmpty()) {
      throw Fault.user(
          "nothing-to-correct",
          "No field of item " + item.id() + " is to be corrected",
          "Name one, such as " + example(item) + ".");
    }
    ArticleWords words = words(item.source());
    Map<String, String> values =
        decided(item.kind(), fields, words, item.evidence().span().start());
    return desk.decide(negotiation, Decision.Type.CORRECT, item.id(), values, by, why);
  }

  private static String example(Item item) {
    return item.words().isEmpty()
        ? "'status=held'"
        : "'" + item.words().keySet().iterator().next() + "=words of the article'";
  }

  /**
   * The article says this as well. Fields are as for a correction, with {@code FIELD.at} where a
   * place is meant; {@code evidence} may be left out, and then is the sentence of the first words.
   *
   * @param source id of the version of the article
   * @throws Fault where a field is missing, or as for a correction
   */
  public Decision add(
      String source, Kind kind, Map<String, String> fields, String by, @Nullable String why) {
    ArticleWords words = words(source);
    Map<String, String> given = new LinkedHashMap<>(fields);
    Optional<Quote> sentence = evidence(given, words);
    given.values().removeIf(String::isBlank);
    for (String needed : ItemFields.required(kind)) {
      if (!given.containsKey(needed)) {
        throw Fault.user(
            "missing-field",
            "A " + kind.word() + " without its " + needed + " says nothing",
            "Give " + String.join(", ", ItemFields.required(kind)) + ".");
      }
    }
    int near = sentence.map(one -> one.span().start()).orElse(0);
    Map<String, String> values = decided(kind, given, words, near);
    Quote evidence = sentence.orElseGet(() -> words.sentence(first(values)));
    return desk.decide(
        negotiation,
        Decision.Type.ADD_ITEM,
        source,
        AddedItem.values(kind, evidence, values),
        by,
        why);
  }

  private static Optional<Quote> evidence(Map<String, String> fields, ArticleWords words) {
    String text = fields.remove(EVIDENCE);
    String at = fields.remove(EVIDENCE + DecidedFields.AT);
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(words.find(text, at, 0));
  }

  /** Where the first words of the fields stand. */
  private static Span first(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(one -> one.getKey().endsWith(DecidedFields.AT))
        .map(one -> DecidedFields.span(one.getValue()))
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private ArticleWords words(String source) {
    return new ArticleWords(
        desk.ledger().brief(source).map(one -> one.document().text()).orElse(""));
  }

  private static Map<String, String> decided(
      Kind kind, Map<String, String> fields, ArticleWords words, int near) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((field, value) -> {
      String place = fields.get(field + DecidedFields.AT);
      if (!field.endsWith(DecidedFields.AT)) {
        put(kind, field, value, place, words, near, values);
      }
    });
    return values;
  }

  private static void put(
      Kind kind,
      String field,
      String value,
      @Nullable String place,
      ArticleWords words,
      int near,
      Map<String, String> values) {
    switch (ItemFields.sort(kind, field)) {
      case ACTOR -> values.put(field, value);
      case VALUE -> values.put(field, value(kind, field, value.strip()));
      case WORDS -> {
        Quote quote = words.find(value, place, near);
        values.put(field, quote.text());
        values.put(field + DecidedFields.AT, DecidedFields.at(quote.span()));
      }
      case NONE ->
          throw Fault.user(
              "no-such-field",
              "A " + kind.word() + " has no field '" + field + "'",
              "It has " + String.join(", ", ItemFields.names(kind)) + ".");
    }
  }

  private static String value(Kind kind, String field, String given) {
    List<String> allowed = ItemFields.values(kind, field);
    String word = given.toLowerCase(Locale.ROOT);
    if (!allowed.isEmpty() && !allowed.contains(word)) {
      throw Fault.user(
          "bad-value",
          field + " of a " + kind.word() + " cannot be '" + given + "'",
          "It is one of " + String.join(", ", allowed) + ".");
    }
    return allowed.isEmpty() ? given : word;
  }
}
