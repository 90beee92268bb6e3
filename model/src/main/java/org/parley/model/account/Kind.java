package org.parley.model.account;

import java.util.List;
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

  /** The fields that name actors. */
  public List<String> who() {
    return switch (this) {
      case STATEMENT -> List.of("speaker");
      case POSITION -> List.of("party");
      case CONDITION -> List.of("holder");
      case PROPOSAL -> List.of("by");
      case MEETING -> List.of("participants");
      case ACCUSATION -> List.of("accuser", "accused");
      case WARNING -> List.of("issuer");
      case DISPUTE -> List.of("claimant", "counterclaimant");
      case OUTLOOK -> List.of("assessor");
    };
  }

  /** In lower case, as in a brief. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that name in whatever case; throws IllegalArgumentException for any other. */
  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
