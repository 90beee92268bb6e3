package org.parley.reading.firstlook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Span;
import org.parley.reading.rules.Lexicon;

/**
 * Tells from its plain words whether a document is about a negotiation: the weights of its terms in
 * {@code first-look.list} are added up and divided by its length. Takes microseconds. Immutable,
 * safe for any number of threads.
 */
public final class FirstLook {

  private static final String TERMS = "first-look";
  private static final String NEEDS = "first-look-needs";
  private static final double HUNDRED_WORDS = 100;
  private static final double HUNDREDTHS = 100;

  private final Terms terms;
  private final double needed;
  private final double fewWords;

  private FirstLook(Terms terms, double needed, double fewWords) {
    this.terms = terms;
    this.needed = needed;
    this.fewWords = fewWords;
  }

  public static FirstLook of(Lexicon lexicon) {
    Map<String, Double> weights = new LinkedHashMap<>();
    lexicon.words(TERMS).forEach(term -> weights.put(term, lexicon.number(TERMS, term)));
    return new FirstLook(
        Terms.of(weights), lexicon.number(NEEDS, "weight"), lexicon.number(NEEDS, "words"));
  }

  /**
   * The brief of a document that is not about a negotiation: it says so and asserts nothing. Empty
   * where the document is to be read in full.
   */
  public Optional<Brief> passOver(Document document) {
    Terms.Sum sum = terms.in(document.body());
    double weight =
        Math.round(sum.weight() * HUNDRED_WORDS / Math.max(HUNDRED_WORDS, sum.words()) * HUNDREDTHS)
            / HUNDREDTHS;
    if (sum.words() < fewWords || weight >= needed) {
      return Optional.empty();
    }
    String text = document.text();
    Brief.Unread whole =
        new Brief.Unread(
            new Span(0, text.codePointCount(0, text.length())),
            String.format(
                Locale.ROOT,
                "at a first look it is not about a negotiation: its words weigh %s, and %s is"
                    + " needed",
                weight,
                needed));
    return Optional.of(
        new Brief(
            Brief.FORMAT,
            document,
            List.of(),
            List.of(),
            List.of(whole),
            new Brief.FirstLook(weight, needed)));
  }
}
