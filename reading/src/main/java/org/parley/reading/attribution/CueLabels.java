package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/** The labels of the first chain: the begin, inside and end of a cue, and a cue of one word. */
final class CueLabels {

  static final int OUT = 0;
  static final int BEGIN = 1;
  static final int INSIDE = 2;
  static final int END = 3;
  static final int ONLY = 4;

  private CueLabels() {}

  /** Tokens {@code from} to before {@code to}. */
  record Range(int from, int to) {}

  static StateGraph graph() {
    StateGraph graph = new StateGraph(5, new int[] {OUT, BEGIN, INSIDE, END, ONLY});
    for (int before = 0; before < 5; before++) {
      boolean open = before == BEGIN || before == INSIDE;
      if (open) {
        graph.step(before, INSIDE);
        graph.step(before, END);
      } else {
        graph.step(before, OUT);
        graph.step(before, BEGIN);
        graph.step(before, ONLY);
        graph.end(before);
      }
    }
    graph.start(OUT);
    graph.start(BEGIN);
    graph.start(ONLY);
    return graph;
  }

  static void mark(int[] labels, int from, int to) {
    for (int i = from; i < to; i++) {
      labels[i] = to - from == 1 ? ONLY : i == from ? BEGIN : i == to - 1 ? END : INSIDE;
    }
  }

  static List<Range> ranges(int[] labels) {
    List<Range> found = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == BEGIN) {
        from = i;
      } else if (labels[i] == END) {
        found.add(new Range(from, i + 1));
      } else if (labels[i] == ONLY) {
        found.add(new Range(i, i + 1));
      }
    }
    return found;
  }
}
