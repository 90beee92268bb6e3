package org.parley.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.ConflictFile;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.ConflictModel.Option;
import org.parley.analysis.conflict.Preference;
import org.parley.analysis.conflict.Reason;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.conflict.State;

/** Where a conflict can come to rest and why, for the terminal; printed once. */
public final class ConflictText {

  private static final int INDENT = 2;
  private static final int STEP = 4;

  /** Equilibria, and improvements of a party, unless all are wanted. */
  private static final int USUAL = 12;

  private final Stability stability;
  private final ConflictModel model;
  private final TextPage page;
  private final Look look;
  private final int most;
  private final int moves;
  private final DeterrenceText deterrence;

  /**
   * @param all whether everything is printed, however much it is
   */
  public ConflictText(Stability stability, Look look, boolean all) {
    this(
        stability,
        look,
        new TextPage(look),
        all ? Integer.MAX_VALUE : USUAL,
        all ? Integer.MAX_VALUE : USUAL / 2);
  }

  /**
   * @param most lines of a section
   * @param moves of a party that are told
   */
  ConflictText(Stability stability, Look look, TextPage page, int most, int moves) {
    this.stability = stability;
    this.model = stability.model();
    this.page = page;
    this.look = look;
    this.most = most;
    this.moves = moves;
    this.deterrence = new DeterrenceText(stability);
  }

  /** The whole. */
  public String conflict() {
    String title = model.name().isEmpty() ? "Conflict" : model.name();
    List<State> equilibria = StateTable.firmestFirst(stability);
    page.add(0, page.styled(TextPage.BOLD, clean(title)));
    page.add(
        0,
        page.faint(
            count(model.parties().size(), "party", "parties")
                + " · "
                + count(model.options().size(), "option", "options")
                + " · "
                + count(stability.size(), "state", "states")
                + " · "
                + count(equilibria.size(), "equilibrium", "equilibria")));
    printBody();
    page.blank();
    page.add(0, page.faint("docs/conflict.md tells what Nash, GMR, SMR and SEQ ask for."));
    return page.toString();
  }

  /** All but the title, into the page of another text. */
  void printBody() {
    options();
    preferences();
    equilibria(StateTable.firmestFirst(stability));
    now();
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private void options() {
    page.heading("options");
    for (String party : model.parties()) {
      boolean told = model.preference(party).isPresent();
      page.add(INDENT, clean(party) + (told ? "" : page.faint(" (all states are alike to it)")));
      for (Option option : model.optionsOf(party)) {
        String words = option.words().equals(option.name()) ? "" : ": " + option.words();
        page.add(
            STEP,
            (model.options().indexOf(option) + 1)
                + " "
                + clean(option.name() + words)
                + page.faint(direction(option)));
      }
    }
  }

  /** What each party puts first, as the file has it. */
  private void preferences() {
    page.heading("preferences");
    for (Preference preference : model.preferences()) {
      switch (preference) {
        case Preference.Prioritized prioritized -> {
          page.add(INDENT, clean(preference.party()) + page.faint(", the weightiest first"));
          shown(prioritized.statements())
              .forEach(one -> page.add(STEP, clean(ConflictFile.write(one))));
          more(prioritized.statements().size());
        }
        case Preference.Ranked ranked ->
            page.add(
                INDENT, clean(preference.party()) + page.faint(": ranks the states one by one"));
      }
    }
  }

  private <T> List<T> shown(List<T> lines) {
    return lines.subList(0, Math.min(most, lines.size()));
  }

  private void more(int size) {
    page.more(INDENT, size - most);
  }

  private static String direction(Option option) {
    return switch (option.direction()) {
      case BOTH -> "";
      case ONLY_TO_YES -> " (cannot be undone)";
      case ONLY_TO_NO -> " (cannot be taken up again)";
    };
  }

  private void equilibria(List<State> equilibria) {
    page.heading("equilibria");
    if (equilibria.isEmpty()) {
      page.add(INDENT, "none: from every state some party moves on");
      return;
    }
    List<State> shown = shown(equilibria);
    new StateTable(stability, look).rows(shown).forEach(row -> page.add(INDENT, row));
    more(equilibria.size());
    page.heading("why they hold");
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (State state : shown) {
      reasons
          .computeIfAbsent(holds(state), r -> new ArrayList<>())
          .add(String.valueOf(state.number()));
    }
    reasons.forEach(
        (reason, states) -> page.add(INDENT, clean(String.join(", ", states) + " " + reason)));
  }

  private String holds(State state) {
    List<Concept> concepts = concepts(state);
    String head = "(" + words(concepts) + "): ";
    if (concepts.contains(Concept.NASH)) {
      return head + "no party gains by a move of its own.";
    }
    Concept concept = DeterrenceText.mostTelling(concepts);
    List<String> parts = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    for (String party : model.parties()) {
      Reason reason = stability.because(state, party, concept, moves);
      if (reason.improvements().isEmpty()) {
        idle.add(party);
      } else {
        parts.add(deterrence.sentence(reason));
      }
    }
    if (!idle.isEmpty()) {
      parts.add(DeterrenceText.idle(idle));
    }
    return head + String.join("; ", parts) + ".";
  }

  private void now() {
    page.heading("now");
    standsAt();
  }

  /** Where the conflict stands, and who would move on. */
  void standsAt() {
    Optional<State> now = stability.now();
    if (now.isEmpty()) {
      page.add(INDENT, "The file does not say: 'now' and a state, as in 'now YN', would.");
      return;
    }
    State state = now.get();
    List<Concept> concepts = concepts(state);
    page.add(
        INDENT,
        clean(
            state.number()
                + " ("
                + new StateWords(model).told(state)
                + ") is "
                + (concepts.isEmpty()
                    ? "no equilibrium."
                    : "an equilibrium by " + words(concepts) + ".")));
    for (String party : model.parties()) {
      List<String> lines = deterrence.improvements(state, party, moves);
      lines.forEach(line -> page.add(INDENT, clean(line)));
      if (lines.isEmpty()) {
        page.add(INDENT, clean(DeterrenceText.idle(List.of(party)) + "."));
      }
    }
  }

  private List<Concept> concepts(State state) {
    return StateTable.concepts(stability, state);
  }

  private static String words(List<Concept> concepts) {
    return String.join(" ", concepts.stream().map(Concept::word).toList());
  }

  private static String clean(String words) {
    return Harmless.line(words);
  }
}
