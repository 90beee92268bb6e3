package org.parley.desk.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Position;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;

/** Says in words what a drawing shows. What it gives is plain: see {@link #plain}. */
final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final Pattern BLANK = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");

  /** Controls, what embeds, overrides or isolates direction, and what no file of XML may hold. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{IsCc}\\p{IsCs}\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]");

  private final Groundwork groundwork;

  Wording(Groundwork groundwork) {
    this.groundwork = groundwork;
  }

  /** Words of others in one line that every form can hold; U+FFFD stands for what is taken out. */
  static String plain(String words) {
    return UNFIT.matcher(BLANK.matcher(words).replaceAll(" ")).replaceAll("\ufffd").strip();
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code since 6 May 2027}, or nothing. */
  private static String since(@Nullable LocalDate day) {
    return day == null ? "" : " since " + day(day);
  }

  String negotiation() {
    return plain(groundwork.name());
  }

  String name(Step step) {
    return plain(step.name().isBlank() ? step.id() : step.name());
  }

  String party(String key) {
    String name = plain(groundwork.partyName(key));
    return name.isEmpty() ? plain(key) : name;
  }

  /** Names, joined as in a sentence. */
  String parties(List<String> keys) {
    List<String> names = keys.stream().map(this::party).toList();
    int last = names.size() - 1;
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** {@code ministerial, by Kalmora and Tarvenia}; may be empty. */
  String standing(Step step) {
    List<String> parts = new ArrayList<>();
    if (step.level() != null) {
      parts.add(step.level().word());
    }
    if (!step.controllers().isEmpty()) {
      parts.add("by " + parties(step.controllers()));
    }
    return String.join(", ", parts);
  }

  /** {@code refused by Tarvenia}; empty where nobody refuses it. */
  String refusal(Node.Place place) {
    return place.refusing().isEmpty() ? "" : "refused by " + parties(place.refusing());
  }

  /** All that a drawing has no room for, in lines. */
  String about(Node.Place place) {
    Step step = place.step();
    List<String> lines = new ArrayList<>(List.of(name(step)));
    String standing = standing(step);
    lines.add(
        step.type().word()
            + (standing.isEmpty() ? "" : ", " + standing)
            + (place.isTarget() ? "; the target" : ""));
    lines.add(
        "Status: "
            + step.status().word()
            + (step.reason().isBlank() ? "" : " (" + plain(step.reason()) + ")"));
    for (Position position : groundwork.positions(step.id())) {
      if (position.isRefusal()) {
        lines.add("Refused by " + party(position.party()) + since(position.now().since()));
      }
    }
    for (Precondition one : groundwork.preconditions()) {
      if (one.term().steps().contains(step.id())) {
        lines.add(
            "Required"
                + by(one)
                + " for "
                + name(groundwork.step(one.target()))
                + since(one.since()));
      }
    }
    deadlocks(place.deadlocks()).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  /** What a precondition says, with its sources, in lines. */
  String about(Edge edge) {
    Precondition why = edge.why();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Required"
            + by(why)
            + " for "
            + name(groundwork.step(why.target()))
            + since(why.since())
            + (edge.isExchange() ? ", in exchange" : ""));
    if (!why.evidence().isEmpty()) {
      lines.add(
          "Sources: "
              + String.join("; ", publishers(why))
              + String.format(Locale.ROOT, " (strength %.2f)", why.strength()));
    }
    deadlocks(edge.deadlocks()).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  /** What a junction means, and what it is a part of. */
  String about(Node.Junction junction) {
    Precondition why = junction.why();
    return junction.words()
        + " these, required"
        + by(why)
        + " for "
        + name(groundwork.step(why.target()));
  }

  /** What a deadlock is, in a sentence or two. */
  String about(Deadlock deadlock) {
    List<String> parties = List.copyOf(deadlock.parties());
    List<Deadlock.Link> links = deadlock.links();
    StringBuilder about = new StringBuilder("Deadlock");
    about.append(parties.isEmpty() ? "" : " of " + parties(parties));
    about.append(deadlock.isStuck() ? "; no way leads round it: " : ": ");
    for (int i = 0; i < links.size(); i++) {
      String first = name(groundwork.step(links.get(i).waits()));
      about.append(i == 0 ? first + " waits for " : first + ", and that for ");
    }
    return about.append(links.size() == 1 ? "itself." : "the first.").toString();
  }

  private String by(Precondition one) {
    return one.party() == null ? "" : " by " + party(one.party());
  }

  private static Optional<String> deadlocks(List<String> letters) {
    return letters.isEmpty()
        ? Optional.empty()
        : Optional.of("In deadlock " + String.join(", ", letters));
  }

  /** Who carries a precondition, each once. */
  static List<String> publishers(Precondition why) {
    return why.evidence().stream()
        .map(Evidence::publisher)
        .map(Wording::plain)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** How many publishers the whole rests on. */
  long sources() {
    return Stream.concat(
            groundwork.preconditions().stream().flatMap(one -> one.evidence().stream()),
            groundwork.positions().stream()
                .flatMap(one -> one.turns().stream())
                .flatMap(turn -> turn.evidence().stream()))
        .map(Evidence::publisher)
        .filter(name -> !name.isBlank())
        .distinct()
        .count();
  }

  /** {@code 1 milestone}, {@code 2 milestones}. */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
