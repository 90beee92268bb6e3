package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of the second chain, for one cue: source and content, each by begin, inside, end and
 * only word; and at a position after the last token the verdict whether the cue attributes at all.
 *
 * <p>A state remembers what has come before it, so that a cue has one source at most, and a verdict
 * that fits what was found.
 */
final class RoleLabels {

  static final int OUT = 0;
  static final int SOURCE = 1;
  static final int CONTENT = 5;
  static final int SOURCED = 9;
  static final int UNSOURCED = 10;
  static final int LABELS = 11;

  /** Within a role. */
  static final int BEGIN = 0;

  static final int INSIDE = 1;
  static final int END = 2;
  static final int ONLY = 3;

  /** What a state shows, and whether a source and a content have come before or are open. */
  private record State(int label, boolean source, boolean content, boolean later) {}

  private static final List<State> STATES = states();
  private static final StateGraph GRAPH = connect();

  private RoleLabels() {}

  static StateGraph graph() {
    return GRAPH;
  }

  private static List<State> states() {
    List<State> states = new ArrayList<>();
    boolean[] both = {false, true};
    for (boolean source : both) {
      for (boolean content : both) {
        states.add(new State(OUT, source, content, false));
      }
    }
    for (int part = 0; part < 4; part++) {
      for (boolean flag : both) {
        states.add(new State(SOURCE + part, true, flag, false));
        states.add(new State(CONTENT + part, flag, true, false));
        states.add(new State(CONTENT + part, flag, true, true));
      }
    }
    states.add(new State(OUT, false, false, true)); // the verdict that it is no cue
    states.add(new State(SOURCED, true, true, true));
    states.add(new State(UNSOURCED, false, true, true));
    return List.copyOf(states);
  }

  private static StateGraph connect() {
    int[] labels = STATES.stream().mapToInt(State::label).toArray();
    StateGraph graph = new StateGraph(LABELS, labels);
    for (int a = 0; a < labels.length; a++) {
      for (int b = 0; b < labels.length; b++) {
        if (follows(STATES.get(a), STATES.get(b))) {
          graph.step(a, b);
        }
      }
      State state = STATES.get(a);
      if (isVerdict(state)) {
        graph.end(a);
      } else if (follows(new State(OUT, false, false, false), state)) {
        graph.start(a);
      }
    }
    return graph;
  }

  private static boolean isVerdict(State state) {
    return state.label() >= SOURCED || (state.label() == OUT && state.later());
  }

  private static boolean isOpen(int label) {
    return label != OUT && label < SOURCED && part(label) <= INSIDE;
  }

  private static int part(int label) {
    return (label - SOURCE) % 4;
  }

  private static int role(int label) {
    return label >= CONTENT ? CONTENT : SOURCE;
  }

  private static boolean follows(State a, State b) {
    if (isVerdict(a)) {
      return false;
    }
    if (isOpen(a.label())) {
      boolean goesOn = b.label() == role(a.label()) + INSIDE || b.label() == role(a.label()) + END;
      return goesOn && b.equals(new State(b.label(), a.source(), a.content(), a.later()));
    }
    if (b.label() == OUT || b.label() >= SOURCED) {
      return a.source() == b.source() && a.content() == b.content();
    }
    boolean begins = part(b.label()) == BEGIN || part(b.label()) == ONLY;
    if (!begins) {
      return false;
    }
    return role(b.label()) == SOURCE
        ? !a.source() && a.content() == b.content()
        : a.source() == b.source() && b.later() == a.content();
  }

  /** The one way through the states that shows these labels; empty where there is none. */
  static int[] states(int[] labels) {
    int[] states = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      states[i] = -1;
      for (int s = 0; s < STATES.size() && states[i] < 0; s++) {
        boolean last = i == labels.length - 1;
        boolean fits =
            GRAPH.label(s) == labels[i]
                && GRAPH.ends(s) == last
                && (i == 0 ? GRAPH.starts(s) : GRAPH.number(states[i - 1], s) >= 0);
        states[i] = fits ? s : -1;
      }
      if (states[i] < 0) {
        return new int[0];
      }
    }
    return states;
  }

  /** The stretches of a role in a row of labels. */
  static List<CueLabels.Range> ranges(int[] labels, int role) {
    List<CueLabels.Range> found = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < labels.length; i++) {
      int part = labels[i] - role;
      if (part == BEGIN) {
        from = i;
      } else if (part == END) {
        found.add(new CueLabels.Range(from, i + 1));
      } else if (part == ONLY) {
        found.add(new CueLabels.Range(i, i + 1));
      }
    }
    return found;
  }

  static void mark(int[] labels, int role, int from, int to) {
    for (int i = from; i < to; i++) {
      int part = to - from == 1 ? ONLY : i == from ? BEGIN : i == to - 1 ? END : INSIDE;
      labels[i] = role + part;
    }
  }
}
