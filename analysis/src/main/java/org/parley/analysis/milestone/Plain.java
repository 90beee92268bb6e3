package org.parley.analysis.milestone;

import java.util.List;
import java.util.Locale;

/** Phrases in the form in which two of them are the same: in lower case, without article. */
final class Plain {

  private Plain() {}

  static String of(String phrase) {
    List<String> words = Words.surfaces(phrase.toLowerCase(Locale.ROOT));
    boolean article = words.size() > 1 && PhraseWords.is(words.getFirst(), "article");
    return String.join(" ", article ? words.subList(1, words.size()) : words);
  }
}
