package org.parley.web.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.analysis.standing.Finding;
import org.parley.model.account.Item;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/** Numbers what the claims of a report rest on, in the order in which it is first named. */
final class Notes {

  /** Sentences in a note. */
  private static final int MOST = 3;

  private final Sight sight;
  private final Map<String, Note> byFinding = new LinkedHashMap<>();

  Notes(Sight sight) {
    this.sight = sight;
  }

  /** A claim that rests on these findings or items; ids that are unknown say nothing. */
  Claim claim(String text, Stream<String> ids) {
    return new Claim(
        text,
        ids.flatMap(id -> sight.standing().finding(id).stream())
            .map(this::number)
            .distinct()
            .sorted()
            .limit(MOST)
            .toList());
  }

  Claim claim(String text, List<String> ids) {
    return claim(text, ids.stream());
  }

  /** A claim that is no source's. */
  static Claim own(String text) {
    return new Claim(text, List.of());
  }

  private int number(Finding finding) {
    return byFinding
        .computeIfAbsent(finding.id(), id -> note(byFinding.size() + 1, finding))
        .number();
  }

  private Note note(int number, Finding finding) {
    List<Note.Quotation> quotes = new ArrayList<>();
    Set<String> publishers = new HashSet<>();
    int articles = 0;
    for (Item item : finding.items()) {
      Source source = sight.telling().source(item).orElse(null);
      if (source == null) {
        continue;
      }
      articles++;
      if (quotes.size() < MOST && publishers.add(source.publisher())) {
        quotes.add(
            new Note.Quotation(
                item.evidence().text().replaceAll("\\s+", " ").strip(),
                source.publisher(),
                source.title(),
                LocalDate.ofInstant(source.published(), ZoneOffset.UTC),
                source.address()));
      }
    }
    return new Note(number, List.copyOf(quotes), articles - quotes.size());
  }

  /** All that were named. */
  List<Note> all() {
    return List.copyOf(byFinding.values());
  }
}
