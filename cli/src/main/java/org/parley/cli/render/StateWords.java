package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.Pattern;
import org.parley.analysis.conflict.State;

/** The states of a conflict by their options: which are taken, which changed. */
final class StateWords {

  /** Of an option in a state. */
  enum Mark {
    YES,
    NO,
    /** Both are of the state. */
    EITHER
  }

  private final ConflictModel model;

  StateWords(ConflictModel model) {
    this.model = model;
  }

  /** How the option of that place stands. */
  static Mark mark(State state, int place) {
    boolean yes = false;
    boolean no = false;
    for (Pattern vector : state.vectors()) {
      yes |= vector.marks().charAt(place) == 'Y';
      no |= vector.marks().charAt(place) == 'N';
    }
    return yes && no ? Mark.EITHER : yes ? Mark.YES : Mark.NO;
  }

  /** The names of the options that are taken, in their order. */
  List<String> taken(State state) {
    List<String> taken = new ArrayList<>();
    for (int place = 0; place < model.options().size(); place++) {
      if (mark(state, place) == Mark.YES) {
        taken.add(model.options().get(place).name());
      }
    }
    return taken;
  }

  /** What a state is: what is taken in it. */
  String told(State state) {
    List<String> taken = taken(state);
    return taken.isEmpty() ? "nothing is taken" : String.join(", ", taken);
  }

  /** What is other in {@code to}: {@code “reopen, not release”}, and its number. */
  String change(State from, State to) {
    List<String> changes = new ArrayList<>();
    for (int place = 0; place < model.options().size(); place++) {
      Mark mark = mark(to, place);
      if (mark != Mark.EITHER && mark != mark(from, place)) {
        changes.add((mark == Mark.NO ? "not " : "") + model.options().get(place).name());
      }
    }
    String number = "(" + to.number() + ")";
    return changes.isEmpty()
        ? "a move to " + number
        : "“" + String.join(", ", changes) + "”" + TextPage.GLUE + number;
  }
}
