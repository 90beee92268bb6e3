package org.parley.web.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Ledger;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * What was read.
 *
 * @param groups articles with their copies, newest first
 * @param publishers by name
 * @param forgotten articles that no longer count
 * @param failures what could not be read
 * @param articles how many count
 */
public record Sources(
    List<SourceGroup> groups,
    List<PublisherLine> publishers,
    List<ForgottenLine> forgotten,
    List<FailureLine> failures,
    int articles) {

  /** Of a sight. */
  public static Sources of(Ledger ledger, Sight sight, SourceQuery query) {
    Account account = sight.standing().account();
    Map<String, Decision> ratings = new HashMap<>();
    for (Decision decision : account.decisions()) {
      if (decision.type() == Decision.Type.RATE_SOURCE) {
        ratings.put(decision.subject(), decision);
      }
    }
    Map<String, Integer> items = new HashMap<>();
    for (Item item : account.items()) {
      items.merge(item.source(), 1, Integer::sum);
    }
    return new Sources(
        grouped(account.sources(), ratings, items).stream().filter(query::wants).toList(),
        publishersOf(account.sources(), ratings, items),
        forgottenOf(ledger, account),
        ledger.failures(sight.negotiation().name(), sight.moment().knownAt()).reversed().stream()
            .map(FailureLine::of)
            .toList(),
        account.sources().size());
  }

  private static @Nullable String grade(@Nullable Decision rating) {
    return rating == null ? null : rating.values().get("grade");
  }

  private static List<SourceGroup> grouped(
      List<Source> sources, Map<String, Decision> ratings, Map<String, Integer> items) {
    Map<String, List<Source>> byFirst = new LinkedHashMap<>();
    for (Source source : sources) {
      byFirst.computeIfAbsent(source.copies(), first -> new ArrayList<>()).add(source);
    }
    List<SourceGroup> groups = new ArrayList<>();
    byFirst.forEach((first, all) -> {
      // The first may count no more, or have come later: then it is the earliest of the others.
      all.sort(Comparator.comparing((Source one) -> !one.lineage().equals(first)));
      List<SourceLine> lines =
          all.stream()
              .map(one ->
                  SourceLine.of(
                      one, grade(ratings.get(one.publisher())), items.getOrDefault(one.id(), 0)))
              .toList();
      groups.add(new SourceGroup(lines.getFirst(), lines.subList(1, lines.size())));
    });
    groups.sort(Comparator.comparing((SourceGroup one) -> one.first().published()).reversed());
    return groups;
  }

  private static List<PublisherLine> publishersOf(
      Collection<Source> sources, Map<String, Decision> ratings, Map<String, Integer> items) {
    Map<String, List<Source>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sources.forEach(source ->
        byName.computeIfAbsent(source.publisher(), name -> new ArrayList<>()).add(source));
    List<PublisherLine> lines = new ArrayList<>();
    byName.forEach((name, all) -> {
      Decision rating = ratings.get(name);
      lines.add(
          new PublisherLine(
              name,
              all.size(),
              all.stream().mapToInt(one -> items.getOrDefault(one.id(), 0)).sum(),
              grade(rating),
              rating == null ? null : rating.by(),
              rating == null ? null : rating.why()));
    });
    return lines;
  }

  private static List<ForgottenLine> forgottenOf(Ledger ledger, Account account) {
    return account.decisions().stream()
        .filter(one -> one.type() == Decision.Type.FORGET)
        .map(one ->
            new ForgottenLine(
                one.id(),
                one.subject(),
                title(ledger, one.subject()),
                one.by(),
                one.why(),
                one.at()))
        .toList();
  }

  private static String title(Ledger ledger, String article) {
    return ledger
        .brief(article)
        .map(brief -> brief.document())
        .map(document -> document.title() == null ? document.source() : document.title())
        .orElse(article);
  }

  /** Places where all the words stand, best first. */
  public static List<HitLine> search(Ledger ledger, Sight sight, String words, int most) {
    // Several items of one sentence are found at one place.
    Set<String> told = new HashSet<>();
    return ledger.search(sight.negotiation().name(), words, sight.moment(), most).stream()
        .map(HitLine::of)
        .filter(hit -> told.add(hit.source() + "\n" + hit.excerpt()))
        .toList();
  }
}
