package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.groundwork.Term;

/** Makes the nodes and edges of a picture. */
final class Weaver {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,59}");

  /** A wait of a deadlock. */
  private record Wait(String precondition, String waits, String needs) {}

  private final Picture picture;
  private final Groundwork groundwork;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Wait, Set<String>> circles = new HashMap<>();
  private final Map<String, Set<String>> inCircles = new HashMap<>();
  private final List<Node.Junction> junctions = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  Weaver(Picture picture) {
    this.picture = picture;
    this.groundwork = picture.groundwork();
  }

  Net net() {
    groundwork.steps().forEach(step -> ids.put(step.id(), fresh(step.id(), "s")));
    int number = 0;
    for (Deadlock deadlock : picture.deadlocks()) {
      String letter = letter(number++);
      for (Deadlock.Link link : deadlock.links()) {
        for (Precondition why : link.why()) {
          circles
              .computeIfAbsent(
                  new Wait(why.id(), link.waits(), link.needs()), w -> new LinkedHashSet<>())
              .add(letter);
        }
        inCircles.computeIfAbsent(link.waits(), w -> new LinkedHashSet<>()).add(letter);
      }
    }
    for (Precondition one : groundwork.preconditions()) {
      into(one, one.term(), id(one.target()));
    }
    List<Node> nodes = new ArrayList<>();
    groundwork.steps().forEach(step -> nodes.add(place(step)));
    nodes.addAll(junctions);
    return new Net(nodes, edges, 0);
  }

  /** A, B, …, Z, AA, AB, … */
  static String letter(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letter(number / 26 - 1) + last;
  }

  private String id(String step) {
    return ids.getOrDefault(step, step);
  }

  /** The wanted word where it can be had, and else one of its own. */
  private String fresh(String wanted, String otherwise) {
    String id = WORD.matcher(wanted).matches() ? wanted : otherwise + (taken.size() + 1);
    while (!taken.add(id)) {
      id += "_";
    }
    return id;
  }

  private Node.Place place(Step step) {
    List<Node.Mark> marks = new ArrayList<>();
    if (picture.target().equals(Optional.of(step.id()))) {
      marks.add(Node.Mark.TARGET);
    }
    if (picture.highlighted().contains(step.id())) {
      marks.add(Node.Mark.HIGHLIGHTED);
    }
    return new Node.Place(
        id(step.id()),
        step,
        groundwork.refusing(step.id()),
        List.copyOf(inCircles.getOrDefault(step.id(), Set.of())),
        marks);
  }

  /** Ties a term to the node that waits for it; tells the deadlocks that go through it. */
  private Set<String> into(Precondition why, Term term, String to) {
    return switch (term) {
      case Term.Reached one -> edge(why, one, to);
      case Term.All all -> all(why, all.parts(), to);
      case Term.Any any -> choice(why, any, any.parts(), "any of", to);
      case Term.AtLeast some ->
          some.number() == some.parts().size()
              ? all(why, some.parts(), to)
              : choice(why, some, some.parts(), some.number() + " of " + some.parts().size(), to);
    };
  }

  private Set<String> edge(Precondition why, Term.Reached one, String to) {
    Set<String> letters =
        circles.getOrDefault(new Wait(why.id(), why.target(), one.step()), Set.of());
    boolean met = groundwork.step(one.step()).isReached();
    edges.add(edge(id(one.step()), to, why, letters, met));
    return letters;
  }

  private Edge edge(String from, String to, Precondition why, Set<String> letters, boolean isMet) {
    return new Edge("e" + (edges.size() + 1), from, to, why, List.copyOf(letters), isMet);
  }

  /** All of them: straight to a milestone, but through a node of its own within a choice. */
  private Set<String> all(Precondition why, List<Term> parts, String to) {
    if (parts.size() != 1 && !to.equals(id(why.target()))) {
      return choice(why, new Term.All(parts), parts, "all of", to);
    }
    Set<String> letters = new LinkedHashSet<>();
    parts.forEach(part -> letters.addAll(into(why, part, to)));
    return letters;
  }

  private Set<String> choice(
      Precondition why, Term term, List<Term> parts, String words, String to) {
    if (parts.size() == 1) {
      return into(why, parts.getFirst(), to);
    }
    String id = fresh(why.id() + "-" + words.replace(' ', '-'), "j");
    Set<String> letters = new LinkedHashSet<>();
    parts.forEach(part -> letters.addAll(into(why, part, id)));
    boolean met = term.holds(step -> groundwork.step(step).isReached());
    junctions.add(new Node.Junction(id, words, why, List.copyOf(letters)));
    edges.add(edge(id, to, why, letters, met));
    return letters;
  }
}
