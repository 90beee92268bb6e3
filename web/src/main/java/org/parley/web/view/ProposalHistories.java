package org.parley.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Stand;
import org.parley.analysis.standing.TermPairs;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/** The proposals of a sight, each with its versions: findings that mean one milestone are one. */
final class ProposalHistories {

  private static final String NAME = "name";

  private final Sight sight;

  private ProposalHistories(Sight sight) {
    this.sight = sight;
  }

  /** One article's word on a proposal. */
  private record Told(Item item, Source source, List<String> terms) {}

  /** Those whose terms are known first, then by how much is said of them. */
  static List<ProposalView> of(Sight sight) {
    ProposalHistories histories = new ProposalHistories(sight);
    Map<String, List<Finding>> byId = new LinkedHashMap<>();
    for (Finding finding : sight.standing().findings()) {
      if (finding.kind() == Kind.PROPOSAL) {
        byId.computeIfAbsent(
                finding.milestones().getOrDefault(NAME, finding.id()), id -> new ArrayList<>())
            .add(finding);
      }
    }
    Map<String, List<Stand>> stands = new LinkedHashMap<>();
    sight
        .standing()
        .stands()
        .forEach(one -> stands.computeIfAbsent(one.milestone(), id -> new ArrayList<>()).add(one));
    List<ProposalView> all = new ArrayList<>();
    byId.forEach((id, findings) ->
        histories.view(id, findings, stands.getOrDefault(id, List.of())).ifPresent(all::add));
    all.sort(
        Comparator.comparing(ProposalView::bare)
            .thenComparingInt(one -> -one.versions().size() - one.stances().size()));
    return List.copyOf(all);
  }

  private Optional<ProposalView> view(String id, List<Finding> findings, List<Stand> stands) {
    List<Told> told = told(findings);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Optional<Milestone> milestone = sight.standing().milestones().byId(id);
    Set<String> by = new LinkedHashSet<>();
    findings.forEach(
        finding -> finding.who().getOrDefault("by", List.of()).forEach(key -> by.add(name(key))));
    return Optional.of(
        new ProposalView(
            id,
            milestone.map(Milestone::name).map(Lines::oneLine).orElseGet(() -> named(told)),
            milestone.map(one -> Lines.word(one.status())).orElse(null),
            List.copyOf(by),
            stands.stream().map(this::stance).toList(),
            versions(told)));
  }

  private static String named(List<Told> told) {
    Quote name = told.getFirst().item().quote(NAME);
    return name == null ? "…" : Lines.oneLine(name.text());
  }

  private String name(String key) {
    return sight.telling().name(key);
  }

  private ProposalView.Stance stance(Stand stand) {
    List<String> before =
        stand.steps().subList(0, stand.steps().size() - 1).stream()
            .map(ProposalHistories::word)
            .toList();
    return new ProposalView.Stance(
        name(stand.party()),
        word(stand.now()),
        stand.now().since(),
        before,
        stand.now().findings().getFirst());
  }

  private static String word(Stand.Step step) {
    return step.stance().name().toLowerCase(Locale.ROOT);
  }

  private List<Told> told(List<Finding> findings) {
    List<Told> told = new ArrayList<>();
    for (Finding finding : findings) {
      for (Item item : finding.items()) {
        sight
            .telling()
            .source(item)
            .ifPresent(source -> told.add(new Told(item, source, terms(item))));
      }
    }
    told.sort(
        Comparator.comparing((Told one) -> one.source().published())
            .thenComparing(one -> one.item().id()));
    return told;
  }

  private static List<String> terms(Item item) {
    return item.words().getOrDefault("terms", List.of()).stream()
        .map(Quote::text)
        .map(Lines::oneLine)
        .distinct()
        .toList();
  }

  /** Articles that name no term, or no other terms than those before, add none. */
  private static List<ProposalView.Version> versions(List<Told> told) {
    List<ProposalView.Version> versions = new ArrayList<>();
    for (Told one : inArticles(told)) {
      ProposalView.@Nullable Version last = versions.isEmpty() ? null : versions.getLast();
      List<ProposalView.Term> terms = changed(last == null ? List.of() : last.words(), one.terms());
      boolean same =
          one.terms().isEmpty() || terms.stream().allMatch(term -> term.fate().equals("kept"));
      if (last != null && same) {
        Set<String> publishers = new LinkedHashSet<>(last.publishers());
        publishers.add(one.source().publisher());
        versions.set(
            versions.size() - 1,
            new ProposalView.Version(
                last.day(), List.copyOf(publishers), last.evidence(), last.terms()));
      } else {
        versions.add(
            new ProposalView.Version(
                Lines.day(one.source().published()),
                List.of(one.source().publisher()),
                one.item().id(),
                terms));
      }
    }
    // What was known before any term was is no version where there are others.
    if (versions.size() > 1 && versions.getFirst().terms().isEmpty()) {
      versions.removeFirst();
    }
    return versions;
  }

  /** One article's several items on a proposal are one word of it. */
  private static List<Told> inArticles(List<Told> told) {
    Map<String, Told> byArticle = new LinkedHashMap<>();
    for (Told one : told) {
      byArticle.merge(
          one.source().id(),
          one,
          (a, b) -> {
            Set<String> terms = new LinkedHashSet<>(a.terms());
            terms.addAll(b.terms());
            return new Told(
                a.terms().isEmpty() ? b.item() : a.item(), a.source(), List.copyOf(terms));
          });
    }
    List<Told> inOrder = new ArrayList<>(byArticle.values());
    inOrder.sort(Comparator.comparing((Told one) -> one.source().published()));
    return inOrder;
  }

  private static List<ProposalView.Term> changed(List<String> before, List<String> now) {
    List<ProposalView.Term> terms = new ArrayList<>();
    List<ProposalView.Term> dropped = new ArrayList<>();
    for (TermPairs.Pair pair : TermPairs.of(now, before)) {
      String words = pair.left();
      if (words != null) {
        terms.add(
            new ProposalView.Term(words, before.isEmpty() || !pair.isShared() ? "added" : "kept"));
      } else if (pair.right() != null) {
        dropped.add(new ProposalView.Term(pair.right(), "dropped"));
      }
    }
    terms.addAll(dropped);
    return terms;
  }
}
