package org.parley.analysis.milestone;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a phrase; what hyphens join is several.
 *
 * @param surfaces as they are written, without a possessive's ending
 * @param lower the same in lower case
 * @param stems of each of them
 */
record Words(List<String> surfaces, List<String> lower, List<String> stems) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.]\\p{L}+)*");
  private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{Lu})\\.");

  /** Letters of the phrases whose words are remembered: the same ones are read again and again. */
  private static final long REMEMBERED = 2_000_000;

  private static final LoadingCache<String, Words> KNOWN =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher((String phrase, Words words) -> phrase.length())
          .build(Words::read);

  static Words of(String phrase) {
    return KNOWN.get(phrase);
  }

  private static Words read(String phrase) {
    List<String> surfaces = surfaces(phrase);
    return new Words(
        surfaces,
        surfaces.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
        surfaces.stream().map(Stem::of).toList());
  }

  /** Only as they are written. */
  static List<String> surfaces(String phrase) {
    List<String> surfaces = new ArrayList<>();
    Matcher word = WORD.matcher(phrase);
    while (word.find()) {
      surfaces.add(bare(word.group()));
    }
    return List.copyOf(surfaces);
  }

  private static String bare(String word) {
    int end = word.length() - 2;
    boolean possessive = end > 0 && word.endsWith("s") && "'’".indexOf(word.charAt(end)) >= 0;
    String bare = possessive ? word.substring(0, end) : word;
    return bare.indexOf('.') < 0 ? bare : POINTS.matcher(bare).replaceAll("");
  }

  String lower(int i) {
    return lower.get(i);
  }

  int size() {
    return stems.size();
  }

  boolean isCapital(int i) {
    return Character.isUpperCase(surfaces.get(i).charAt(0));
  }
}
