package org.parley.desk.drawing;

import org.parley.analysis.milestone.Milestone;

/**
 * The colours of a drawing. Their hues are those of Okabe and Ito (Color Universal Design, 2008),
 * which people of every colour vision tell apart; they are darker where lines and words on white
 * need it (WCAG 2.2, 1.4.3 and 1.4.11). No colour tells anything alone.
 */
final class Ink {

  static final String PAPER = "#ffffff";
  static final String TEXT = "#1f2933";
  static final String QUIET = "#52606d";
  static final String HAIRLINE = "#d5dae0";
  static final String LINE = "#6b7785";
  static final String DEADLOCK = "#b84a00";
  static final String HIGHLIGHT = "#f0e442";

  /** Of parties, in their order, and then again. */
  private static final String[] PARTIES = {
    "#0072b2", "#a86a00", "#00805e", "#9c3d70", "#3d4750", "#2f86bd"
  };

  private Ink() {}

  static String party(int number) {
    return PARTIES[number % PARTIES.length];
  }

  /** Of the border and the mark. */
  static String line(Milestone.Status status) {
    return switch (status) {
      case PROPOSED, LAPSED -> LINE;
      case AGREED -> "#0072b2";
      case UNDER_WAY -> "#a86a00";
      case REACHED -> "#00805e";
      case REFUSED -> "#9c3d70";
    };
  }

  /** Behind the words; of what is under way, behind half of them. */
  static String tint(Milestone.Status status) {
    return switch (status) {
      case PROPOSED, AGREED, LAPSED -> PAPER;
      case UNDER_WAY -> "#fbeed6";
      case REACHED -> "#d9f0e7";
      case REFUSED -> "#f8e6ef";
    };
  }
}
