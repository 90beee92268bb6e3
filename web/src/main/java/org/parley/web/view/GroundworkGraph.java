package org.parley.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Element;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Step;
import org.parley.desk.drawing.Chart;
import org.parley.desk.drawing.Excerpt;
import org.parley.desk.drawing.Picture;
import org.parley.desk.drawing.Plan;
import org.parley.web.sight.Asked;
import org.parley.web.sight.Question;

/**
 * The graph of a groundwork, with everything at its place. Places are in pixels from the upper left
 * corner; what comes first is on the left.
 *
 * @param milestones in the order of the groundwork
 * @param junctions choices between them
 * @param ties from what comes first to what waits
 * @param circles the deadlocks
 * @param parties keys of the parties, in the order of their colours
 * @param evidence id of an item that says so, by id of the precondition
 * @param show how much of it is drawn
 * @param leftOut how many milestones with ties are not drawn
 * @param width in pixels
 * @param height in pixels
 */
public record GroundworkGraph(
    List<Node> milestones,
    List<Chart.Junction> junctions,
    List<Chart.Tie> ties,
    List<Chart.Circle> circles,
    List<String> parties,
    Map<String, String> evidence,
    Question.Show show,
    int leftOut,
    double width,
    double height) {

  /** More than these cannot be told apart in a drawing. */
  private static final int MOST_DEADLOCKS = 12;

  /** So many milestones are drawn at most where all are asked for: a layout takes some seconds. */
  private static final int MOST_MILESTONES = 400;

  private static final int MOST_TIES = 900;

  /** So many where nobody asked for all: people can read these, and nobody waits for them. */
  private static final int READABLE_MILESTONES = 80;

  private static final int READABLE_TIES = 140;

  /** Up to so many, all are drawn where nobody says how much. */
  private static final int EASY = 60;

  /**
   * A milestone.
   *
   * @param id by which ties and circles name it
   * @param milestone its id
   * @param name its name in lines
   * @param small level, who controls it and who refuses it, in lines
   * @param status where it stands, in lower case with hyphens
   * @param target whether it is the one to which a way is sought
   * @param highlighted whether it is of the set that is marked
   * @param assumed whether something is assumed of it
   * @param deadlocks letters of those that it is in
   * @param about all that is known of it, in lines
   * @param box its place
   */
  public record Node(
      String id,
      String milestone,
      List<String> name,
      List<String> small,
      String status,
      boolean target,
      boolean highlighted,
      boolean assumed,
      List<String> deadlocks,
      String about,
      Plan.Box box) {}

  /** Of answers. */
  public static GroundworkGraph of(Asked asked) {
    Excerpt excerpt = excerpt(asked);
    Chart chart = Chart.of(picture(asked, excerpt));
    Groundwork groundwork = asked.answers().groundwork();
    Set<String> assumed = assumed(asked.assumptions());
    Set<String> parties = new LinkedHashSet<>();
    groundwork.parties().forEach(party -> parties.add(party.key()));
    chart
        .ties()
        .forEach(tie -> {
          if (tie.party() != null) {
            parties.add(tie.party());
          }
        });
    return new GroundworkGraph(
        chart.places().stream().map(place -> node(place, groundwork, assumed)).toList(),
        chart.junctions(),
        chart.ties(),
        chart.circles(),
        List.copyOf(parties),
        evidence(groundwork, chart),
        show(asked),
        excerpt.leftOut(),
        chart.width(),
        chart.height());
  }

  /** Where there is nothing to draw. */
  public static GroundworkGraph empty() {
    return new GroundworkGraph(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Question.Show.ALL,
        0,
        0,
        0);
  }

  private static Map<String, String> evidence(Groundwork groundwork, Chart chart) {
    Map<String, String> evidence = new LinkedHashMap<>();
    for (Chart.Tie tie : chart.ties()) {
      String finding =
          GroundworkLines.finding(groundwork.precondition(tie.precondition()).evidence());
      if (finding != null) {
        evidence.put(tie.precondition(), finding);
      }
    }
    return evidence;
  }

  private static Node node(Chart.Place place, Groundwork groundwork, Set<String> assumed) {
    Step step = groundwork.step(place.milestone());
    return new Node(
        place.id(),
        place.milestone(),
        place.name(),
        place.small(),
        Lines.word(step.status()),
        place.target(),
        place.highlighted(),
        assumed.contains(place.milestone()),
        place.deadlocks(),
        place.about(),
        place.box());
  }

  private static Set<String> assumed(List<Assumption> assumptions) {
    Set<String> steps = new LinkedHashSet<>();
    for (Assumption one : assumptions) {
      steps.add(
          switch (one) {
            case Assumption.Reached reached -> reached.step();
            case Assumption.Drops drops -> drops.step();
            case Assumption.Requires requires -> requires.step();
            case Assumption.Takes takes -> takes.step();
          });
    }
    return steps;
  }

  /** What is drawn of answers, for every form of a drawing. */
  public static Picture picture(Asked asked) {
    return picture(asked, excerpt(asked));
  }

  private static Picture picture(Asked asked, Excerpt excerpt) {
    Groundwork drawn = excerpt.groundwork();
    int number = asked.question().set();
    Set<String> highlighted = new LinkedHashSet<>();
    if (number >= 1 && number <= asked.answers().best().size()) {
      for (Element one : asked.answers().best().get(number - 1)) {
        if (one instanceof Element.Act act && drawn.find(act.step()).isPresent()) {
          highlighted.add(act.step());
        }
      }
    }
    return new Picture(
        drawn, Optional.of(asked.answers().target()), drawn(asked.answers()), highlighted);
  }

  /** Fewer milestones where there are too many ties between them for a layout in time. */
  private static Excerpt excerpt(Asked asked) {
    boolean all = asked.question().show() == Question.Show.ALL;
    int ties = all ? MOST_TIES : READABLE_TIES;
    int most = all ? MOST_MILESTONES : READABLE_MILESTONES;
    Excerpt excerpt = excerpt(asked, most);
    while (ties(excerpt) > ties && most > 1) {
      most /= 2;
      excerpt = excerpt(asked, most);
    }
    return excerpt;
  }

  private static Excerpt excerpt(Asked asked, int most) {
    Answers answers = asked.answers();
    return switch (show(asked)) {
      case ALL -> Excerpt.whole(answers.groundwork(), ends(answers), most);
      case WAY -> Excerpt.before(answers.groundwork(), ends(answers), most);
    };
  }

  private static int ties(Excerpt excerpt) {
    return excerpt.groundwork().preconditions().stream()
        .mapToInt(one -> one.term().steps().size())
        .sum();
  }

  private static Question.Show show(Asked asked) {
    Question.Show wanted = asked.question().show();
    if (wanted != null) {
      return wanted;
    }
    Set<String> tied = new LinkedHashSet<>();
    asked
        .answers()
        .groundwork()
        .preconditions()
        .forEach(one -> {
          tied.add(one.target());
          tied.addAll(one.term().steps());
        });
    return tied.size() <= EASY ? Question.Show.ALL : Question.Show.WAY;
  }

  /** The target, and what is in a deadlock. */
  private static Set<String> ends(Answers answers) {
    Set<String> ends = new LinkedHashSet<>(List.of(answers.target()));
    for (Deadlock one : drawn(answers)) {
      one.links().forEach(link -> ends.add(link.waits()));
    }
    return ends;
  }

  /** The deadlocks that are told apart, in the order of their letters. */
  static List<Deadlock> drawn(Answers answers) {
    List<Deadlock> all = answers.deadlocks().all();
    return new ArrayList<>(all.subList(0, Math.min(MOST_DEADLOCKS, all.size())));
  }

  /** A, B and so on. */
  static String letter(int number) {
    return String.valueOf((char) ('A' + number));
  }
}
