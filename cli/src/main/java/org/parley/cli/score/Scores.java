package org.parley.cli.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Right, found and wanted assertions by kind, gathered over articles. Two spans agree where the F1
 * of their content words is at least one half; {@code docs/accuracy.md} tells which fields have to
 * agree. Not safe for threads.
 */
public final class Scores {

  private static final List<String> CORE = List.of("statement", "position", "condition", "meeting");
  private static final int BINS = 10;

  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final Map<String, int[]> aside = new TreeMap<>();
  private final List<Mistake> errors = new ArrayList<>();
  private final Causes causes = new Causes();
  private final Map<String, int[]> byRule = new TreeMap<>();
  private final int[] rightAt = new int[BINS + 1];
  private final int[] foundAt = new int[BINS + 1];
  private int articles;

  /**
   * What was missed, or found and wrong.
   *
   * @param article name of the gold file
   * @param missed whether gold has it and the brief has not
   * @param rule what found it; empty where it was missed
   */
  public record Mistake(
      String article, String type, boolean missed, JsonNode assertion, String text, String rule) {

    private static final Set<String> LEFT_OUT = Set.of("id", "type", "evidence", "confidence");

    /** The fields of the assertion, its spans as words. */
    public String words() {
      StringBuilder out = new StringBuilder();
      for (Map.Entry<String, JsonNode> field : assertion.properties()) {
        if (!LEFT_OUT.contains(field.getKey())) {
          out.append(out.isEmpty() ? "" : "; ").append(field.getKey()).append(": ");
          out.append(words(field.getValue()));
        }
      }
      return out.toString();
    }

    private String words(JsonNode value) {
      if (value.isObject()) {
        return "'" + Words.span(value).in(text).replaceAll("\\s+", " ") + "'";
      }
      if (value.isArray()) {
        List<String> all = new ArrayList<>();
        value.forEach(one -> all.add(words(one)));
        return all.toString();
      }
      return value.asText();
    }
  }

  /** Of one kind. */
  private static final class Count {
    int right;
    int found;
    int wanted;

    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 0 : (double) right / wanted;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  public Scores() {
    Agreement.TYPES.forEach(type -> counts.put(type, new Count()));
  }

  /**
   * Adds one article.
   *
   * @param brief in its JSON form
   * @param rules by id of an assertion the name of the rule that found it
   */
  public void add(Gold gold, JsonNode brief, Map<String, String> rules) {
    articles++;
    String text = brief.path("document").path("text").asText();
    Words words = new Words(text);
    JsonNode actors = brief.path("actors");
    Agreement agreement =
        new Agreement(
            words,
            new Names(gold.content().path("actors"), "name"),
            new Names(actors, "id").withMentions(actors, words));
    for (String type : gold.types()) {
      add(gold, type, agreement, Gold.ofType(brief, type), text, rules);
    }
  }

  private void add(
      Gold gold,
      String type,
      Agreement agreement,
      List<JsonNode> have,
      String text,
      Map<String, String> rules) {
    Words words = agreement.words();
    List<JsonNode> want = gold.assertions(type);
    int[] wantedOf =
        Matching.of(
            want.size(), have.size(), (i, j) -> agreement.isSame(type, want.get(i), have.get(j)));
    Count count = counts.computeIfAbsent(type, key -> new Count());
    count.found += have.size();
    count.wanted += want.size();
    for (int j = 0; j < wantedOf.length; j++) {
      boolean right = wantedOf[j] >= 0;
      int bin = (int) (have.get(j).path("confidence").asDouble() * BINS);
      foundAt[bin]++;
      String rule = rules.getOrDefault(have.get(j).path("id").asText(), type);
      int[] ofRule = byRule.computeIfAbsent(rule, key -> new int[2]);
      ofRule[0] += right ? 1 : 0;
      ofRule[1]++;
      if (right) {
        count.right++;
        rightAt[bin]++;
        agreement.aside(type, want.get(wantedOf[j]), have.get(j), aside);
      } else {
        errors.add(new Mistake(gold.name(), type, false, have.get(j), text, rule));
      }
    }
    IntPredicate missed = Matching.unmatched(wantedOf);
    causes.add(
        type,
        IntStream.range(0, want.size()).filter(missed).mapToObj(want::get).toList(),
        IntStream.range(0, have.size()).filter(j -> wantedOf[j] < 0).mapToObj(have::get).toList(),
        words);
    for (int i = 0; i < want.size(); i++) {
      if (missed.test(i)) {
        errors.add(new Mistake(gold.name(), type, true, want.get(i), text, ""));
      }
    }
  }

  /** Counts all of an article as missed of which there is no brief. */
  public void addMissing(Gold gold) {
    for (String type : gold.types()) {
      counts.computeIfAbsent(type, key -> new Count()).wanted += gold.assertions(type).size();
    }
  }

  public List<Mistake> errors() {
    return List.copyOf(errors);
  }

  public double f1(String type) {
    Count count = counts.get(type);
    return count == null ? 0 : count.f1();
  }

  /** Mean F1 of statements, positions, conditions and meetings. */
  public double core() {
    return CORE.stream().mapToDouble(this::f1).average().orElse(0);
  }

  /** Mean F1 of all kinds that gold has. */
  public double macro() {
    return counts.values().stream()
        .filter(count -> count.wanted > 0)
        .mapToDouble(Count::f1)
        .average()
        .orElse(0);
  }

  /**
   * All figures.
   *
   * @param types by kind
   * @param aside by kind and field, such as {@code condition.holder}: the share of right ones among
   *     the pairs that agree
   */
  public record Figures(
      Map<String, OfType> types, Map<String, Double> aside, double core, double macro) {}

  /** The figures of one kind. */
  public record OfType(double precision, double recall, double f1, int gold, int found) {}

  /** The figures as numbers. */
  public Figures figures() {
    Map<String, OfType> types = new LinkedHashMap<>();
    counts.forEach((type, count) ->
        types.put(
            type,
            new OfType(count.precision(), count.recall(), count.f1(), count.wanted, count.found)));
    Map<String, Double> shares = new TreeMap<>();
    aside.forEach((field, count) -> shares.put(field, (double) count[0] / count[1]));
    return new Figures(types, shares, core(), macro());
  }

  /** The figures as a table. */
  public String table() {
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-12s%7s%7s%7s%7s%7s   (%d articles)%n",
                "type",
                "P",
                "R",
                "F1",
                "gold",
                "found",
                articles));
    counts.forEach((type, count) ->
        out.append(
            String.format(
                Locale.ROOT,
                "%-12s%7.3f%7.3f%7.3f%7d%7d%n",
                type,
                count.precision(),
                count.recall(),
                count.f1(),
                count.wanted,
                count.found)));
    aside.forEach((field, count) ->
        out.append("  of matched, ")
            .append(field)
            .append(" right: ")
            .append(count[0])
            .append('/')
            .append(count[1])
            .append('\n'));
    return out.append(String.format(Locale.ROOT, "core %.3f  macro %.3f%n", core(), macro()))
        .toString();
  }

  /** Why what gold has was missed, as a table. */
  public String causes() {
    return causes.table();
  }

  /** How many of what each rule found are right; those with the most faults first. */
  public String rules() {
    StringBuilder out = new StringBuilder("right   found   rule\n");
    byRule.entrySet().stream()
        .sorted(Comparator.comparingInt(rule -> rule.getValue()[0] - rule.getValue()[1]))
        .forEach(rule ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%5d %7d   %s%n",
                    rule.getValue()[0],
                    rule.getValue()[1],
                    rule.getKey())));
    return out.toString();
  }

  /** How many of the items of each confidence are right. */
  public String reliability() {
    StringBuilder out = new StringBuilder("confidence   found   right   share\n");
    for (int bin = 0; bin <= BINS; bin++) {
      if (foundAt[bin] > 0) {
        double from = (double) bin / BINS;
        out.append(
            String.format(
                Locale.ROOT,
                "%.1f - %.1f %9d %7d %7.2f%n",
                from,
                Math.min(1, from + 1.0 / BINS),
                foundAt[bin],
                rightAt[bin],
                (double) rightAt[bin] / foundAt[bin]));
      }
    }
    return out.toString();
  }
}
