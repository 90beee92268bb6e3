package org.parley.analysis.milestone;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.knowledge.KnowledgeFile;

/** How phrases are worded: verbs without a subject, names of things, clauses. */
final class Wording {

  private static final Pattern BREAK = Pattern.compile("[,;:.!?\"“”()—–]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ENDS = Pattern.compile("^[\\s\"“”'‘’,.;:]+|[\\s\"“”'‘’,.;:]+$");

  /** Of a subject, in words. */
  private static final int LONGEST = 9;

  private static final Map<String, Set<String>> WORDS = words();
  private static final Map<String, String> NOUNS = nouns();

  /** Texts whose words are remembered. */
  private static final int REMEMBERED = 20_000;

  private static final LoadingCache<String, List<String>> SPLIT =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(Wording::parts);

  private Wording() {}

  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new HashMap<>();
    KnowledgeFile.load(Wording.class, "name-words.list")
        .entries()
        .forEach(entry ->
            words.computeIfAbsent(entry.meaning(), r -> new HashSet<>()).addAll(entry.words()));
    return words;
  }

  private static Map<String, String> nouns() {
    Map<String, String> nouns = new HashMap<>();
    KnowledgeFile.load(Wording.class, "nouns-of-verbs.list")
        .entries()
        .forEach(entry -> entry.words().forEach(verb -> nouns.put(verb, entry.meaning())));
    return nouns;
  }

  static boolean is(String word, String role) {
    return WORDS.getOrDefault(role, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  static List<String> split(String text) {
    return SPLIT.get(text);
  }

  private static List<String> parts(String text) {
    String bare = ENDS.matcher(text).replaceAll("");
    return bare.isEmpty() ? List.of() : List.of(SPACE.split(bare));
  }

  /** The phrase with its subject where it is verbs alone: "could take place", "met". */
  static String whole(String phrase, String sentence) {
    String standing = standing(phrase);
    return standing == null ? withSubject(phrase, sentence) : standing;
  }

  /** What it says without its sentence, or null where it is verbs alone. */
  static @Nullable String standing(String phrase) {
    List<String> given = split(phrase);
    List<String> words = asked(given);
    if (words.size() < given.size()) {
      return String.join(" ", words);
    }
    Verb verb = Verb.in(words);
    if (verb == null || !words.subList(0, verb.at()).stream().allMatch(Wording::isAuxiliary)) {
      return phrase;
    }
    boolean object = words.size() > verb.end() && !isEmpty(verb) && !verb.follows(words);
    return object ? phrase : null;
  }

  static String withSubject(String phrase, String sentence) {
    String subject = subject(phrase, sentence);
    return subject == null ? phrase : subject + " " + phrase;
  }

  /** What is asked for in "Sudland's demand that it withdraw its ships". */
  private static List<String> asked(List<String> words) {
    for (int i = 0; i + 2 < words.size() && i < LONGEST; i++) {
      boolean demand = PhraseWords.is(words.get(i).toLowerCase(Locale.ROOT), "demand");
      String next = words.get(i + 1);
      if (demand && (next.equals("that") || next.equals("for"))) {
        return words.subList(i + 2, words.size());
      }
    }
    return words;
  }

  private static boolean isEmpty(Verb verb) {
    return verb.noun().equals("/");
  }

  static boolean isAuxiliary(String word) {
    return is(word, "auxiliary");
  }

  /** What stands before the phrase in its clause, or null. */
  private static @Nullable String subject(String phrase, String sentence) {
    int at = sentence.indexOf(phrase);
    if (at <= 0) {
      return null;
    }
    String[] parts = BREAK.split(sentence.substring(0, at), -1);
    List<String> words = new ArrayList<>(split(parts[parts.length - 1]));
    while (!words.isEmpty() && (isAuxiliary(words.getLast()) || is(words.getLast(), "opens"))) {
      words.removeLast();
    }
    int from = words.size();
    while (from > 0 && !is(words.get(from - 1), "opens") && words.size() - from < LONGEST) {
      from--;
    }
    List<String> subject = words.subList(from, words.size());
    return subject.isEmpty() || (subject.size() == 1 && is(subject.getFirst(), "points"))
        ? null
        : String.join(" ", subject);
  }

  /**
   * A verb in a phrase.
   *
   * @param at its first word
   * @param end after its last word
   * @param noun for it, as nouns-of-verbs.list has it
   */
  record Verb(int at, int end, String noun) {

    /** The first in the words, or null. */
    static @Nullable Verb in(List<String> words) {
      for (int i = 0; i < words.size(); i++) {
        String one = words.get(i).toLowerCase(Locale.ROOT);
        String two =
            i + 1 < words.size() ? one + " " + words.get(i + 1).toLowerCase(Locale.ROOT) : one;
        String noun = NOUNS.get(two);
        if (noun != null && i + 1 < words.size()) {
          return new Verb(i, i + 2, noun);
        }
        noun = NOUNS.get(one);
        if (noun != null && (i == 0 || !is(words.get(i - 1), "owner"))) {
          return new Verb(i, i + 1, noun);
        }
      }
      return null;
    }

    /** Whether what follows is no object: "met on Tuesday". */
    boolean follows(List<String> words) {
      return PhraseWords.is(words.get(end).toLowerCase(Locale.ROOT), "head ends");
    }
  }

  /** Whether it names a thing and is no clause. */
  static boolean isName(List<String> words) {
    if (words.isEmpty() || is(words.getFirst(), "opens") || is(words.getFirst(), "does")) {
      return false;
    }
    boolean article = PhraseWords.is(words.getFirst().toLowerCase(Locale.ROOT), "article");
    List<String> main = article ? words.subList(0, opening(words)) : words;
    Verb verb = Verb.in(words);
    boolean verbal = verb != null && (verb.at() == 0 || !article);
    return !verbal && main.stream().noneMatch(word -> is(word, "clause"));
  }

  /** Where a clause begins that belongs to a noun before it: "a guarantee that". */
  private static int opening(List<String> words) {
    for (int i = 2; i < words.size(); i++) {
      if (is(words.get(i), "opens")) {
        return i;
      }
    }
    return words.size();
  }

  /** "Withdrawal of Norland's warships from the bay" of a clause, or null where it has no verb. */
  static @Nullable String named(List<String> words, @Nullable String owner) {
    Verb verb = Verb.in(words);
    if (verb == null) {
      return null;
    }
    List<String> before =
        words.subList(0, verb.at()).stream().filter(w -> !isAuxiliary(w)).toList();
    List<String> after = words.subList(verb.end(), words.size());
    boolean passive = words.subList(0, verb.at()).stream().anyMatch(word -> is(word, "passive"));
    String[] nouns = verb.noun().split("/", -1);
    boolean object = !passive && !after.isEmpty() && !verb.follows(words);
    List<String> what = object ? owned(after, owner) : owned(before, owner);
    if (what.isEmpty() || what.stream().anyMatch(word -> is(word, "clause"))) {
      return null;
    }
    if (is(what.getFirst(), "points") || is(what.getFirst(), "opens")) {
      return null;
    }
    return (nouns[object ? 0 : 1].strip() + " " + String.join(" ", what)).strip();
  }

  /** "Its" is the owner's. */
  static List<String> owned(List<String> words, @Nullable String owner) {
    List<String> owned = new ArrayList<>();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean article = PhraseWords.is(lower, "article");
      owned.add(owner != null && is(word, "owner") ? owner + "'s" : article ? lower : word);
    }
    return owned;
  }
}
