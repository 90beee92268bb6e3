package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.model.Stance;

/** Writes a groundwork as the text that {@link GroundworkFile} reads. */
public final class GroundworkText {

  private final Groundwork groundwork;
  private final Map<String, String> handles = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private GroundworkText(Groundwork groundwork) {
    this.groundwork = groundwork;
    for (Step step : groundwork.steps()) {
      handles.put(step.id(), Handles.of(step, handles.values()));
    }
  }

  /** The whole text. Milestones get short words as ids, made of their names. */
  public static String of(Groundwork groundwork) {
    GroundworkText writer = new GroundworkText(groundwork);
    writer.write();
    return writer.text.toString();
  }

  /** A term as the file has it: {@code a and (b or c)}, by the ids of the milestones. */
  public static String of(Term term) {
    return term(term, Map.of(), false);
  }

  /** A constant as the file has it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a party does that takes a stance. */
  static String verb(Stance stance) {
    return word(stance) + "s";
  }

  /** What a party did that took a stance. */
  static String past(Stance stance) {
    return word(stance) + "ed"; // Demanded, offered, accepted, rejected, doubted.
  }

  private void write() {
    line("negotiation " + quoted(groundwork.name()));
    if (groundwork.asOf() != null) {
      line("as of " + groundwork.asOf());
    }
    text.append('\n');
    groundwork
        .parties()
        .forEach(one ->
            line(
                "party "
                    + name(one.key())
                    + " "
                    + quoted(one.name())
                    + (one.isSide() ? "" : ", third")));
    text.append('\n');
    groundwork.steps().forEach(this::step);
    if (!groundwork.targets().isEmpty()) {
      line(
          "target "
              + groundwork.targets().stream().map(this::handle).collect(Collectors.joining(", ")));
    }
    text.append('\n');
    groundwork.preconditions().forEach(this::precondition);
    text.append('\n');
    groundwork.positions().forEach(this::position);
    groundwork.tracks().forEach(this::track);
  }

  private void step(Step step) {
    List<String> parts = new ArrayList<>();
    parts.add("milestone " + handle(step.id()) + " " + quoted(step.name()));
    parts.add(word(step.type()));
    if (step.level() != null) {
      parts.add(word(step.level()));
    }
    parts.add(word(step.status()));
    step.controllers().forEach(one -> parts.add("by " + name(one)));
    line(String.join(", ", parts) + (step.reason().isEmpty() ? "" : " " + note(step.reason())));
  }

  private void precondition(Precondition one) {
    line(
        (one.party() == null ? "" : name(one.party()) + ": ")
            + handle(one.target())
            + (one.tie() == Precondition.Tie.BEFORE ? " <- " : " <-> ")
            + term(one.term(), handles, false)
            + evidence(one.evidence()));
  }

  private void position(Position position) {
    for (Position.Turn turn : position.turns()) {
      line(
          name(position.party())
              + " "
              + verb(turn.stance())
              + " "
              + handle(position.step())
              + (turn.since() == null ? "" : " since " + turn.since())
              + evidence(turn.evidence()));
    }
  }

  private void track(Track track) {
    List<String> parts = new ArrayList<>();
    track.steps().forEach(step -> parts.add(handle(step)));
    track.members().forEach(party -> parts.add("by " + name(party)));
    line(
        "track "
            + quoted(track.name())
            + " to "
            + handle(track.end())
            + ": "
            + String.join(", ", parts));
  }

  private static String evidence(List<Evidence> evidence) {
    return evidence.stream()
        .map(one ->
            " "
                + note(
                    one.publisher()
                        + (one.day() == null ? "" : ", " + one.day())
                        + (one.confidence() == 1
                            ? ""
                            : String.format(Locale.ROOT, ", %.2f", one.confidence()))))
        .collect(Collectors.joining());
  }

  private String handle(String step) {
    return name(handles.getOrDefault(step, step));
  }

  private static String term(Term term, Map<String, String> handles, boolean inside) {
    return switch (term) {
      case Term.Reached one -> name(handles.getOrDefault(one.step(), one.step()));
      case Term.All all -> joined(all.parts(), " and ", handles, inside);
      case Term.Any any -> joined(any.parts(), " or ", handles, inside);
      case Term.AtLeast some ->
          some.number()
              + " of ("
              + some.parts().stream()
                  .map(part -> term(part, handles, false))
                  .collect(Collectors.joining(", "))
              + ")";
    };
  }

  private static String joined(
      List<Term> parts, String by, Map<String, String> handles, boolean inside) {
    String joined =
        parts.stream().map(part -> term(part, handles, true)).collect(Collectors.joining(by));
    return inside && parts.size() > 1 ? "(" + joined + ")" : joined;
  }

  private static String name(String word) {
    return Handles.isWord(word) ? word : quoted(word);
  }

  private static String quoted(String words) {
    return '"' + oneLine(words).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String note(String words) {
    return '[' + oneLine(words).replace("\\", "\\\\").replace("]", "\\]") + ']';
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\R", " ");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
