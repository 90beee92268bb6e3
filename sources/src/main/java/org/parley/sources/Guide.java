package org.parley.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page's own metadata tells about its text: blocks that its {@code articleBody} holds are
 * the article's. It is a guide only, for sites cut it short or put other things in.
 */
final class Guide {

  private static final int SHINGLE = 3;
  private static final int FEWEST_WORDS = 80;

  private final Set<List<String>> shingles = new HashSet<>();
  private final boolean whole;

  /**
   * @param told the text that the metadata gives, or null
   * @param words how many words of running text the page has
   */
  Guide(@Nullable String told, int words) {
    List<String> bare = told == null ? List.of() : words(told);
    if (bare.size() >= FEWEST_WORDS) {
      addShingles(bare);
    }
    this.whole = !shingles.isEmpty() && bare.size() >= 0.5 * words;
  }

  /** Factor for the value of a block; 1 where the guide knows nothing. */
  double trust(Block block) {
    if (shingles.isEmpty()) {
      return 1;
    }
    if (holds(block)) {
      return 1.5;
    }
    return whole ? 0.3 : 1;
  }

  boolean holds(Block block) {
    List<String> words = words(block.text());
    if (shingles.isEmpty() || words.size() < SHINGLE) {
      return false;
    }
    int held = 0;
    int all = words.size() - SHINGLE + 1;
    for (int i = 0; i < all; i++) {
      if (shingles.contains(words.subList(i, i + SHINGLE))) {
        held++;
      }
    }
    return held >= 0.8 * all;
  }

  private void addShingles(List<String> words) {
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(List.copyOf(words.subList(i, i + SHINGLE)));
    }
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }
}
