package org.parley.analysis.conflict;

/**
 * What keeps a party where it is. Definitions for two and more parties: Fang, Hipel and Kilgour
 * 1993, "Interactive Decision Making: The Graph Model for Conflict Resolution", chapter 3.
 */
public enum Concept {
  /** Nothing better is in its reach (Nash 1950). */
  NASH("Nash"),
  /**
   * Whatever better it moves to, the others can answer so that it is no better off (Howard 1971).
   */
  GMR("GMR"),
  /** The same, and it cannot move to anything better from where the answer leaves it. */
  SMR("SMR"),
  /** As GMR, by answers in which each mover gains by its own move (Fraser and Hipel 1979). */
  SEQ("SEQ");

  private final String word;

  Concept(String word) {
    this.word = word;
  }

  /** As it is printed. */
  public String word() {
    return word;
  }
}
