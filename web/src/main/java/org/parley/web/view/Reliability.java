package org.parley.web.view;

import java.util.Locale;
import org.parley.model.Fault;

/** How reliable a publisher is (Admiralty scale). */
public enum Reliability {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("cannot be judged");

  private final String meaning;

  Reliability(String meaning) {
    this.meaning = meaning;
  }

  /** What the letter means. */
  public String meaning() {
    return meaning;
  }

  /**
   * The one of that letter.
   *
   * @throws Fault where there is none
   */
  public static Reliability of(String letter) {
    for (Reliability one : values()) {
      if (one.name().equals(letter.strip().toUpperCase(Locale.ROOT))) {
        return one;
      }
    }
    throw Fault.user(
        "bad-grade", "'" + letter + "' is no reliability", "Give a letter from A to F.");
  }
}
