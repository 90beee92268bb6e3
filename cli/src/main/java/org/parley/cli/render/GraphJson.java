package org.parley.cli.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Position;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.groundwork.Term;

/** A groundwork as fields of JSON. */
final class GraphJson {

  private GraphJson() {}

  static Map<String, @Nullable Object> of(Groundwork groundwork) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("parties", groundwork.parties().stream().map(GraphJson::party).toList());
    fields.put(
        "milestones", groundwork.steps().stream().map(one -> step(groundwork, one)).toList());
    fields.put(
        "preconditions", groundwork.preconditions().stream().map(GraphJson::precondition).toList());
    fields.put("positions", groundwork.positions().stream().map(GraphJson::position).toList());
    fields.put("targets", groundwork.targets());
    return fields;
  }

  private static Map<String, @Nullable Object> party(Groundwork.Party party) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("key", party.key());
    fields.put("name", party.name());
    fields.put("side", party.isSide());
    return fields;
  }

  private static Map<String, @Nullable Object> step(Groundwork groundwork, Step step) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", step.id());
    fields.put("name", step.name());
    fields.put("type", step.type().word());
    fields.put("status", AnswersJson.word(step.status()));
    fields.put("level", step.level() == null ? null : step.level().word());
    fields.put("controllers", step.controllers());
    fields.put("refusedBy", groundwork.refusing(step.id()));
    fields.put("reason", step.reason());
    return fields;
  }

  private static Map<String, @Nullable Object> precondition(Precondition one) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", one.id());
    fields.put("party", one.party());
    fields.put("target", one.target());
    fields.put("tie", AnswersJson.word(one.tie()));
    fields.put("term", term(one.term()));
    fields.put("strength", one.strength());
    fields.put("since", AnswersJson.day(one.since()));
    fields.put("evidence", one.evidence().stream().map(GraphJson::evidence).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> term(Term term) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    switch (term) {
      case Term.Reached one -> fields.put("milestone", one.step());
      case Term.All all -> fields.put("all", terms(all.parts()));
      case Term.Any any -> fields.put("any", terms(any.parts()));
      case Term.AtLeast some -> {
        fields.put("atLeast", some.number());
        fields.put("of", terms(some.parts()));
      }
    }
    return fields;
  }

  private static List<Map<String, @Nullable Object>> terms(List<Term> parts) {
    return parts.stream().map(GraphJson::term).toList();
  }

  static Map<String, @Nullable Object> evidence(Evidence one) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("publisher", one.publisher());
    fields.put("day", AnswersJson.day(one.day()));
    fields.put("confidence", one.confidence());
    fields.put("finding", one.finding());
    return fields;
  }

  private static Map<String, @Nullable Object> position(Position position) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("party", position.party());
    fields.put("milestone", position.step());
    fields.put("turns", position.turns().stream().map(GraphJson::turn).toList());
    return fields;
  }

  static Map<String, @Nullable Object> turn(Position.Turn turn) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("stance", AnswersJson.word(turn.stance()));
    fields.put("since", AnswersJson.day(turn.since()));
    fields.put("evidence", turn.evidence().stream().map(GraphJson::evidence).toList());
    return fields;
  }
}
