package org.parley.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.model.Fault;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** What verbs and nouns tell of events, from the word lists whose names start with "event". */
final class EventLexicon {

  /** An undertaking that is the deed which it is about: to hold talks, to launch a raid. */
  static final String DO = "do";

  /** The mark of a clause with an object. */
  static final String OBJECT = "@object";

  private static final String PEOPLE = "@people";
  private static final String ANY = "any";
  private static final String NOTHING = "nothing";
  private static final String NONE = "none";

  /** Tokens of the longest name or noun that is looked for. */
  private static final int LONGEST = 6;

  private final Lexicon lexicon;
  private final Set<String> contexts = new HashSet<>();
  private final Map<String, List<VerbEntry>> verbs = new HashMap<>();
  private final Map<String, Meaning> nouns = new HashMap<>();
  private final Map<String, Deed> combinations = new HashMap<>();
  private final Set<String> undertakings = new HashSet<>();

  /** What a word means for events: a deed, or an undertaking that needs another deed. */
  record Meaning(@Nullable Deed deed, @Nullable String undertaking) {}

  /**
   * A verb and the words that have to stand in its clause.
   *
   * @param words beside the verb
   */
  record VerbEntry(List<String> words, Meaning meaning) {}

  EventLexicon(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String word : lexicon.words("event-contexts")) {
      contexts.add(value("event-contexts", word));
    }
    for (String key : lexicon.words("event-combinations")) {
      String value = value("event-combinations", key);
      undertakings.add(key.split(" ")[0]);
      if (!value.equals(NONE)) {
        combinations.put(key, deed("event-combinations", key, value));
      }
    }
    for (String key : lexicon.words("event-nouns")) {
      nouns.put(key, meaning("event-nouns", key));
    }
    Map<String, VerbEntry> unique = new LinkedHashMap<>();
    for (String key : lexicon.words("event-verbs")) {
      List<String> words = List.of(key.split(" "));
      unique.put(key, new VerbEntry(words.subList(1, words.size()), meaning("event-verbs", key)));
    }
    unique.forEach((key, entry) ->
        verbs.computeIfAbsent(key.split(" ")[0], head -> new ArrayList<>()).add(entry));
    verbs
        .values()
        .forEach(list ->
            list.sort(
                Comparator.comparingInt((VerbEntry e) -> e.words().size())
                    .thenComparingInt(EventLexicon::weight)
                    .reversed()));
  }

  /** How much the words of an entry say, in letters; classes of nearly everything say nothing. */
  private static int weight(VerbEntry entry) {
    return entry.words().stream()
        .filter(word -> !word.equals(PEOPLE) && !word.equals(OBJECT))
        .mapToInt(String::length)
        .sum();
  }

  private String value(String list, String key) {
    String value = lexicon.value(list, key);
    return value == null ? "" : value;
  }

  private Meaning meaning(String list, String key) {
    String value = value(list, key);
    return undertakings.contains(value)
        ? new Meaning(null, value)
        : new Meaning(deed(list, key, value), null);
  }

  Deed deed(String list, String key, String value) {
    try {
      return Deed.of(value, contexts);
    } catch (IllegalArgumentException e) {
      throw Fault.user(
          "rule-file",
          "The word list " + list + " has '" + key + " = " + value + "', which is no type of event",
          "Write one of " + List.of(EventType.values()) + ", or an undertaking in lower case.");
    }
  }

  Set<String> contexts() {
    return contexts;
  }

  /** The entries of a verb, those with the most words first, then with the longest. */
  List<VerbEntry> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** What a noun means, with the words before it where they make one noun with it. */
  @Nullable Meaning noun(Sentence s, int i) {
    Entry entry = entry("event-nouns", s, i);
    return entry == null ? null : nouns.get(entry.key());
  }

  /** What an undertaking makes of a deed; null for no event. */
  @Nullable Deed combine(String undertaking, @Nullable Deed deed) {
    if (undertaking.equals(DO)) {
      return deed;
    }
    String what = deed == null ? NOTHING : deed.type().name().toLowerCase(Locale.ROOT);
    Deed found = combinations.get(undertaking + " " + what);
    if (found == null && deed != null) {
      found = combinations.get(undertaking + " " + ANY);
    }
    return found == null || deed == null
        ? found
        : new Deed(found.type(), found.mode(), deed.contexts(), found.auxiliary());
  }

  /**
   * An entry of a list as it stands in a sentence.
   *
   * @param value what it stands for
   * @param from its first token
   */
  record Entry(String key, String value, int from) {}

  /** The longest entry of a list that ends at a token, or null. */
  @Nullable Entry entry(String list, Sentence s, int i) {
    Entry found = null;
    StringBuilder before = new StringBuilder();
    for (int at = i; at >= 0 && i - at < LONGEST; at--) {
      if (at < i) {
        boolean glued = s.span(at).end() == s.span(at + 1).start();
        before.insert(0, s.word(at).toLowerCase(Locale.ROOT) + (glued ? "" : " "));
      }
      for (String form : forms(s, i)) {
        String key = before + form;
        String value = lexicon.value(list, key);
        found = value == null ? found : new Entry(key, value, at);
      }
    }
    return found;
  }

  /**
   * The forms of a word, its classes as {@code @force}, and a compound with hyphens that it ends.
   */
  Set<String> marks(Sentence s, int i) {
    Set<String> marks = new HashSet<>();
    for (String form : forms(s, i)) {
      marks.add(form);
      String classes = lexicon.value("event-classes", form);
      for (String name : classes == null ? new String[0] : classes.split(" ")) {
        marks.add("@" + name);
      }
    }
    if (i > 1 && s.word(i - 1).equals("-")) {
      marks.add((s.word(i - 2) + "-" + s.word(i)).toLowerCase(Locale.ROOT));
    }
    if (s.isNoun(i) && entry("event-roles", s, i) != null) {
      marks.add(PEOPLE);
    }
    return marks;
  }

  /** A word as it stands, its lemma, and a plural that the tagger took for a name without its s. */
  private static List<String> forms(Sentence s, int i) {
    String word = s.word(i).toLowerCase(Locale.ROOT);
    boolean plural = word.endsWith("s") && word.length() > 3;
    return plural
        ? List.of(word.substring(0, word.length() - 1), s.lemma(i), word)
        : List.of(s.lemma(i), word);
  }

  /** What the longest entry of a list that ends at a token stands for, or null. */
  @Nullable String value(String list, Sentence s, int i) {
    Entry entry = entry(list, s, i);
    return entry == null ? null : entry.value();
  }

  Lexicon words() {
    return lexicon;
  }
}
