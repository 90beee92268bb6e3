package org.parley.analysis.standing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.analysis.knowledge.KnowledgeFile;

/** The words of a phrase by which it is compared with another. */
final class Wording {

  /** Two phrases that share this much say the same. */
  static final double SAME = 0.6;

  private static final int ENOUGH = 4;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> LIGHT = light();

  private final Set<String> words;

  private Wording(Set<String> words) {
    this.words = words;
  }

  private static Set<String> light() {
    Set<String> light = new HashSet<>();
    KnowledgeFile.load(Wording.class, "light-words.list")
        .entries()
        .forEach(entry -> light.addAll(entry.words()));
    return Set.copyOf(light);
  }

  static Wording of(List<String> phrases) {
    Set<String> words = new LinkedHashSet<>();
    for (String phrase : phrases) {
      for (String word : NO_WORD.split(phrase.toLowerCase(Locale.ROOT))) {
        if (!word.isEmpty() && !LIGHT.contains(word)) {
          words.add(word);
        }
      }
    }
    return new Wording(words);
  }

  /** F1 of the words, in [0,1]; 1 where neither has any. */
  double likeness(Wording other) {
    if (words.isEmpty() && other.words.isEmpty()) {
      return 1;
    }
    return 2.0 * shared(other) / (words.size() + other.words.size());
  }

  private int shared(Wording other) {
    int shared = 0;
    for (String word : words) {
      shared += other.words.contains(word) ? 1 : 0;
    }
    return shared;
  }

  /**
   * How much of the shorter one the longer one has, in [0,1]; 0 where the shorter one has so few
   * words that this tells nothing.
   */
  double overlap(Wording other) {
    int shorter = Math.min(words.size(), other.words.size());
    return shorter < ENOUGH ? 0 : (double) shared(other) / shorter;
  }

  boolean isSame(Wording other) {
    return likeness(other) >= SAME;
  }
}
