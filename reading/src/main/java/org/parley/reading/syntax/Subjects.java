package org.parley.reading.syntax;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by tags and order how far a subject may run, and whether its verb follows. */
final class Subjects {

  /** Tokens; a subject with more before its verb is not told from a list. */
  private static final int LONGEST_SUBJECT = 12;

  private static final Pattern NOMINAL =
      Pattern.compile("NN.*|DT|PDT|JJ.*|PRP.*|POS|CD|HYPH|FW|EX|\\$");
  private static final Pattern IN_SUBJECT = Pattern.compile(NOMINAL + "|IN|TO|VBN|CC|RB|NFP|SYM");

  /** Subordinators that may as well introduce a noun. */
  private static final Pattern PREPOSITIONS = Pattern.compile("before|after|since|until|till");

  private static final Pattern SUBJECT = Pattern.compile("NN.*|PRP|EX|DT|CD");

  private final Set<String> subordinators;

  Subjects(Set<String> subordinators) {
    this.subordinators = subordinators;
  }

  /** A subject, perhaps with an apposition between commas, and a finite verb. */
  boolean startClause(Stretch tokens, int from) {
    int verb = subjectEnd(tokens, from);
    if (verb > from && verb < tokens.size() && tokens.word(verb).equals(",")) {
      int comma = verb + 1;
      while (comma < tokens.size()
          && comma - verb < LONGEST_SUBJECT
          && !tokens.word(comma).equals(",")
          && !tokens.opensPredicate(comma)) {
        comma++;
      }
      verb = comma + 1;
    }
    return verb > from
        && verb < tokens.size()
        && NOMINAL.matcher(tokens.tag(from)).matches()
        && !tokens.tag(from).equals("POS")
        && tokens.anyTag(from, verb, SUBJECT)
        && tokens.opensPredicate(verb);
  }

  private int subjectEnd(Stretch tokens, int from) {
    int at = from;
    while (at < tokens.size() && at - from < LONGEST_SUBJECT && include(tokens, at)) {
      at++;
    }
    return at;
  }

  /** Whether the token may belong to a subject. */
  boolean include(Stretch tokens, int at) {
    String word = tokens.word(at).toLowerCase(Locale.ROOT);
    boolean clause = subordinators.contains(word) && !PREPOSITIONS.matcher(word).matches();
    boolean that = tokens.tag(at).equals("IN") && word.equals("that");
    return IN_SUBJECT.matcher(tokens.tag(at)).matches() && !clause && !that;
  }
}
