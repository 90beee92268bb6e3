package org.parley.analysis.standing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.account.Item;

/** Tells conditions that somebody gives up from those that somebody makes, by their sentences. */
final class Withdrawing {

  private static final KnowledgeFile WORDS =
      KnowledgeFile.load(Withdrawing.class, "withdrawing-words.list");
  private static final Set<String> VERBS = Set.copyOf(WORDS.words("verb"));
  private static final Set<String> NOUNS = Set.copyOf(WORDS.words("noun"));
  private static final Set<String> ASKING = Set.copyOf(WORDS.words("asking"));
  private static final Set<String> LONGER = Set.copyOf(WORDS.words("longer"));
  private static final Set<String> NOT = Set.copyOf(WORDS.words("not"));

  /** So many words from the verb to what is given up, and from "no longer" to what is asked. */
  private static final int NEAR = 4;

  private static final int FAR = 6;

  /** Sentences of which it is remembered. */
  private static final int REMEMBERED = 50_000;

  private static final LoadingCache<String, Boolean> KNOWN =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(Withdrawing::says);

  private Withdrawing() {}

  /** Whether the sentence of a condition says that it is given up. */
  static boolean is(Item condition) {
    return KNOWN.get(condition.evidence().text());
  }

  private static boolean says(String sentence) {
    List<String> words =
        Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    for (int i = 0; i < words.size(); i++) {
      if (isGivenUp(words, i) || isNoLongerAsked(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGivenUp(List<String> words, int at) {
    int length = length(words, at, VERBS);
    return length > 0
        && has(words, at + length, NEAR, NOUNS)
        && words.subList(Math.max(0, at - NEAR), at).stream().noneMatch(NOT::contains);
  }

  private static boolean isNoLongerAsked(List<String> words, int at) {
    int length = length(words, at, LONGER);
    return length > 0
        && (has(words, at + length, FAR, ASKING) || has(words, at + length, FAR, NOUNS));
  }

  private static boolean has(List<String> words, int from, int most, Set<String> wanted) {
    return words.subList(from, Math.min(words.size(), from + most)).stream()
        .anyMatch(wanted::contains);
  }

  /** How many words of a list stand there: a phrase, or one word, or none. */
  private static int length(List<String> words, int at, Set<String> phrases) {
    for (int length = 3; length > 0; length--) {
      if (at + length <= words.size()
          && phrases.contains(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }
}
