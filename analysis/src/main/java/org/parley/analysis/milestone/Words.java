package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a phrase; what hyphens join is several.
 *
 * @param surfaces as they are written, without a possessive's ending
 * @param stems of each of them
 */
record Words(List<String> surfaces, List<String> stems) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.]\\p{L}+)*");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{Lu})\\.");

  static Words of(String phrase) {
    List<String> surfaces = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    Matcher word = WORD.matcher(phrase);
    while (word.find()) {
      String bare = POSSESSIVE.matcher(word.group()).replaceFirst("");
      bare = POINTS.matcher(bare).replaceAll("");
      surfaces.add(bare);
      stems.add(Stem.of(bare));
    }
    return new Words(List.copyOf(surfaces), List.copyOf(stems));
  }

  /** In lower case. */
  List<String> lower() {
    return surfaces.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  String lower(int i) {
    return surfaces.get(i).toLowerCase(Locale.ROOT);
  }

  int size() {
    return stems.size();
  }

  boolean isCapital(int i) {
    return Character.isUpperCase(surfaces.get(i).charAt(0));
  }
}
