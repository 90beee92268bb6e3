package org.parley.reading.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.reading.syntax.Sentence;

/**
 * Named word lists. An entry is a lemma or several ("foreign minister", "cease-fire"), of which the
 * last is the word that a rule stands on.
 */
public final class Lexicon {

  private final Map<String, WordList> lists;

  /**
   * One list.
   *
   * @param entries each with what it stands for
   * @param longest tokens of the longest entry
   * @param heads the last words of the entries: most words of a text end none of them
   */
  private record WordList(Map<String, String> entries, int longest, Set<String> heads) {

    static WordList of(Map<String, String> entries) {
      Set<String> words = entries.keySet();
      return new WordList(
          entries,
          words.stream().mapToInt(Lexicon::length).max().orElse(1),
          words.stream().map(Lexicon::last).collect(Collectors.toSet()));
    }
  }

  private Lexicon(Map<String, WordList> lists) {
    this.lists = lists;
  }

  /**
   * @param lists by name: entries, each with what it stands for, or an empty string
   */
  static Lexicon of(Map<String, Map<String, String>> lists) {
    Map<String, WordList> all = new HashMap<>();
    lists.forEach((name, entries) -> all.put(name, WordList.of(entries)));
    return new Lexicon(all);
  }

  /** The same with more entries in a list. */
  public Lexicon with(String list, Map<String, String> more) {
    Map<String, WordList> all = new HashMap<>(lists);
    WordList before = lists.get(list);
    Map<String, String> entries = new HashMap<>(before == null ? Map.of() : before.entries());
    entries.putAll(more);
    all.put(list, WordList.of(entries));
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
    return list(list).entries().keySet();
  }

  private WordList list(String list) {
    WordList found = lists.get(list);
    if (found == null) {
      throw Fault.user(
          "unknown-list",
          "There is no word list named '" + list + "'",
          "Add " + list + ".list to the rules folder, or correct the name.");
    }
    return found;
  }

  /** The last words of all entries of a list: what a rule can be looked up by. */
  Set<String> heads(String list) {
    return list(list).heads();
  }

  private static String last(String entry) {
    return entry.substring(Math.max(entry.lastIndexOf(' '), entry.lastIndexOf('-')) + 1);
  }

  /** Whether an entry of the list ends at token {@code i}. */
  public boolean matches(String list, Sentence s, int i) {
    return entryLength(list, s, i) > 0;
  }

  /** The number of tokens of the longest entry that ends at token {@code i}; 0 where none does. */
  public int entryLength(String list, Sentence s, int i) {
    WordList words = list(list);
    if (!words.heads().contains(isHyphen(s, i) ? "" : last(s.lemma(i)))) {
      return 0;
    }
    int found = 0;
    StringBuilder spaced = new StringBuilder();
    for (int at = i, used = 0; at >= 0 && used <= words.longest() * 2; at--) {
      boolean hyphen = isHyphen(s, at);
      spaced.insert(0, hyphen ? "-" : (needsSpace(spaced) ? form(s, at, i) + " " : form(s, at, i)));
      used++;
      if (!hyphen && words.entries().containsKey(spaced.toString())) {
        found = i - at + 1;
      }
    }
    return found;
  }

  private static boolean isHyphen(Sentence s, int i) {
    return s.word(i).equals("-") || s.word(i).equals("–");
  }

  private static boolean needsSpace(StringBuilder after) {
    return !after.isEmpty() && after.charAt(0) != '-';
  }

  private static String form(Sentence s, int at, int last) {
    return at == last ? s.lemma(at) : s.word(at).toLowerCase(java.util.Locale.ROOT);
  }

  /** What an entry stands for ("kremlin = Russia"); null where it is not in the list. */
  public @Nullable String value(String list, String word) {
    WordList found = lists.get(list);
    return found == null ? null : found.entries().get(word);
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
    return list(list).entries().containsKey(word);
  }
}
