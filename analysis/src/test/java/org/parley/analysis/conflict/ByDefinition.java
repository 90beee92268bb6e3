package org.parley.analysis.conflict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Option;

/**
 * The definitions of the book as they stand there, one state at a time and without any cleverness,
 * to compare with. A state is its vectors as text, with + between them.
 */
final class ByDefinition {

  private final ConflictModel model;
  private final List<String> states = new ArrayList<>();

  ByDefinition(ConflictModel model) {
    this.model = model;
    Map<String, String> bundles = new LinkedHashMap<>();
    for (int number = 0; number < 1 << model.options().size(); number++) {
      StringBuilder marks = new StringBuilder();
      for (int option = 0; option < model.options().size(); option++) {
        marks.append((number & 1 << option) != 0 ? 'Y' : 'N');
      }
      String vector = marks.toString();
      if (model.never().stream().noneMatch(statement -> isTrueOf(statement, vector))) {
        String bundle =
            model.alike().stream()
                .filter(statement -> isTrueOf(statement, vector))
                .map(statement -> "alike " + model.alike().indexOf(statement))
                .findFirst()
                .orElse(vector);
        bundles.merge(bundle, vector, (one, other) -> one + "+" + other);
      }
    }
    states.addAll(bundles.values());
  }

  static List<String> vectors(String state) {
    return List.of(state.split("\\+"));
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
    return states.stream()
        .filter(to -> !to.equals(from))
        .filter(to ->
            vectors(from).stream()
                .anyMatch(one ->
                    vectors(to).stream()
                        .anyMatch(other ->
                            isListed(party)
                                ? lists(party, one, other)
                                : canChange(party, one, other))))
        .toList();
  }

  private boolean isListed(String party) {
    return model.moves().stream().anyMatch(move -> move.party().equals(party));
  }

  /** A vector stands for its state: a move from or to any of a bundle is one of the bundle. */
  private boolean lists(String party, String from, String to) {
    return model
        .moves()
        .contains(new ConflictModel.Move(party, new Pattern(from), new Pattern(to)));
  }

  private boolean canChange(String party, String from, String to) {
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
      Statement statement = preference.statements().get(k - 1);
      if (vectors(state).stream().allMatch(vector -> isTrueOf(statement, vector))) {
        score = score.add(BigInteger.TWO.pow(count - k));
      }
    }
    return score;
  }

  private static int place(Preference.Ranked preference, String state) {
    int place = 0;
    for (List<Pattern> level : preference.levels()) {
      if (level.stream()
          .map(pattern -> pattern.marks().replace('-', '.'))
          .anyMatch(marks -> vectors(state).stream().anyMatch(one -> one.matches(marks)))) {
        return place;
      }
      place++;
    }
    throw new AssertionError(state + " has no place");
  }

  private boolean isTrueOf(Statement statement, String vector) {
    return switch (statement) {
      case Statement.Is is -> vector.charAt(names().indexOf(is.option())) == 'Y';
      case Statement.Not not -> !isTrueOf(not.statement(), vector);
      case Statement.And and -> and.statements().stream().allMatch(one -> isTrueOf(one, vector));
      case Statement.Or or -> or.statements().stream().anyMatch(one -> isTrueOf(one, vector));
      case Statement.Implies implies ->
          !isTrueOf(implies.condition(), vector) || isTrueOf(implies.consequence(), vector);
      case Statement.Iff iff -> isTrueOf(iff.left(), vector) == isTrueOf(iff.right(), vector);
    };
  }

  private List<String> names() {
    return model.options().stream().map(Option::name).toList();
  }
}
