package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence where the order of words and the commas leave no doubt that a clause ends: a
 * parser that sees a long sentence of news at once mixes its clauses up. Quoted clauses, clauses
 * with ", the minister said" in or after them, clauses joined by a semicolon or ", but", what comes
 * before the subject, and ", adding that ..." are parsed apart.
 */
final class Clauses {

  /** Tokens; shorter quotations are words in the narrator's clause. */
  private static final int SHORTEST_QUOTE = 5;

  /** Tokens; longer stretches between two commas do more than name a speaker. */
  private static final int LONGEST_FRAME = 16;

  /** Tokens; a subject with more before its verb is not told from a list. */
  private static final int LONGEST_SUBJECT = 12;

  /** Tokens: "on the condition that". */
  private static final int LONGEST_SUBORDINATOR = 4;

  /**
   * Tokens between a verb of saying and what is said: "told reporters in Geneva on Monday that".
   */
  private static final int LONGEST_ADDRESSEE = 8;

  /** What may stand before a comma and the subject, by its first word. */
  private static final Pattern OPENING = Pattern.compile("VBG|VBN|IN|TO|RB|WRB|MD");

  private static final Pattern NOMINAL =
      Pattern.compile("NN.*|DT|PDT|JJ.*|PRP.*|POS|CD|HYPH|FW|EX|\\$");
  private static final Pattern IN_SUBJECT = Pattern.compile(NOMINAL + "|IN|TO|VBN|CC|RB|NFP|SYM");

  /** Subordinators that may as well introduce a noun. */
  private static final Pattern PREPOSITIONS = Pattern.compile("before|after|since|until|till");

  private static final Pattern RELATIVE = Pattern.compile("WDT|WP\\$?");

  private static final Pattern NOUN = Pattern.compile("NN.*|CD|-RRB-");

  private static final Pattern SUBJECT = Pattern.compile("NN.*|PRP|EX|DT|CD");

  private final Draft draft;
  private final Saying saying;
  private final Cues cues;

  /**
   * Words that join clauses, as lemmas.
   *
   * @param equal and, but
   * @param lesser while, though
   * @param subordinators if, provided that: in lower case, of one or more words
   */
  record Cues(Set<String> equal, Set<String> lesser, Set<String> subordinators) {}

  /** How a clause hangs on the rest. */
  enum Kind {
    /** What is said, on the verb of saying. */
    SAID("ccomp"),
    /** A clause of its own. */
    JOINED("conj"),
    /** What comes before the subject, after "while", or with a participle at the end. */
    ASIDE("advcl"),
    /** What follows "if", "until": it hangs on the last clause before it. */
    SUBORDINATE("advcl"),
    /** ", who ...": it hangs on the noun before the comma. */
    RELATIVE("acl:relcl");

    private final String relation;

    Kind(String relation) {
      this.relation = relation;
    }

    String relation() {
      return relation;
    }
  }

  /**
   * Two parts of a stretch.
   *
   * @param main the tokens on which the others hang
   * @param part the tokens of the clause that is parsed apart
   * @param marks the tokens of the subordinator, or "that", before it
   */
  record Cut(List<Integer> main, List<Integer> part, Kind kind, List<Integer> marks) {

    Cut(List<Integer> main, List<Integer> part, Kind kind) {
      this(main, part, kind, List.of());
    }
  }

  Clauses(Draft draft, Saying saying, Cues cues) {
    this.draft = draft;
    this.saying = saying;
    this.cues = cues;
  }

  /** The first cut of a stretch, or null where it is one clause. */
  @Nullable Cut cut(List<Integer> tokens) {
    Cut cut = quoted(tokens);
    cut = cut == null ? joined(tokens, true) : cut;
    cut = cut == null ? relative(tokens) : cut;
    cut = cut == null ? framed(tokens) : cut;
    cut = cut == null ? joined(tokens, false) : cut;
    cut = cut == null ? added(tokens) : cut;
    cut = cut == null ? opening(tokens) : cut;
    cut = cut == null ? reported(tokens) : cut;
    return cut == null ? subordinate(tokens) : cut;
  }

  // Quotations

  private @Nullable Cut quoted(List<Integer> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      boolean opens = tag(tokens, at).equals("``");
      boolean inside = tag(tokens, at).equals("''") && count(tokens, at, "``") == 0;
      int from = opens ? at + 1 : 0;
      int to = opens ? close(tokens, at) : inside ? at : -1;
      if (to - from >= SHORTEST_QUOTE && isSaid(tokens, from, to) && stands(tokens, from)) {
        List<Integer> rest = without(tokens, from, to);
        if (rest.stream().anyMatch(i -> saying.isFinite(draft, i))) {
          return new Cut(rest, List.copyOf(tokens.subList(from, to)), Kind.SAID);
        }
      }
    }
    return null;
  }

  private long count(List<Integer> tokens, int to, String tag) {
    return tokens.subList(0, to).stream().filter(i -> draft.tags.get(i).equals(tag)).count();
  }

  private int close(List<Integer> tokens, int open) {
    for (int at = open + 1; at < tokens.size(); at++) {
      if (tag(tokens, at).equals("''")) {
        return at;
      }
    }
    return -1;
  }

  /** A clause, or a fragment that stands where a clause would: "No map, no talks," ... */
  private boolean isSaid(List<Integer> tokens, int from, int to) {
    boolean stopped = word(tokens, to - 1).matches("[,?!]");
    return isClause(tokens.subList(from, to)) || (from <= 1 && stopped);
  }

  /** Whether a quotation stands where a whole clause may: at the start, after a cue or a stop. */
  private boolean stands(List<Integer> tokens, int from) {
    if (from <= 1) {
      return true;
    }
    int before = from - 2;
    boolean that =
        word(tokens, before).equals("that") && before > 0 && isSaying(tokens, before - 1);
    return that
        || word(tokens, before).equals(",")
        || word(tokens, before).equals(":")
        || isSaying(tokens, before);
  }

  // Relative clauses

  /** "the head of the agency, *who arrived on Monday*, left", or at the end. */
  private @Nullable Cut relative(List<Integer> tokens) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      boolean opens =
          word(tokens, at - 1).equals(",")
              && RELATIVE.matcher(tag(tokens, at)).matches()
              && NOUN.matcher(tag(tokens, at - 2)).matches();
      int end = opens && isOutside(tokens, at) ? relativeEnd(tokens, at) : -1;
      if (end > at + 1 && isClause(tokens.subList(at, end))) {
        List<Integer> main = without(tokens, at, end);
        if (end < tokens.size() && tag(tokens, end).equals(",")) {
          Tags.makeFinite(draft, main); // "Russia, which keeps bases there, *offered* to mediate."
        }
        return new Cut(main, List.copyOf(tokens.subList(at, end)), Kind.RELATIVE);
      }
    }
    return null;
  }

  /** The comma before the verb of the main clause; the end where no comma follows; else -1. */
  private int relativeEnd(List<Integer> tokens, int from) {
    boolean comma = false;
    for (int at = from + 2; at + 1 < tokens.size(); at++) {
      if (word(tokens, at).equals(",") && isOutside(tokens, at)) {
        boolean participle =
            tag(tokens, at + 1).equals("VBN") && !isClause(without(tokens, from, at));
        if (opensPredicate(tokens, at + 1) || tag(tokens, at + 1).equals("''") || participle) {
          return at;
        }
        comma = true;
      }
    }
    int end = tokens.size();
    while (end > from && isEdge(tokens.get(end - 1))) {
      end--;
    }
    return comma ? -1 : end;
  }

  // Who says it, in or after what is said

  private @Nullable Cut framed(List<Integer> tokens) {
    for (int at = tokens.size() - 1; at >= 0; at--) {
      boolean according = isAccording(tokens, at);
      int from = according ? at : isSaying(tokens, at) ? frameStart(tokens, at) : -1;
      int to = from < 0 ? -1 : frameEnd(tokens, at);
      boolean fits = to >= 0 && (according || hasSpeaker(tokens, from, at, to));
      if (!fits || to - from > LONGEST_FRAME) {
        continue;
      }
      List<Integer> content = new ArrayList<>(tokens.subList(0, from));
      boolean inside = from > 0 && word(tokens, to - 1).equals(",");
      boolean added = inside && to < tokens.size() && saying.isParticiple(draft, tokens.get(to));
      int rest = added ? tokens.size() : inside ? to - 1 : to;
      content.addAll(tokens.subList(rest, tokens.size()));
      trim(content);
      if (isClause(content)) {
        List<Integer> frame = new ArrayList<>(tokens);
        frame.removeAll(content);
        return new Cut(frame, content, Kind.SAID);
      }
    }
    return null;
  }

  private void trim(List<Integer> tokens) {
    while (!tokens.isEmpty() && isEdge(tokens.getLast())) {
      tokens.removeLast();
    }
    while (!tokens.isEmpty() && isEdge(tokens.getFirst())) {
      tokens.removeFirst();
    }
  }

  private boolean isEdge(int token) {
    return draft.isPunctuation(token) && !draft.tags.get(token).equals("$");
  }

  private boolean isAccording(List<Integer> tokens, int at) {
    return word(tokens, at).equalsIgnoreCase("according")
        && at + 1 < tokens.size()
        && word(tokens, at + 1).equals("to")
        && (at == 0 || draft.isPunctuation(tokens.get(at - 1)));
  }

  /** The comma before the speaker or the verb; -1 where something else stands between. */
  private int frameStart(List<Integer> tokens, int verb) {
    int at = verb - 1;
    while (at > 0 && (isInSubject(tokens, at) || draft.isFinite(tokens.get(at)))) {
      if (draft.isFinite(tokens.get(at)) && at < verb - 2) {
        return -1;
      }
      at--;
    }
    return at > 1 && word(tokens, at).equals(",") ? at : -1;
  }

  /** One past the comma or stop that ends the frame; -1 where something else comes first. */
  private int frameEnd(List<Integer> tokens, int verb) {
    int at = verb + 1;
    while (at < tokens.size() && isInSubject(tokens, at)) {
      at++;
    }
    boolean stops = at >= tokens.size() - 1 || word(tokens, at).equals(",");
    return stops ? Math.min(at + 1, tokens.size()) : -1;
  }

  /** Whether a noun or pronoun stands before the verb or right after it. */
  private boolean hasSpeaker(List<Integer> tokens, int from, int verb, int to) {
    boolean before = isNamed(tokens, from, verb);
    boolean subordinate = tag(tokens, from + 1).matches("IN|VBN|CC");
    boolean after =
        from + 1 == verb
            && verb + 1 < to
            && !tag(tokens, verb + 1).equals("IN")
            && isNamed(tokens, verb + 1, to);
    return !subordinate && (before || after);
  }

  private boolean isNamed(List<Integer> tokens, int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(i -> draft.tags.get(i).matches("NN.*|PRP"));
  }

  // Clauses of their own

  private @Nullable Cut joined(List<Integer> tokens, boolean semicolons) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      String lemma = draft.lemmas.get(tokens.get(at));
      boolean stop = word(tokens, at - 1).equals(";");
      boolean comma = word(tokens, at - 1).equals(",");
      boolean lesser = comma && cues.lesser().contains(lemma);
      boolean equal = comma && cues.equal().contains(lemma) && startsClause(tokens, at + 1);
      if ((semicolons ? stop : lesser || equal)
          && isOutside(tokens, at)
          && isClause(tokens.subList(0, at))
          && isClause(tokens.subList(at, tokens.size()))) {
        return split(tokens, at, lesser ? Kind.ASIDE : Kind.JOINED);
      }
    }
    return null;
  }

  /** "The minister said *(that) the talks would go on*", where that is the first verb. */
  private @Nullable Cut reported(List<Integer> tokens) {
    boolean noting = tokens.size() > 3 && saying.isParticiple(draft, tokens.getFirst());
    if (noting && word(tokens, 1).equals("that")) {
      return said(tokens, 1, 1);
    }
    int verb = firstVerb(tokens);
    if (verb <= 0 || !isSaying(tokens, verb) || !isOutside(tokens, verb)) {
      return null;
    }
    int from = verb + 1;
    while (from < tokens.size() - 2 && from - verb < LONGEST_ADDRESSEE) {
      boolean that = word(tokens, from).matches("that|whether");
      boolean direct = from <= verb + 1 || tag(tokens, from - 1).matches("NNP|NN|CD|RB");
      if (that && isClause(tokens.subList(from + 1, tokens.size()))) {
        return said(tokens, from, 1);
      }
      if (direct && startsClause(tokens, from)) {
        return said(tokens, from, 0);
      }
      if (!isInSubject(tokens, from) && !word(tokens, from).equals(",")) {
        return null;
      }
      from++;
    }
    return null;
  }

  /** What follows token {@code at} hangs on what comes before. */
  private static Cut split(List<Integer> tokens, int at, Kind kind) {
    return new Cut(
        List.copyOf(tokens.subList(0, at)), List.copyOf(tokens.subList(at, tokens.size())), kind);
  }

  private static Cut said(List<Integer> tokens, int from, int marks) {
    return new Cut(
        List.copyOf(tokens.subList(0, from)),
        List.copyOf(tokens.subList(from + marks, tokens.size())),
        Kind.SAID,
        List.copyOf(tokens.subList(from, from + marks)));
  }

  /** The first finite verb past relative clauses between commas; past "has" before a participle. */
  private int firstVerb(List<Integer> tokens) {
    boolean relative = false;
    for (int at = 0; at < tokens.size(); at++) {
      boolean comma = word(tokens, at).equals(",");
      relative = !comma && (relative || (at > 0 && tag(tokens, at).matches("WDT|WP\\$?|WRB")));
      if (!relative && opensPredicate(tokens, at)) {
        boolean perfect = at + 1 < tokens.size() && isSaying(tokens, at + 1);
        return perfect ? at + 1 : at;
      }
    }
    return -1;
  }

  /** ", saying that ..." after a whole clause. */
  private @Nullable Cut added(List<Integer> tokens) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      boolean afterComma =
          word(tokens, at - 1).equals(",")
              || (tag(tokens, at - 1).equals("''") && word(tokens, at - 2).equals(","));
      if (afterComma
          && saying.isParticiple(draft, tokens.get(at))
          && isOutside(tokens, at)
          && isClause(tokens.subList(0, at))) {
        return split(tokens, at, Kind.ASIDE);
      }
    }
    return null;
  }

  /** "*Speaking in Geneva,* the envoy ...", "*While the one side hopes,* the other ...". */
  private @Nullable Cut opening(List<Integer> tokens) {
    int first = 0;
    while (first < tokens.size() && draft.isPunctuation(tokens.get(first))) {
      first++;
    }
    if (first >= tokens.size() || !OPENING.matcher(tag(tokens, first)).matches()) {
      return null;
    }
    for (int at = first + 2; at + 2 < tokens.size(); at++) {
      if (word(tokens, at).equals(",") && isOutside(tokens, at) && startsClause(tokens, at + 1)) {
        return new Cut(
            List.copyOf(tokens.subList(at + 1, tokens.size())),
            List.copyOf(tokens.subList(0, at + 1)),
            Kind.ASIDE);
      }
    }
    return null;
  }

  /** "the army will leave *if the raids stop*". */
  private @Nullable Cut subordinate(List<Integer> tokens) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      int length = subordinator(tokens, at);
      int end = length > 0 ? resumes(tokens, at, at + length) : at;
      if (length > 0
          && isOutside(tokens, at)
          && startsClause(tokens, at + length)
          && isClause(without(tokens, at, end))) {
        return new Cut(
            without(tokens, at, end),
            List.copyOf(tokens.subList(at + length, end)),
            Kind.SUBORDINATE,
            List.copyOf(tokens.subList(at, at + length)));
      }
    }
    return null;
  }

  /** "a pact, *if it can be had*, would last": where the main clause goes on, or the end. */
  private int resumes(List<Integer> tokens, int at, int from) {
    if (word(tokens, at - 1).equals(",")) {
      for (int i = from + 2; i + 1 < tokens.size(); i++) {
        if (word(tokens, i).equals(",") && opensPredicate(tokens, i + 1)) {
          return i;
        }
      }
    }
    return tokens.size();
  }

  /** The number of tokens of the longest subordinator that starts there; 0 where none does. */
  private int subordinator(List<Integer> tokens, int at) {
    int found = 0;
    StringBuilder words = new StringBuilder();
    for (int i = at; i < Math.min(tokens.size(), at + LONGEST_SUBORDINATOR); i++) {
      words.append(i > at ? " " : "").append(word(tokens, i).toLowerCase(Locale.ROOT));
      if (cues.subordinators().contains(words.toString())) {
        found = i - at + 1;
      }
    }
    return found;
  }

  // Words

  /** A subject, perhaps with an apposition between commas, and a finite verb. */
  private boolean startsClause(List<Integer> tokens, int from) {
    int verb = subjectEnd(tokens, from);
    if (verb > from && verb < tokens.size() && word(tokens, verb).equals(",")) {
      int comma = verb + 1;
      while (comma < tokens.size()
          && comma - verb < LONGEST_SUBJECT
          && !word(tokens, comma).equals(",")
          && !opensPredicate(tokens, comma)) {
        comma++;
      }
      verb = comma + 1;
    }
    return verb > from
        && verb < tokens.size()
        && NOMINAL.matcher(tag(tokens, from)).matches()
        && !tag(tokens, from).equals("POS")
        && tokens.subList(from, verb).stream()
            .anyMatch(i -> SUBJECT.matcher(draft.tags.get(i)).matches())
        && opensPredicate(tokens, verb);
  }

  private int subjectEnd(List<Integer> tokens, int from) {
    int at = from;
    while (at < tokens.size() && at - from < LONGEST_SUBJECT && isInSubject(tokens, at)) {
      at++;
    }
    return at;
  }

  private boolean isInSubject(List<Integer> tokens, int at) {
    String word = word(tokens, at).toLowerCase(Locale.ROOT);
    boolean clause = cues.subordinators().contains(word) && !PREPOSITIONS.matcher(word).matches();
    boolean that = tag(tokens, at).equals("IN") && word.equals("that");
    return IN_SUBJECT.matcher(tag(tokens, at)).matches() && !clause && !that;
  }

  /** Whether no quotation or bracket is open before the token. */
  private boolean isOutside(List<Integer> tokens, int at) {
    return !isOpen(tokens, at, "``", "''") && !isOpen(tokens, at, "-LRB-", "-RRB-");
  }

  private boolean isOpen(List<Integer> tokens, int at, String opens, String closes) {
    boolean open = false;
    for (int i = 0; i < at; i++) {
      open = tag(tokens, i).equals(opens) || (open && !tag(tokens, i).equals(closes));
    }
    return open;
  }

  private boolean isClause(List<Integer> tokens) {
    return tokens.stream().anyMatch(draft::opensPredicate);
  }

  private boolean opensPredicate(List<Integer> tokens, int at) {
    return draft.opensPredicate(tokens.get(at));
  }

  private boolean isSaying(List<Integer> tokens, int at) {
    return saying.isFinite(draft, tokens.get(at));
  }

  private static List<Integer> without(List<Integer> tokens, int from, int to) {
    List<Integer> rest = new ArrayList<>(tokens.subList(0, from));
    rest.addAll(tokens.subList(to, tokens.size()));
    return rest;
  }

  private String tag(List<Integer> tokens, int at) {
    return draft.tags.get(tokens.get(at));
  }

  private String word(List<Integer> tokens, int at) {
    return draft.words.get(tokens.get(at));
  }
}
