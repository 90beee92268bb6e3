package org.parley.analysis.conflict;

/**
 * Which options are taken: for each one in their order {@code Y} where it is, {@code N} where it is
 * not, {@code -} where it does not matter.
 */
public record Pattern(String marks) {

  private static final String YES = "Y";
  private static final String NO = "N";
  private static final String EITHER = "-";

  public Pattern {
    if (marks.isEmpty() || marks.chars().anyMatch(mark -> (YES + NO + EITHER).indexOf(mark) < 0)) {
      throw Flaw.of("'" + marks + "' is no state", "Write Y, N or - for each option, as in YN-N.");
    }
  }

  /** The pattern of one vector: bit k is option k. */
  static Pattern of(int vector, int options) {
    StringBuilder marks = new StringBuilder();
    for (int option = 0; option < options; option++) {
      marks.append((vector >> option & 1) == 1 ? YES : NO);
    }
    return new Pattern(marks.toString());
  }

  int length() {
    return marks.length();
  }

  /** Whether it says of each option that it is taken or is not. */
  boolean isVector() {
    return !marks.contains(EITHER);
  }

  /** The vectors that it matches, ascending. */
  int[] vectors() {
    int yes = bits(YES);
    int free = bits(EITHER);
    int[] found = new int[1 << Integer.bitCount(free)];
    int added = 0;
    for (int i = 0; i < found.length; i++) {
      found[i] = yes | added;
      added = added - free & free;
    }
    return found;
  }

  private int bits(String mark) {
    int bits = 0;
    for (int option = 0; option < marks.length(); option++) {
      bits |= marks.charAt(option) == mark.charAt(0) ? 1 << option : 0;
    }
    return bits;
  }

  /** As a vector, where it is one. */
  int vector() {
    return bits(YES);
  }

  @Override
  public String toString() {
    return marks;
  }
}
