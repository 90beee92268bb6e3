package org.parley.analysis.conflict;

import java.util.Set;
import java.util.regex.Pattern;

/** The words that a conflict's text is written with; a name like one of them stands in quotes. */
final class Words {

  static final String CONFLICT = "conflict";
  static final String PARTIES = "parties";
  static final String NEVER = "never";
  static final String ALIKE = "alike";
  static final String NOW = "now";
  static final String CAN = "can";
  static final String ONLY = "only";
  static final String TO = "to";
  static final String YES = "yes";
  static final String NO = "no";
  static final String MOVES = "moves";
  static final String PREFERS = "prefers";
  static final String RANKS = "ranks";
  static final String NOT = "not";
  static final String AND = "and";
  static final String OR = "or";
  static final String IF = "if";
  static final String IFF = "iff";
  static final String ARROW = "->";
  static final String COMMA = ",";
  static final String TIE = "=";
  static final String OPEN = "(";
  static final String CLOSE = ")";

  private static final Set<String> RESERVED =
      Set.of(
          CONFLICT, PARTIES, NEVER, ALIKE, NOW, CAN, ONLY, TO, YES, NO, MOVES, PREFERS, RANKS, NOT,
          AND, OR, IF, IFF);

  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_.'’-]*");

  private Words() {}

  /** Whether a name can stand without quotes. */
  static boolean isPlain(String name) {
    return NAME.matcher(name).matches() && !RESERVED.contains(name) && !name.contains(ARROW);
  }

  /** A name as it is written. */
  static String written(String name) {
    return isPlain(name) ? name : quoted(name);
  }

  static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
