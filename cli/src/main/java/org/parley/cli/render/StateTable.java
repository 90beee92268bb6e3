package org.parley.cli.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.ConflictModel.Option;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.conflict.State;

/**
 * States as rows and options as columns, those of a party side by side: under their names where
 * there is room, else under their numbers; where there is no room for that either, as a list.
 */
final class StateTable {

  /** What is set in beside the rows. */
  private static final int MARGIN = 2;

  private static final String GAP = " ";
  private static final String BETWEEN_PARTIES = "  ";

  private final Stability stability;
  private final ConflictModel model;
  private final Look look;

  /** Parties with options, and the places of these. */
  private record Group(String party, List<Integer> options) {}

  StateTable(Stability stability, Look look) {
    this.stability = stability;
    this.model = stability.model();
    this.look = look;
  }

  /** The concepts by which a state is an equilibrium. */
  static List<Concept> concepts(Stability stability, State state) {
    return Arrays.stream(Concept.values())
        .filter(concept -> stability.isEquilibrium(state, concept))
        .toList();
  }

  /** The equilibria, those by most concepts first, then in the order of their numbers. */
  static List<State> firmestFirst(Stability stability) {
    return stability.equilibria().stream()
        .sorted(Comparator.comparingInt((State one) -> -concepts(stability, one).size()))
        .toList();
  }

  List<String> rows(List<State> states) {
    List<String> named = table(states, true);
    if (fits(named)) {
      return named;
    }
    List<String> numbered = table(states, false);
    return fits(numbered) ? numbered : states.stream().map(this::line).toList();
  }

  private boolean fits(List<String> rows) {
    return rows.stream().allMatch(row -> width(row) <= look.width() - MARGIN);
  }

  private static int width(String words) {
    return words.codePointCount(0, words.length());
  }

  private String line(State state) {
    return Harmless.line(
        number(state)
            + " "
            + new StateWords(model).told(state)
            + " · "
            + concepts(stability, state).stream()
                .map(Concept::word)
                .collect(Collectors.joining(" ")));
  }

  private List<String> table(List<State> states, boolean named) {
    List<Group> groups = groups();
    int first = states.stream().mapToInt(state -> width(number(state))).max().orElse(0);
    StringBuilder parties = new StringBuilder(" ".repeat(first));
    StringBuilder heads = new StringBuilder(" ".repeat(first));
    for (Group group : groups) {
      int width = width(group, named);
      parties.append(BETWEEN_PARTIES).append(cell(cut(group.party(), width), width));
      heads.append(BETWEEN_PARTIES).append(cell(heads(group, named), width));
    }
    heads.append(BETWEEN_PARTIES);
    for (Concept concept : Concept.values()) {
      heads.append(GAP).append(concept.word());
    }
    List<String> rows = new ArrayList<>(List.of(parties.toString(), heads.toString()));
    states.forEach(state -> rows.add(row(state, first, groups, named)));
    return rows.stream().map(String::stripTrailing).toList();
  }

  private String row(State state, int first, List<Group> groups, boolean named) {
    StringBuilder row = new StringBuilder(cell(number(state), first));
    for (Group group : groups) {
      String marks =
          group.options().stream()
              .map(place -> cell(mark(state, place), width(head(place, named))))
              .collect(Collectors.joining(GAP));
      row.append(BETWEEN_PARTIES).append(cell(marks, width(group, named)));
    }
    row.append(BETWEEN_PARTIES);
    for (Concept concept : Concept.values()) {
      String mark = stability.isEquilibrium(state, concept) ? "✓" : "–";
      row.append(GAP).append(cell(mark, concept.word().length()));
    }
    return row.toString();
  }

  private static String mark(State state, int place) {
    return switch (StateWords.mark(state, place)) {
      case YES -> "Y";
      case NO -> "–";
      case EITHER -> "±";
    };
  }

  /** Its number, marked where the conflict stands there. */
  private String number(State state) {
    boolean now = stability.now().filter(state::equals).isPresent();
    return state.number() + (now ? " now" : "");
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (String party : model.parties()) {
      List<Integer> places = model.optionsOf(party).stream().map(model.options()::indexOf).toList();
      if (!places.isEmpty()) {
        groups.add(new Group(Harmless.line(party), places));
      }
    }
    return groups;
  }

  private int width(Group group, boolean named) {
    return Math.max(named ? width(group.party()) : 0, width(heads(group, named)));
  }

  private String heads(Group group, boolean named) {
    return group.options().stream()
        .map(place -> head(place, named))
        .collect(Collectors.joining(GAP));
  }

  private String head(int place, boolean named) {
    Option option = model.options().get(place);
    return named ? Harmless.line(option.name()) : String.valueOf(place + 1);
  }

  /** As much of a name as there is room for. */
  private static String cut(String name, int width) {
    return width(name) <= width ? name : name.substring(0, name.offsetByCodePoints(0, width));
  }

  private static String cell(String words, int width) {
    return words + " ".repeat(Math.max(0, width - width(words)));
  }
}
