package org.parley.reading.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * A way through a dependency tree, from a cue to a slot: {@code object.prep(on,over)|ccomp}. Steps
 * are joined by dots; alternatives by bars, the first that leads somewhere counts; {@code &} joins
 * groups of alternatives, each of which counts.
 */
final class Path {

  private static final Pattern STEP =
      Pattern.compile(
          "(?<name>[a-z]+)(?:\\((?<words>[^)]*)\\))?(?:/(?<tag>[A-Z$]+))?(?::(?<lemmas>[^ ]+))?");
  private static final Set<String> RELATIONS =
      Set.of(
          "nsubj",
          "obj",
          "iobj",
          "xcomp",
          "ccomp",
          "advcl",
          "acl",
          "nmod",
          "obl",
          "amod",
          "compound",
          "det",
          "cop",
          "aux",
          "advmod",
          "conj",
          "appos",
          "parataxis",
          "mark",
          "case",
          "expl",
          "nummod",
          "dep",
          "csubj",
          "cc");

  private final String text;
  private final List<List<List<Step>>> groups;
  private final Phrase.Style style;

  /** One step, and what the token that it leads to has to be. */
  private record Step(
      String name,
      @Nullable Move move,
      Set<String> words,
      @Nullable String tag,
      List<String> lemmas) {}

  private Path(String text, List<List<List<Step>>> groups, Phrase.Style style) {
    this.text = text;
    this.groups = groups;
    this.style = style;
  }

  /**
   * Reads a path, such as {@code xcomp|object as action}.
   *
   * @throws IllegalArgumentException with what is wrong, for the author of the rule
   */
  static Path of(String text) {
    String[] parts = text.split("\\s+as\\s+");
    Phrase.Style style = Phrase.Style.AUTO;
    if (parts.length > 1) {
      style = style(parts[1].strip());
    }
    List<List<List<Step>>> groups = new ArrayList<>();
    for (String group : outside(parts[0].replace(" ", ""), '&')) {
      List<List<Step>> alternatives = new ArrayList<>();
      for (String alternative : outside(group, '|')) {
        alternatives.add(outside(alternative, '.').stream().map(Path::step).toList());
      }
      groups.add(alternatives);
    }
    return new Path(text, groups, style);
  }

  private static Phrase.Style style(String name) {
    try {
      return Phrase.Style.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + name + "' is no form of phrase; use clause, action, noun or short", e);
    }
  }

  /** Splits at a mark that stands outside brackets. */
  private static List<String> outside(String text, char mark) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == mark && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static Step step(String text) {
    Matcher matcher = STEP.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no step of a path");
    }
    String name = matcher.group("name");
    boolean relation = RELATIONS.contains(name);
    Move move = relation ? null : Move.of(name);
    if (!relation && move == null) {
      throw new IllegalArgumentException(
          "'" + name + "' is no step of a path; docs/rules.md lists them");
    }
    if (matcher.group("words") != null && matcher.group("words").isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' has no words between its brackets");
    }
    return new Step(
        name,
        move,
        Set.copyOf(list(matcher.group("words"))),
        matcher.group("tag"),
        list(matcher.group("lemmas")));
  }

  private static List<String> list(@Nullable String words) {
    return words == null ? List.of() : Arrays.asList(words.split(","));
  }

  Phrase.Style style() {
    return style;
  }

  /** Word lists that the path names. */
  List<String> lists() {
    return groups.stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .flatMap(step -> step.lemmas.stream())
        .filter(lemma -> lemma.startsWith("@"))
        .map(lemma -> lemma.substring(1))
        .toList();
  }

  /**
   * The tokens to which the first alternative leads that leads anywhere, of each group that {@code
   * &} joins; empty where none does.
   */
  List<Integer> follow(Sentence s, int from, Lexicon lexicon) {
    if (groups.size() == 1) {
      return first(groups.getFirst(), s, from, lexicon);
    }
    Set<Integer> found = new LinkedHashSet<>();
    for (List<List<Step>> alternatives : groups) {
      found.addAll(first(alternatives, s, from, lexicon));
    }
    return List.copyOf(found);
  }

  private static List<Integer> first(
      List<List<Step>> alternatives, Sentence s, int from, Lexicon lexicon) {
    for (List<Step> steps : alternatives) {
      List<Integer> at = List.of(from);
      for (Step step : steps) {
        at = follow(s, at, step, lexicon);
      }
      if (!at.isEmpty()) {
        return at;
      }
    }
    return List.of();
  }

  /** Each token to which a step leads once, in the order in which they are reached. */
  private static List<Integer> follow(Sentence s, List<Integer> from, Step step, Lexicon lexicon) {
    List<Integer> found = new ArrayList<>();
    for (int node : from) {
      List<Integer> reached =
          step.move == null
              ? s.children(node, step.name)
              : step.move.from(s, node, step.words, lexicon);
      for (Integer i : reached) {
        if (fits(s, i, step, lexicon) && !found.contains(i)) {
          found.add(i);
        }
      }
    }
    return found;
  }

  private static boolean fits(Sentence s, int i, Step step, Lexicon lexicon) {
    if (step.tag != null && !s.tag(i).startsWith(step.tag)) {
      return false;
    }
    for (String lemma : step.lemmas) {
      if (lemma.startsWith("@")
          ? lexicon.matches(lemma.substring(1), s, i)
          : lemma.equals(s.lemma(i))) {
        return true;
      }
    }
    return step.lemmas.isEmpty();
  }

  @Override
  public String toString() {
    return text;
  }

  /** The steps that are more than one dependency. */
  private enum Move {
    SELF,
    SUBJECT,
    SURFACE,
    OBJECT,
    AGENT,
    HEAD,
    POSS,
    PREP,
    NEG,
    PREV,
    NEXT,
    WITHIN,
    PASSIVE,
    ROOT,
    UP,
    LEFT,
    TOP,
    CLAUSE,
    VERB,
    EVENT,
    MODIFIER,
    BARE;

    static @Nullable Move of(String name) {
      return Stream.of(values()).filter(move -> move.named(name)).findFirst().orElse(null);
    }

    private boolean named(String name) {
      return name().equalsIgnoreCase(name);
    }

    List<Integer> from(Sentence s, int node, Set<String> words, Lexicon lexicon) {
      return switch (this) {
        case SELF -> List.of(node);
        case SUBJECT -> some(Grammar.subject(s, node));
        case SURFACE -> some(Grammar.surfaceSubject(s, node));
        case OBJECT -> some(Grammar.object(s, node));
        case AGENT -> some(Grammar.agent(s, node));
        case HEAD -> some(Grammar.governor(s, node));
        case POSS -> s.children(node, "nmod:poss");
        case PREP -> Grammar.complements(s, node, words);
        case NEG -> Grammar.negated(s, node) ? List.of(node) : List.of();
        case PREV -> node > 0 ? List.of(node - 1) : List.of();
        case NEXT -> node + 1 < s.size() ? List.of(node + 1) : List.of();
        case WITHIN -> s.subtree(node).stream().boxed().toList();
        case PASSIVE -> Grammar.isPassive(s, node) ? List.of(node) : List.of();
        case ROOT -> root(s, node);
        case MODIFIER -> s.is(node, "compound") || s.is(node, "amod") ? List.of(node) : List.of();
        case BARE -> isBare(s, node) ? List.of(node) : List.of();
        case LEFT -> some(left(s, node));
        case TOP -> List.of(top(s, node));
        case CLAUSE -> some(clause(s, node));
        case VERB -> some(verb(s, node));
        case EVENT -> some(Grammar.governor(s, Event.counted(s, node, lexicon)));
        case UP ->
            s.is(node, "parataxis") || s.is(node, "dep")
                ? some(Grammar.governor(s, node))
                : List.of();
      };
    }

    /** A noun that nothing determines or describes: "ended without agreement". */
    private static boolean isBare(Sentence s, int node) {
      return s.children(node).stream()
          .noneMatch(child ->
              (s.is(child, "det") && !s.lemma(child).equals("no"))
                  || s.is(child, "amod")
                  || s.is(child, "compound")
                  || s.is(child, "nmod")
                  || s.is(child, "acl")
                  || s.is(child, "nummod"));
    }

    /** The nearest noun to the left. */
    private static int left(Sentence s, int node) {
      int at = node - 1;
      while (at >= 0 && !s.isNoun(at)) {
        at--;
      }
      return at;
    }

    /**
     * From a noun inside a phrase to the noun that leads it: "release | of prisoners | from a
     * jail".
     */
    private static int top(Sentence s, int node) {
      int at = node;
      for (int steps = 0; s.head(at) >= 0 && s.isNoun(s.head(at)) && steps < s.size(); steps++) {
        at = s.head(at);
      }
      return at;
    }

    /** The nearest predicate above, which has a subject or an auxiliary; -1 where there is none. */
    private static int clause(Sentence s, int node) {
      int at = s.head(node);
      for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
        if (s.child(at, "nsubj") >= 0 || s.child(at, "aux") >= 0) {
          return at;
        }
        at = s.head(at);
      }
      return -1;
    }

    /** The nearest verb above; -1 where there is none. */
    private static int verb(Sentence s, int node) {
      int at = s.head(node);
      for (int steps = 0; at >= 0 && !s.isVerb(at) && steps < s.size(); steps++) {
        at = s.head(at);
      }
      return at;
    }

    private static List<Integer> some(int node) {
      return node < 0 ? List.of() : List.of(node);
    }

    private static List<Integer> root(Sentence s, int node) {
      int at = node;
      for (int steps = 0; s.head(at) >= 0 && steps < s.size(); steps++) {
        at = s.head(at);
      }
      return List.of(at);
    }
  }
}
