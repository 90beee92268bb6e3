package org.parley.reading.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.reading.syntax.Sentence;

/**
 * Named word lists. An entry is a lemma or several ("foreign minister", "cease-fire"), of which the
 * last is the word that a rule stands on.
 */
public final class Lexicon {

  private final Map<String, Map<String, String>> lists;
  private final Map<String, Integer> longest = new HashMap<>();

  /**
   * @param lists by name: entries, each with what it stands for, or an empty string
   */
  Lexicon(Map<String, Map<String, String>> lists) {
    this.lists = lists;
    lists.forEach((name, words) ->
        longest.put(name, words.keySet().stream().mapToInt(Lexicon::length).max().orElse(1)));
  }

  /** The same with more entries in a list. */
  public Lexicon with(String list, Map<String, String> more) {
    Map<String, Map<String, String>> all = new HashMap<>(lists);
    Map<String, String> entries = new HashMap<>(lists.getOrDefault(list, Map.of()));
    entries.putAll(more);
    all.put(list, entries);
    return new Lexicon(all);
  }

  private static int length(String entry) {
    return entry.split("[ -]").length;
  }

  boolean has(String list) {
    return lists.containsKey(list);
  }

  /** All entries of a list. */
  public Collection<String> words(String list) {
    Map<String, String> found = lists.get(list);
    if (found == null) {
      throw Fault.user(
          "unknown-list",
          "There is no word list named '" + list + "'",
          "Add " + list + ".list to the rules folder, or correct the name.");
    }
    return found.keySet();
  }

  /** The last words of all entries of a list: what a rule can be looked up by. */
  Set<String> heads(String list) {
    Set<String> found = new HashSet<>();
    for (String entry : words(list)) {
      found.add(entry.substring(Math.max(entry.lastIndexOf(' '), entry.lastIndexOf('-')) + 1));
    }
    return found;
  }

  /** Whether an entry of the list ends at token {@code i}. */
  public boolean matches(String list, Sentence s, int i) {
    return entryLength(list, s, i) > 0;
  }

  /** The number of tokens of the longest entry that ends at token {@code i}; 0 where none does. */
  public int entryLength(String list, Sentence s, int i) {
    Collection<String> words = words(list);
    int found = 0;
    StringBuilder spaced = new StringBuilder();
    for (int at = i, used = 0; at >= 0 && used <= longest.getOrDefault(list, 1) * 2; at--) {
      boolean hyphen = s.word(at).equals("-") || s.word(at).equals("–");
      spaced.insert(0, hyphen ? "-" : (needsSpace(spaced) ? form(s, at, i) + " " : form(s, at, i)));
      used++;
      if (!hyphen && words.contains(spaced.toString())) {
        found = i - at + 1;
      }
    }
    return found;
  }

  private static boolean needsSpace(StringBuilder after) {
    return !after.isEmpty() && after.charAt(0) != '-';
  }

  private static String form(Sentence s, int at, int last) {
    return at == last ? s.lemma(at) : s.word(at).toLowerCase(java.util.Locale.ROOT);
  }

  /** What an entry stands for ("kremlin = Russia"); null where it is not in the list. */
  public @Nullable String value(String list, String word) {
    Map<String, String> found = lists.get(list);
    return found == null ? null : found.get(word);
  }

  /** The number that an entry of a list of numbers stands for. */
  public double number(String list, String word) {
    String value = value(list, word);
    if (value == null) {
      throw Fault.user(
          "rule-file",
          "The word list " + list + " has no entry '" + word + "'",
          "Give it a line '" + word + " = NUMBER'.");
    }
    return Double.parseDouble(value);
  }

  /** Whether the list holds exactly this word. */
  public boolean contains(String list, String word) {
    return words(list).contains(word);
  }
}
