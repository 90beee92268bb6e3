package org.parley.desk.drawing;

import java.util.List;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;

/** What edges join. */
sealed interface Node {

  /** A word that is unlike that of every other node, and a name token of XML. */
  String id();

  /** The letters of the deadlocks that it is in. */
  List<String> deadlocks();

  /**
   * A milestone.
   *
   * @param refusing keys of the parties that refuse it
   * @param marks what of it is marked
   */
  record Place(
      String id, Step step, List<String> refusing, List<String> deadlocks, List<Mark> marks)
      implements Node {
    public Place {
      refusing = List.copyOf(refusing);
      deadlocks = List.copyOf(deadlocks);
      marks = List.copyOf(marks);
    }

    boolean isTarget() {
      return marks.contains(Mark.TARGET);
    }

    boolean isHighlighted() {
      return marks.contains(Mark.HIGHLIGHTED);
    }
  }

  /** What a milestone is marked as. */
  enum Mark {
    TARGET,
    HIGHLIGHTED
  }

  /**
   * A choice, or all of several within a choice.
   *
   * @param words as {@code any of} or {@code 2 of 3}
   * @param why the precondition that it is a part of
   */
  record Junction(String id, String words, Precondition why, List<String> deadlocks)
      implements Node {
    public Junction {
      deadlocks = List.copyOf(deadlocks);
    }
  }
}
