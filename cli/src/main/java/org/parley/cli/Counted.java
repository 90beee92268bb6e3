package org.parley.cli;

/** Numbers of things. */
final class Counted {

  private Counted() {}

  /** "1 article", "2 articles". */
  static String of(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
