package org.parley.analysis.conflict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Option;

/**
 * The definitions of the book as they stand there, one state at a time and without any cleverness,
 * to compare with. States are vectors as text; knows nothing of bundles and listed moves.
 */
final class ByDefinition {

  private final ConflictModel model;
  private final List<String> states = new ArrayList<>();

  ByDefinition(ConflictModel model) {
    this.model = model;
    for (int vector = 0; vector < 1 << model.options().size(); vector++) {
      StringBuilder state = new StringBuilder();
      for (int option = 0; option < model.options().size(); option++) {
        state.append((vector & 1 << option) != 0 ? 'Y' : 'N');
      }
      if (model.never().stream().noneMatch(statement -> isTrue(statement, state.toString()))) {
        states.add(state.toString());
      }
    }
  }

  List<String> states() {
    return states;
  }

  /** Each of them in every order of a legal sequence is tried, until nothing new comes. */
  boolean isStable(String state, String party, Concept concept) {
    return improvements(party, state).stream()
        .allMatch(better -> isDeterred(state, better, party, concept));
  }

  private boolean isDeterred(String state, String better, String party, Concept concept) {
    if (concept == Concept.NASH) {
      return false;
    }
    return reached(better, party, concept == Concept.SEQ).stream()
        .filter(answer -> !likesMore(party, answer, state))
        .anyMatch(answer ->
            concept != Concept.SMR
                || moves(party, answer).stream().noneMatch(last -> likesMore(party, last, state)));
  }

  /** The states at which a legal sequence of the others can end. */
  private Set<String> reached(String start, String without, boolean improving) {
    Set<String> ends = new HashSet<>();
    goOn(start, "", without, improving, new HashSet<>(), ends);
    return ends;
  }

  private void goOn(
      String state,
      String last,
      String without,
      boolean improving,
      Set<List<String>> been,
      Set<String> ends) {
    for (String mover : model.parties()) {
      if (mover.equals(without) || mover.equals(last)) {
        continue;
      }
      for (String next : improving ? improvements(mover, state) : moves(mover, state)) {
        ends.add(next);
        // What follows hangs on the state and the last mover alone.
        if (been.add(List.of(next, mover))) {
          goOn(next, mover, without, improving, been, ends);
        }
      }
    }
  }

  private List<String> improvements(String party, String state) {
    return moves(party, state).stream().filter(to -> likesMore(party, to, state)).toList();
  }

  List<String> moves(String party, String from) {
    return states.stream().filter(to -> !to.equals(from) && canMove(party, from, to)).toList();
  }

  private boolean canMove(String party, String from, String to) {
    for (int place = 0; place < from.length(); place++) {
      Option option = model.options().get(place);
      if (from.charAt(place) != to.charAt(place)
          && (!option.owner().equals(party)
              || (option.direction() == Direction.ONLY_TO_YES && to.charAt(place) == 'N')
              || (option.direction() == Direction.ONLY_TO_NO && to.charAt(place) == 'Y'))) {
        return false;
      }
    }
    return true;
  }

  private boolean likesMore(String party, String one, String other) {
    return model
        .preference(party)
        .map(preference ->
            switch (preference) {
              case Preference.Prioritized prioritized ->
                  score(prioritized, one).compareTo(score(prioritized, other)) > 0;
              case Preference.Ranked ranked -> place(ranked, one) < place(ranked, other);
            })
        .orElse(false);
  }

  private BigInteger score(Preference.Prioritized preference, String state) {
    BigInteger score = BigInteger.ZERO;
    int count = preference.statements().size();
    for (int k = 1; k <= count; k++) {
      if (isTrue(preference.statements().get(k - 1), state)) {
        score = score.add(BigInteger.TWO.pow(count - k));
      }
    }
    return score;
  }

  private static int place(Preference.Ranked preference, String state) {
    int place = 0;
    for (List<Pattern> level : preference.levels()) {
      if (level.stream().anyMatch(pattern -> state.matches(pattern.marks().replace('-', '.')))) {
        return place;
      }
      place++;
    }
    throw new AssertionError(state + " has no place");
  }

  private boolean isTrue(Statement statement, String state) {
    return switch (statement) {
      case Statement.Is is -> state.charAt(names().indexOf(is.option())) == 'Y';
      case Statement.Not not -> !isTrue(not.statement(), state);
      case Statement.And and -> and.statements().stream().allMatch(one -> isTrue(one, state));
      case Statement.Or or -> or.statements().stream().anyMatch(one -> isTrue(one, state));
      case Statement.Implies implies ->
          !isTrue(implies.condition(), state) || isTrue(implies.consequence(), state);
      case Statement.Iff iff -> isTrue(iff.left(), state) == isTrue(iff.right(), state);
    };
  }

  private List<String> names() {
    return model.options().stream().map(Option::name).toList();
  }
}
