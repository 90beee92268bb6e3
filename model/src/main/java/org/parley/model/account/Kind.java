package org.parley.model.account;

import java.util.Locale;

/** The nine kinds of item, as the guideline names them. */
public enum Kind {
  STATEMENT,
  POSITION,
  CONDITION,
  PROPOSAL,
  MEETING,
  ACCUSATION,
  WARNING,
  DISPUTE,
  OUTLOOK;

  /** In lower case, as in a brief. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that name in whatever case; throws IllegalArgumentException for any other. */
  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
