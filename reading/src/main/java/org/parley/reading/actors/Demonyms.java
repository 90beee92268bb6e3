package org.parley.reading.actors;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/**
 * States that no list knows, as a text shows them: where it speaks of a Tarvenian foreign minister
 * and of Tarvenia, Tarvenia is a state.
 */
final class Demonyms {

  /** Letters that a name and its adjective share. */
  private static final int SHORTEST_STEM = 4;

  /**
   * Vowels at the end of a name that its adjective may lose: Bolivia, Bolivian; Kosovo, Kosovar.
   */
  private static final int MOST_VOWELS = 2;

  /** Words of the longest thing that only a state has. */
  private static final int MOST_WORDS = 3;

  private final Lexicon lexicon;

  private Demonyms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** By names and adjectives in lower case, the name of the state; empty for most texts. */
  static Map<String, String> in(ParsedText text, Lexicon lexicon) {
    Demonyms demonyms = new Demonyms(lexicon);
    Set<String> adjectives = demonyms.adjectives(text.sentences());
    if (adjectives.isEmpty()) {
      return Map.of();
    }
    Map<String, String> states = new HashMap<>();
    demonyms
        .names(text.sentences())
        .forEach(name -> {
          for (String adjective : adjectives) {
            if (demonyms.isOf(adjective, name)) {
              states.put(name.toLowerCase(Locale.ROOT), name);
              states.put(adjective.toLowerCase(Locale.ROOT), name);
            }
          }
        });
    return states;
  }

  private Set<String> adjectives(List<Sentence> sentences) {
    Set<String> adjectives = new LinkedHashSet<>();
    for (Sentence s : sentences) {
      for (int i = 0; i + 1 < s.size(); i++) {
        if (isNew(s, i) && isStateThing(s, i + 1) && ending(s.word(i)) > 0) {
          adjectives.add(s.word(i));
        }
      }
    }
    return adjectives;
  }

  private boolean isNew(Sentence s, int i) {
    String lower = s.word(i).toLowerCase(Locale.ROOT);
    return NameReader.capital(s, i)
        && lexicon.value("states", lower) == null
        && lexicon.value("capitals", lower) == null
        && !lexicon.contains("places", lower);
  }

  private boolean isStateThing(Sentence s, int from) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < Math.min(s.size(), from + MOST_WORDS); i++) {
      words.append(i > from ? " " : "").append(s.word(i).toLowerCase(Locale.ROOT));
      if (lexicon.contains("state-things", words.toString())) {
        return true;
      }
    }
    return false;
  }

  /** Letters of the longest ending of an adjective of a state that the word has; 0 for none. */
  private int ending(String word) {
    int longest = 0;
    for (String ending : lexicon.words("demonym-endings")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        longest = Math.max(longest, ending.length());
      }
    }
    return longest;
  }

  /** Names of one word that stand by themselves. */
  private Set<String> names(List<Sentence> sentences) {
    Set<String> names = new LinkedHashSet<>();
    for (Sentence s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        if (isNew(s, i)
            && s.tag(i).startsWith("NNP")
            && !s.is(i, "compound")
            && !isBesideName(s, i)) {
          names.add(s.word(i));
        }
      }
    }
    return names;
  }

  private static boolean isBesideName(Sentence s, int i) {
    return (i > 0 && s.tag(i - 1).startsWith("NNP"))
        || (i + 1 < s.size() && s.tag(i + 1).startsWith("NNP"));
  }

  private boolean isOf(String adjective, String name) {
    if (adjective.equals(name)) {
      return false;
    }
    String stem = name;
    for (int dropped = 0; dropped <= MOST_VOWELS; dropped++) {
      if (stem.length() >= SHORTEST_STEM
          && adjective.startsWith(stem)
          && lexicon.contains("demonym-endings", adjective.substring(stem.length()))) {
        return true;
      }
      if (stem.isEmpty() || "aeiouy".indexOf(stem.charAt(stem.length() - 1)) < 0) {
        return false;
      }
      stem = stem.substring(0, stem.length() - 1);
    }
    return false;
  }
}
