package org.parley.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.ConflictModel.Option;
import org.parley.analysis.conflict.Pattern;
import org.parley.analysis.conflict.Reason;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.conflict.State;

/** A conflict and where it can come to rest, as indented JSON. */
public final class ConflictJson {

  /** Equilibria, and improvements of a party at a state, unless all are wanted. */
  private static final int USUAL = 100;

  private final Stability stability;
  private final ConflictModel model;
  private final StateWords words;
  private final boolean all;

  /**
   * @param all whether the states that are no equilibria are told too, and every improvement
   */
  public ConflictJson(Stability stability, boolean all) {
    this.stability = stability;
    this.model = stability.model();
    this.words = new StateWords(model);
    this.all = all;
  }

  /** The whole. */
  public String conflict() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("format", "parley-conflict/1");
    fields.put("name", model.name());
    fields.put("parties", model.parties());
    fields.put("options", model.options().stream().map(ConflictJson::option).toList());
    fields.put("states", stability.size());
    fields.put("now", stability.now().map(this::judged).orElse(null));
    List<State> equilibria = StateTable.firmestFirst(stability);
    List<State> told = all ? equilibria : equilibria.subList(0, Math.min(USUAL, equilibria.size()));
    fields.put("equilibria", told.stream().map(this::judged).toList());
    fields.put("more", equilibria.size() - told.size());
    if (all) {
      Set<State> known = Set.copyOf(equilibria);
      fields.put(
          "others",
          stability.states().stream()
              .filter(state -> !known.contains(state))
              .map(this::judged)
              .toList());
    }
    return Json.pretty(fields);
  }

  private static Map<String, Object> option(Option option) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", option.name());
    fields.put("words", option.words());
    fields.put("owner", option.owner());
    fields.put("direction", option.direction().name().toLowerCase(Locale.ROOT));
    return fields;
  }

  /** A state with who is stable there and what each party would gain by. */
  private Map<String, Object> judged(State state) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", state.number());
    fields.put("vectors", state.vectors().stream().map(Pattern::marks).toList());
    fields.put("taken", words.taken(state));
    fields.put("equilibrium", concepts(StateTable.concepts(stability, state)));
    List<Object> parties = new ArrayList<>();
    for (String party : model.parties()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("party", party);
      one.put("rank", stability.rank(state, party));
      one.put("stable", concepts(stable(state, party)));
      improvements(state, party, one);
      parties.add(one);
    }
    fields.put("parties", parties);
    return fields;
  }

  private List<Concept> stable(State state, String party) {
    List<Concept> stable = new ArrayList<>();
    for (Concept concept : Concept.values()) {
      if (stability.isStable(state, party, concept)) {
        stable.add(concept);
      }
    }
    return stable;
  }

  /** Each with the answer that deters it by each concept, or null where none does. */
  private void improvements(State state, String party, Map<String, Object> into) {
    int most = all ? Integer.MAX_VALUE : USUAL;
    List<Reason> reasons = new ArrayList<>();
    for (Concept concept : List.of(Concept.GMR, Concept.SMR, Concept.SEQ)) {
      reasons.add(stability.because(state, party, concept, most));
    }
    List<Object> improvements = new ArrayList<>();
    for (int i = 0; i < reasons.getFirst().improvements().size(); i++) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("to", vector(reasons.getFirst().improvements().get(i).to()));
      for (Reason reason : reasons) {
        Reason.Improvement improvement = reason.improvements().get(i);
        one.put(
            reason.concept().word(), improvement.isDeterred() ? steps(improvement.answer()) : null);
      }
      improvements.add(one);
    }
    into.put("improvements", improvements);
    into.put("more", reasons.getFirst().more());
  }

  private List<Object> steps(List<Reason.Step> steps) {
    List<Object> told = new ArrayList<>();
    for (Reason.Step step : steps) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("party", step.party());
      one.put("to", vector(step.to()));
      told.add(one);
    }
    return told;
  }

  /** By which a state is known; where it has several, the first. */
  private static String vector(State state) {
    return state.vectors().getFirst().marks();
  }

  private static List<String> concepts(List<Concept> concepts) {
    return concepts.stream().map(Concept::word).toList();
  }
}
