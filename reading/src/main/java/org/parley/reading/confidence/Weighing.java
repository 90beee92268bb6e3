package org.parley.reading.confidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Fault;
import org.parley.reading.confidence.Circumstances.Sign;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.ParsedText;

/**
 * Makes a probability of the record of a rule and of the circumstances, by a logistic function with
 * the weights of {@code circumstances.list}. Immutable.
 */
public final class Weighing {

  /** The list of weights. */
  public static final String LIST = "circumstances";

  /** The weight that always counts. */
  public static final String CONSTANT = "constant";

  /** The weight of the record of the rule, in log odds. */
  public static final String RECORD = "record";

  private static final String RECORDS = "confidences";

  /** Nothing is impossible, nothing certain. */
  private static final double EDGE = 0.01;

  private final Map<String, Double> weights = new HashMap<>();

  /** Rules that say themselves how sure they are; that holds. */
  private final Set<String> outspoken = new HashSet<>();

  /**
   * @throws Fault of kind user where a list holds something else than numbers, or an unknown name
   */
  public Weighing(Lexicon lexicon, List<Rule> rules) {
    for (String name : lexicon.words(LIST)) {
      checkName(name);
      weights.put(name, number(lexicon, LIST, name, -100, 100));
    }
    lexicon.words(RECORDS).forEach(name -> number(lexicon, RECORDS, name, 0, 1));
    rules.stream()
        .filter(rule -> rule.values().containsKey("confidence"))
        .forEach(rule -> outspoken.add(rule.name()));
  }

  private static void checkName(String name) {
    String sign = name.substring(name.indexOf(' ') + 1);
    boolean kind =
        sign.equals(name)
            || Stream.of(Rule.Kind.values())
                .anyMatch(one -> name.equals(one.name().toLowerCase(Locale.ROOT) + " " + sign));
    boolean known =
        name.equals(CONSTANT)
            || name.equals(RECORD)
            || Stream.of(Sign.values()).anyMatch(one -> one.toString().equals(sign));
    if (!kind || !known) {
      throw Fault.user(
          "rule-file",
          LIST + ".list: there is no circumstance '" + name + "'",
          "It has to be "
              + CONSTANT
              + ", "
              + RECORD
              + ", or one of "
              + Stream.of(Sign.values()).map(Sign::toString).collect(Collectors.joining(", "))
              + ", alone or after a kind: statement nobody.");
    }
  }

  private static double number(Lexicon lexicon, String list, String name, int least, int most) {
    String value = String.valueOf(lexicon.value(list, name));
    try {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as what is out of range.
    }
    throw Fault.user(
        "rule-file",
        list + ".list: '" + name + "' has the value '" + value + "'",
        "Give it a number from " + least + " to " + most + ".");
  }

  /**
   * The assertions with their probabilities, and why.
   *
   * @param why by id of an assertion: what was looked at
   */
  public record Weighed(List<Assertion> all, Map<String, Map<Sign, Double>> why) {

    public Weighed {
      all = List.copyOf(all);
      why = Map.copyOf(why);
    }
  }

  /**
   * Weighs the assertions of a text.
   *
   * @param all with the record of its rule as the confidence of each
   * @param rules by id of an assertion the name of its rule
   */
  public Weighed weigh(
      ParsedText text, List<Actor> actors, List<Assertion> all, Map<String, String> rules) {
    Circumstances circumstances = new Circumstances(text, actors, all);
    List<Assertion> weighed = new ArrayList<>();
    Map<String, Map<Sign, Double>> why = new HashMap<>();
    for (Assertion one : all) {
      Map<Sign, Double> signs = circumstances.of(one);
      why.put(one.id(), signs);
      boolean said = outspoken.contains(rules.getOrDefault(one.id(), ""));
      weighed.add(said ? one : Rated.as(one, probability(one, signs)));
    }
    return new Weighed(weighed, why);
  }

  private double probability(Assertion one, Map<Sign, Double> signs) {
    String kind = Gist.of(one).kind();
    double sum = weight(CONSTANT) + weight(RECORD) * logOdds(one.confidence());
    for (Map.Entry<Sign, Double> sign : signs.entrySet()) {
      sum +=
          sign.getValue() * (weight(sign.getKey().toString()) + weight(kind + " " + sign.getKey()));
    }
    double probability = 1 / (1 + StrictMath.exp(-sum));
    return Math.round(Math.clamp(probability, EDGE, 1 - EDGE) * 100) / 100.0;
  }

  private double weight(String name) {
    return weights.getOrDefault(name, 0.0);
  }

  /** The natural logarithm of the odds of a probability, which is kept away from 0 and 1. */
  public static double logOdds(double probability) {
    double inside = Math.clamp(probability, EDGE, 1 - EDGE);
    return StrictMath.log(inside / (1 - inside));
  }
}
