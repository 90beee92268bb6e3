package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what "this precondition" means: what was last asked for before it in the article. */
final class Pointers {

  /** In letters. */
  private static final int LONGEST = 24;

  private Pointers() {}

  /** The phrases in their order, those that point with the words they point to. */
  static List<Phrase> resolved(List<Phrase> phrases) {
    Map<String, List<Phrase>> asked = new HashMap<>();
    for (Phrase phrase : phrases) {
      if (asks(phrase) && !points(phrase)) {
        asked.computeIfAbsent(phrase.item().source(), s -> new ArrayList<>()).add(phrase);
      }
    }
    List<Phrase> resolved = new ArrayList<>();
    for (Phrase phrase : phrases) {
      String meant =
          points(phrase)
              ? meant(phrase, asked.getOrDefault(phrase.item().source(), List.of()))
              : null;
      resolved.add(meant == null ? phrase : phrase.pointingTo(meant));
    }
    return resolved;
  }

  private static @Nullable String meant(Phrase pointer, List<Phrase> asked) {
    int at = pointer.item().evidence().span().start();
    return asked.stream()
        .filter(one -> one.item().evidence().span().start() < at)
        .max(
            Comparator.comparingInt((Phrase one) -> one.item().evidence().span().start())
                .thenComparing(Phrase::text))
        .map(Phrase::wording)
        .orElse(null);
  }

  /** What a condition requires, or a demand that somebody takes a stand on. */
  private static boolean asks(Phrase phrase) {
    return phrase.field().equals("requirement") || !phrase.wording().equals(phrase.text());
  }

  /** Whether it has no words beside "this" and "demand". */
  private static boolean points(Phrase phrase) {
    if (phrase.text().length() > LONGEST) {
      return false;
    }
    List<String> words = Wording.split(phrase.text());
    return words.stream().anyMatch(word -> is(word, "demand"))
        && words.stream()
            .allMatch(
                word -> is(word, "demand") || is(word, "article") || Wording.is(word, "points"));
  }

  private static boolean is(String word, String role) {
    return PhraseWords.is(word.toLowerCase(Locale.ROOT), role);
  }
}
