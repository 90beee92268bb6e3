package org.parley.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.model.Brief;
import org.parley.model.Fault;
import org.parley.model.Span;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Negotiation;

/** A person's verdicts on what the machine read. */
public final class Review {

  /** What is surer than this is not asked about unless it is contested. */
  private static final double SURE = 0.8;

  private final Desk desk;
  private final Negotiation negotiation;

  public Review(Desk desk, Negotiation negotiation) {
    this.desk = desk;
    this.negotiation = negotiation;
  }

  /** Findings worth a look that nobody has reviewed: contested ones first, then the least sure. */
  public static List<Finding> queue(Standing standing) {
    return standing.findings().stream()
        .filter(one -> one.review() == null)
        .filter(one -> one.kind() != Kind.STATEMENT)
        .filter(one -> one.confidence() < SURE || !one.contested().isEmpty())
        .sorted(
            Comparator.comparing((Finding one) -> one.contested().isEmpty())
                .thenComparingDouble(Finding::confidence)
                .thenComparing(Finding::id))
        .toList();
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
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((field, value) -> put(item, field, value, values));
    return desk.decide(negotiation, Decision.Type.CORRECT, item.id(), values, by, why);
  }

  private static String example(Item item) {
    return item.words().isEmpty()
        ? "'status=held'"
        : "'" + item.words().keySet().iterator().next() + "=words of the article'";
  }

  private void put(Item item, String field, String value, Map<String, String> values) {
    switch (ItemFields.sort(item.kind(), field)) {
      case ACTOR -> values.put(field, value);
      case VALUE -> {
        String word = value.strip().toLowerCase(Locale.ROOT);
        List<String> allowed = ItemFields.values(item.kind(), field);
        if (!allowed.isEmpty() && !allowed.contains(word)) {
          throw Fault.user(
              "bad-value",
              field + " of a " + item.kind().word() + " cannot be '" + value + "'",
              "It is one of " + String.join(", ", allowed) + ".");
        }
        values.put(field, allowed.isEmpty() ? value.strip() : word);
      }
      case WORDS -> {
        Span span = find(item, value.strip());
        values.put(field, value.strip());
        values.put(field + ".at", span.start() + "-" + span.end());
      }
      case NONE ->
          throw Fault.user(
              "no-such-field",
              "A " + item.kind().word() + " has no field '" + field + "'",
              "It has " + String.join(", ", ItemFields.names(item.kind())) + ".");
    }
  }

  /** The occurrence of words in the article that is nearest to the item's evidence. */
  private Span find(Item item, String words) {
    Optional<Brief> brief = desk.ledger().brief(item.source());
    String text = brief.map(one -> one.document().text()).orElse("");
    List<Integer> places = new ArrayList<>();
    for (int at = words.isEmpty() ? -1 : text.indexOf(words);
        at >= 0;
        at = text.indexOf(words, at + 1)) {
      places.add(text.codePointCount(0, at));
    }
    int near = item.evidence().span().start();
    return places.stream()
        .min(Comparator.comparingInt(at -> Math.abs(at - near)))
        .map(at -> new Span(at, at + words.codePointCount(0, words.length())))
        .orElseThrow(() ->
            Fault.user(
                "not-in-article",
                "The words '" + words + "' do not stand in the article",
                "Choose words as they stand there; 'parley evidence "
                    + item.id()
                    + "' prints the sentence."));
  }
}
