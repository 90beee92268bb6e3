package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.model.CodePoints;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;

/** Joins what a sentence requires with "or" between into one precondition. */
final class Alternatives {

  private static final KnowledgeFile WORDS =
      KnowledgeFile.load(Alternatives.class, "alternative-words.list");
  private static final Set<String> OR = Set.copyOf(WORDS.words("alternative"));
  private static final Set<String> BREAK = Set.copyOf(WORDS.words("break"));

  private final Standing standing;

  Alternatives(Standing standing) {
    this.standing = standing;
  }

  /** The same, alternatives as one. */
  List<Precondition> joined(List<Precondition> preconditions) {
    List<Precondition> joined = new ArrayList<>();
    Map<Demand, List<Integer>> places = new HashMap<>();
    for (Precondition one : preconditions) {
      List<Integer> before =
          places.computeIfAbsent(
              new Demand(one.party(), one.target(), one.tie()), d -> new ArrayList<>());
      Optional<Integer> other =
          before.stream().filter(place -> isAlternative(joined.get(place), one)).findFirst();
      if (other.isPresent()) {
        joined.set(other.get(), either(joined.get(other.get()), one));
      } else {
        before.add(joined.size());
        joined.add(one);
      }
    }
    return joined;
  }

  /** Who requires something for what; only such can be alternatives. */
  private record Demand(@Nullable String party, String target, Precondition.Tie tie) {}

  private static Precondition either(Precondition first, Precondition second) {
    List<Term> parts =
        new ArrayList<>(first.term() instanceof Term.Any any ? any.parts() : List.of(first.term()));
    parts.add(second.term());
    List<Evidence> evidence = new ArrayList<>(first.evidence());
    second.evidence().stream().filter(one -> !evidence.contains(one)).forEach(evidence::add);
    return new Precondition(
        first.id(), first.party(), first.target(), new Term.Any(parts), first.tie(), evidence);
  }

  private boolean isAlternative(Precondition one, Precondition other) {
    List<Item> others = items(other);
    return items(one).stream().anyMatch(a -> others.stream().anyMatch(b -> isOr(a, b)));
  }

  private List<Item> items(Precondition one) {
    return items(standing, one).toList();
  }

  /** What says that a party requires it. */
  static Stream<Item> items(Standing standing, Precondition one) {
    return one.evidence().stream()
        .flatMap(evidence -> Optional.ofNullable(evidence.finding()).stream())
        .distinct()
        .flatMap(id -> standing.finding(id).map(Finding::items).orElse(List.of()).stream());
  }

  /** Whether a sentence has both, and nothing but alternatives between. */
  private static boolean isOr(Item one, Item other) {
    Quote first = one.quote("requirement");
    Quote second = other.quote("requirement");
    if (first == null || second == null || !one.source().equals(other.source())) {
      return false;
    }
    if (second.span().start() < first.span().start()) {
      return isOr(other, one);
    }
    int from = first.span().end() - one.evidence().span().start();
    int to = second.span().start() - one.evidence().span().start();
    CodePoints sentence = new CodePoints(one.evidence().text());
    if (from > to || from < 0 || to > sentence.length()) {
      return false;
    }
    List<String> between =
        List.of(sentence.words(from, to).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    return between.stream().anyMatch(OR::contains) && between.stream().noneMatch(BREAK::contains);
  }
}
