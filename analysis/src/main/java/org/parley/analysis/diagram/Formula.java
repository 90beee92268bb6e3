package org.parley.analysis.diagram;

import java.util.List;

/** A monotone Boolean formula over variables and gates. Numbers count from 0. */
public sealed interface Formula {

  /** A variable: done or open. */
  record Variable(int number) implements Formula {}

  /** The value of a gate: a circle through such references has its least solution. */
  record Gate(int number) implements Formula {}

  /**
   * The value of a gate at the same moment: a circle through such references alone has its greatest
   * solution, as in an exchange, where both sides give at once.
   */
  record Together(int gate) implements Formula {}

  /** True when every part is; without parts it is true. */
  record All(List<Formula> parts) implements Formula {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** True when some part is; without parts it is false. */
  record Any(List<Formula> parts) implements Formula {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** True when at least that many parts are; a part that stands twice counts twice. */
  record AtLeast(int number, List<Formula> parts) implements Formula {
    public AtLeast {
      parts = List.copyOf(parts);
    }
  }
}
