package org.parley.reading;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Span;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;

/**
 * Reads the example sentences of rules as if they were articles. An example holds where its rule
 * fires and the brief has an assertion with what it promises; a counter-example where its rule does
 * not fire.
 */
final class RuleExamples {

  private final Reading reading;

  RuleExamples(Reading reading) {
    this.reading = reading;
  }

  List<RuleBook.Failure> failures(Collection<Rule> rules) {
    List<RuleBook.Failure> failures = new ArrayList<>();
    for (Rule rule : rules) {
      for (Rule.Example example : rule.examples()) {
        String wrong = wrong(rule, example);
        if (wrong != null) {
          failures.add(
              new RuleBook.Failure(
                  example.origin(),
                  "rule " + rule.name() + ", '" + example.sentence() + "': " + wrong));
        }
      }
    }
    return failures;
  }

  /** What is not as promised; null where all is. */
  private @Nullable String wrong(Rule rule, Rule.Example example) {
    Document document = Document.of("example", "example", example.sentence());
    List<Match> fired =
        reading.matches(document).stream().filter(match -> match.rule().equals(rule)).toList();
    if (example.fields().isEmpty()) {
      return fired.isEmpty() ? null : "the rule fires, and should not";
    }
    if (fired.isEmpty()) {
      return "the rule does not fire; 'parley explain' tells why";
    }
    Brief brief = reading.read(document);
    String kind = rule.kind().name().toLowerCase(Locale.ROOT);
    List<Map<String, List<String>>> found =
        brief.assertions().stream()
            .filter(a -> a.getClass().getSimpleName().toLowerCase(Locale.ROOT).equals(kind))
            .map(assertion -> fields(assertion, brief))
            .toList();
    boolean nothing = fired.stream().anyMatch(match -> "none".equals(match.value("status")));
    if (nothing && "none".equals(example.fields().get("status"))) {
      return found.isEmpty() ? null : "found " + found + ", expected nothing";
    }
    boolean holds = found.stream().anyMatch(fields -> has(fields, example.fields()));
    return holds ? null : "expected " + example.fields() + ", found " + found;
  }

  private static boolean has(Map<String, List<String>> found, Map<String, String> expected) {
    return expected.entrySet().stream()
        .allMatch(field ->
            found.getOrDefault(field.getKey(), List.of()).stream()
                .anyMatch(words -> plain(words).equals(plain(field.getValue()))));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("^(the|a|an) |[\"“”.]", "").strip();
  }

  /** The fields of an assertion as words; an actor with all its names. */
  private static Map<String, List<String>> fields(Assertion assertion, Brief brief) {
    Map<String, List<String>> fields = new java.util.TreeMap<>();
    for (RecordComponent component : assertion.getClass().getRecordComponents()) {
      Object value;
      try {
        value = component.getAccessor().invoke(assertion);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      List<String> words = words(value, brief).toList();
      if (!words.isEmpty() && !component.getName().matches("id|evidence|confidence|within")) {
        fields.put(component.getName(), words);
      }
    }
    if (fields.containsKey("mentions")) {
      fields.putIfAbsent("mention", Objects.requireNonNull(fields.get("mentions")));
    }
    return fields;
  }

  private static Stream<String> words(@Nullable Object value, Brief brief) {
    return switch (value) {
      case null -> Stream.of();
      case Span span -> Stream.of(span.in(brief.document().text()));
      case Enum<?> named -> Stream.of(named.name().toLowerCase(Locale.ROOT));
      case Collection<?> all -> all.stream().flatMap(one -> words(one, brief));
      default -> names(value.toString(), brief);
    };
  }

  private static Stream<String> names(String id, Brief brief) {
    return brief.actors().stream()
        .filter(actor -> actor.id().equals(id))
        .flatMap((Actor actor) -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream()));
  }
}
