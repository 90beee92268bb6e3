package org.parley.reading.trees;

import edu.stanford.nlp.trees.tregex.DescriptionPattern;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From CoreNLP's compiled patterns to conditions. Descriptions that are the same get one number.
 */
final class PatternReader {

  /** The number of the name of the node that a pattern is to find. */
  static final int TARGET = 0;

  private final Map<String, Description> descriptions = new HashMap<>();

  int descriptions() {
    return descriptions.size();
  }

  NodeCondition read(TregexPattern pattern) {
    Map<String, Integer> names = new HashMap<>(Map.of("target", TARGET));
    if (read(pattern, names) instanceof NodeCondition condition) {
      return condition;
    }
    throw new IllegalStateException("A pattern that starts at no node: " + pattern);
  }

  private Condition read(TregexPattern pattern, Map<String, Integer> names) {
    if ((Boolean) Inside.of(pattern, "opt")) {
      return new Always();
    }
    if (pattern instanceof DescriptionPattern node) {
      return node(node, names);
    }
    if ((Boolean) Inside.of(pattern, "neg")) {
      throw new IllegalStateException("A negated list of conditions: " + pattern);
    }
    List<Condition> parts = new ArrayList<>();
    for (Object part : (List<?>) Inside.of(pattern, "children")) {
      parts.add(read((TregexPattern) part, names));
    }
    return (Boolean) Inside.of(pattern, "isConj") ? new AllOf(parts) : new AnyOf(parts);
  }

  private NodeCondition node(DescriptionPattern node, Map<String, Integer> names) {
    Object child = Inside.optional(node, "child");
    List<?> groups = (List<?>) Inside.of(node, "variableGroups");
    boolean link = (Boolean) Inside.of(node, "isLink");
    return new NodeCondition(
        relation(Inside.of(node, "rel")),
        (Boolean) Inside.of(node, "neg"),
        link ? null : description(node),
        (Boolean) Inside.of(node, "negDesc"),
        number(Inside.optional(node, "name"), names),
        link ? number(Inside.of(node, "linkedName"), names) : -1,
        !groups.isEmpty(),
        child == null ? null : read((TregexPattern) child, names));
  }

  private static int number(@Nullable Object name, Map<String, Integer> names) {
    return name == null ? -1 : names.computeIfAbsent((String) name, unused -> names.size());
  }

  private TreeRelation relation(Object relation) {
    String sign = relation.toString();
    if (!sign.startsWith("<+(")) {
      return TreeRelations.of(sign);
    }
    Pattern pattern = (Pattern) Inside.of(relation, "pattern");
    boolean otherwise = (Boolean) Inside.of(relation, "negatedPattern");
    if ((Boolean) Inside.of(relation, "basicCat")) {
      throw new IllegalStateException("A relation over plain labels: " + sign);
    }
    return TreeRelations.over(describe(sign, label -> pattern.matcher(label).find() != otherwise));
  }

  Description describe(String key, Predicate<String> predicate) {
    return descriptions.computeIfAbsent(
        key, unused -> new Description(descriptions.size(), predicate));
  }

  /** What the pattern says of the label; null where it only names a node. */
  private @Nullable Description description(DescriptionPattern node) {
    Object mode = Inside.optional(node, "descriptionMode");
    if (mode == null) {
      return null;
    }
    Function<String, String> plain = plain(Inside.optional(node, "basicCatFunction"));
    Predicate<String> test = test(node, mode.toString());
    boolean asItIs = Inside.optional(node, "basicCatFunction") == null;
    String key = (asItIs ? "" : "@") + Inside.of(node, "stringDesc");
    return describe(key, label -> test.test(plain.apply(label)));
  }

  @SuppressWarnings("unchecked") // CoreNLP declares it so.
  private static Function<String, String> plain(@Nullable Object function) {
    return function == null ? Function.identity() : (Function<String, String>) function;
  }

  @SuppressWarnings("unchecked") // CoreNLP declares it so.
  private static Predicate<String> test(DescriptionPattern node, String mode) {
    return switch (mode) {
      case "ANYTHING" -> label -> true;
      case "EXACT" -> Inside.of(node, "exactMatch")::equals;
      case "STRINGS" -> (Predicate<String>) Inside.of(node, "stringFilter");
      case "PATTERN" -> ((Pattern) Inside.of(node, "descPattern")).asPredicate();
      default -> throw new IllegalStateException("A description of the kind " + mode);
    };
  }
}
