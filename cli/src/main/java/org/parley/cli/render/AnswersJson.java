package org.parley.cli.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.ConflictFile;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.conflict.State;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.Comparison;
import org.parley.analysis.groundwork.Contest;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Deadlocks;
import org.parley.analysis.groundwork.Element;
import org.parley.analysis.groundwork.Matrix;
import org.parley.analysis.groundwork.Obstacle;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.groundwork.Sequence;
import org.parley.analysis.groundwork.UnblockingSets;

/**
 * The answers about a groundwork as indented JSON; {@code parley schema groundwork} describes it.
 */
public final class AnswersJson {

  private final Answers answers;
  private final Sentences say;

  private AnswersJson(Answers answers) {
    this.answers = answers;
    this.say = new Sentences(answers.groundwork());
  }

  /**
   * The whole.
   *
   * @param effects what the assumptions change
   * @param alerts what changed since a day
   */
  public static String of(
      Answers answers, List<Assumption> assumptions, List<Alert> effects, List<Alert> alerts) {
    AnswersJson json = new AnswersJson(answers);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("format", "parley-groundwork/1");
    fields.put("negotiation", answers.groundwork().name());
    fields.put("asOf", day(answers.groundwork().asOf()));
    fields.put("target", answers.target());
    fields.putAll(GraphJson.of(answers.groundwork()));
    fields.put("obstacles", answers.obstacles().stream().map(AnswersJson::obstacle).toList());
    fields.put("deadlocks", json.deadlocks());
    fields.put("unblockingSets", json.sets());
    fields.put("sequence", sequence(answers.sequence()));
    fields.put("tracks", answers.tracks().stream().map(AnswersJson::track).toList());
    fields.put("matrix", matrix(answers.matrix()));
    fields.put("stability", json.stability());
    fields.put("assumptions", assumptions.stream().map(json.say::assumption).toList());
    fields.put("effects", effects.stream().map(AnswersJson::alert).toList());
    fields.put("changes", alerts.stream().map(AnswersJson::alert).toList());
    return Json.pretty(fields);
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, @Nullable Object> obstacle(Obstacle one) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("milestone", one.step().id());
    fields.put("depth", one.depth());
    fields.put("because", ids(one.because()));
    fields.put("refused", one.isRefused());
    fields.put("refusedBy", one.refusing());
    fields.put("option", one.isOption());
    return fields;
  }

  private static List<String> ids(List<Precondition> all) {
    return all.stream().map(Precondition::id).toList();
  }

  private Map<String, @Nullable Object> deadlocks() {
    Deadlocks deadlocks = answers.deadlocks();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("complete", deadlocks.isComplete());
    fields.put("circles", deadlocks.all().stream().map(this::circle).toList());
    List<Object> concessions = new ArrayList<>();
    for (Deadlocks.Concession one : deadlocks.concessions()) {
      Map<String, @Nullable Object> concession = new LinkedHashMap<>();
      concession.put("precondition", one.dropped().id());
      concession.put("party", one.dropped().party());
      concession.put("breaks", one.breaks());
      concessions.add(concession);
    }
    fields.put("concessions", concessions);
    return fields;
  }

  private Map<String, @Nullable Object> circle(Deadlock deadlock) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    List<Object> links = new ArrayList<>();
    for (Deadlock.Link link : deadlock.links()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("waits", link.waits());
      one.put("needs", link.needs());
      one.put("because", ids(link.why()));
      one.put("strength", link.strength());
      links.add(one);
    }
    fields.put("links", links);
    fields.put("parties", deadlock.parties());
    fields.put("stuck", deadlock.isStuck());
    fields.put("weakest", ids(deadlock.weakest().why()));
    fields.put("text", say.deadlock(deadlock));
    return fields;
  }

  private Map<String, @Nullable Object> sets() {
    UnblockingSets sets = answers.sets();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("count", sets.count());
    fields.put("countBySize", sets.countBySize());
    fields.put("completeUpTo", sets.limit().isEmpty() ? null : sets.completeUpTo());
    fields.put("limit", sets.limit().orElse(null));
    fields.put("withDroppedRequirements", sets.isWithDrops());
    fields.put("neededByAll", sets.needed().stream().map(AnswersJson::element).toList());
    fields.put(
        "first",
        answers.best().stream()
            .map(set -> set.stream().map(AnswersJson::element).toList())
            .toList());
    List<Object> importance = new ArrayList<>();
    for (UnblockingSets.Importance one : sets.importance()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>(element(one.element()));
      entry.put("share", one.share());
      entry.put("birnbaum", one.birnbaum().isPresent() ? one.birnbaum().getAsDouble() : null);
      importance.add(entry);
    }
    fields.put("importance", importance);
    return fields;
  }

  private static Map<String, @Nullable Object> element(Element element) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    switch (element) {
      case Element.Act act -> fields.put("milestone", act.step());
      case Element.Drop drop -> fields.put("droppedPrecondition", drop.precondition());
      case Element.Yield yield -> fields.put("yields", yield.party());
    }
    return fields;
  }

  private static Map<String, @Nullable Object> sequence(Sequence sequence) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    switch (sequence) {
      case Sequence.Done done -> fields.put("outcome", "done");
      case Sequence.Ordered ordered -> {
        fields.put("outcome", "ordered");
        fields.put("rounds", ordered.rounds());
      }
      case Sequence.Impasse impasse -> {
        fields.put("outcome", "impasse");
        List<Object> waits = new ArrayList<>();
        for (Sequence.Wait wait : impasse.waits()) {
          Map<String, @Nullable Object> one = new LinkedHashMap<>();
          one.put("milestone", wait.step());
          one.put("unmet", ids(wait.unmet()));
          waits.add(one);
        }
        fields.put("waits", waits);
        fields.put("fewest", impasse.fewest());
        fields.put("relaxations", impasse.relaxations().stream().map(AnswersJson::ids).toList());
        fields.put("limit", impasse.limit().isEmpty() ? null : impasse.limit());
      }
    }
    return fields;
  }

  private static Map<String, @Nullable Object> track(Comparison one) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("name", one.track().name());
    fields.put("end", one.track().end());
    fields.put("milestones", one.track().steps());
    fields.put("reached", one.reached());
    fields.put("in", one.in());
    fields.put("refusing", one.refusing());
    fields.put("silent", one.silent());
    fields.put("lacks", one.lacks().stream().map(step -> step.id()).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> matrix(Matrix matrix) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("parties", matrix.parties());
    List<Object> issues = new ArrayList<>();
    for (Matrix.Issue issue : matrix.issues()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("milestone", issue.step().id());
      one.put("zone", word(issue.zone()));
      Map<String, Object> stances = new LinkedHashMap<>();
      issue
          .stances()
          .forEach((party, position) -> stances.put(party, GraphJson.turn(position.now())));
      one.put("stances", stances);
      issues.add(one);
    }
    fields.put("issues", issues);
    List<Object> moves = new ArrayList<>();
    for (Matrix.Move move : matrix.moves()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("party", move.position().party());
      one.put("milestone", move.position().step());
      one.put("from", GraphJson.turn(move.from()));
      one.put("to", GraphJson.turn(move.to()));
      one.put("reversal", move.isReversal());
      moves.add(one);
    }
    fields.put("moves", moves);
    return fields;
  }

  /** The conflict model as a file, and its equilibria; null where no party decides on anything. */
  private @Nullable Map<String, @Nullable Object> stability() {
    Contest contest = Contest.of(answers.groundwork(), answers.target()).orElse(null);
    if (contest == null) {
      return null;
    }
    Stability stability = Stability.of(contest.model());
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("model", ConflictFile.write(contest.model()));
    fields.put("options", contest.model().options().stream().map(one -> one.name()).toList());
    fields.put("now", stability.now().map(AnswersJson::marks).orElse(null));
    List<Object> equilibria = new ArrayList<>();
    for (State state : stability.equilibria()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("state", marks(state));
      one.put("stable", StateTable.concepts(stability, state).stream().map(Concept::word).toList());
      one.put("targetReached", contest.isReached(state));
      equilibria.add(one);
    }
    fields.put("equilibria", equilibria);
    return fields;
  }

  private static String marks(State state) {
    return state.vectors().getFirst().marks();
  }

  private static Map<String, @Nullable Object> alert(Alert alert) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("type", word(alert.type()));
    fields.put("day", day(alert.day()));
    fields.put("subject", alert.subject());
    fields.put("text", alert.text());
    fields.put("evidence", alert.evidence().stream().map(GraphJson::evidence).toList());
    return fields;
  }
}
