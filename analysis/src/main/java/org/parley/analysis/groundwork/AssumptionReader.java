package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.model.Stance;

/**
 * Reads assumptions: {@code M reached}, {@code P drops M}, {@code P drops M for T}, {@code P
 * requires M before T}, {@code P accepts M} and likewise the other stances. Milestones and parties
 * are named as people name them.
 */
public final class AssumptionReader {

  private static final String REACHED = " reached";

  private final Groundwork groundwork;
  private final Function<String, Optional<String>> steps;
  private final Function<String, Optional<String>> parties;

  /**
   * A reader.
   *
   * @param steps from what a user calls a milestone to its id
   * @param parties from what a user calls a party to its key
   */
  public AssumptionReader(
      Groundwork groundwork,
      Function<String, Optional<String>> steps,
      Function<String, Optional<String>> parties) {
    this.groundwork = groundwork;
    this.steps = steps;
    this.parties = parties;
  }

  /**
   * Reads one. Where its words can be taken in several ways, as names have such words of their own,
   * it is the first way in which all names are known.
   *
   * @throws Fault {@code bad-assumption} where it cannot be read or names nothing
   */
  public Assumption read(String text) {
    List<Assumption> ways = ways(text.strip());
    return ways.stream()
        .filter(way -> unknown(way) == 0)
        .findFirst()
        .or(() -> ways.stream().min(Comparator.comparingInt(this::unknown)))
        .map(this::known)
        .orElseThrow(() -> unread(text));
  }

  /** All ways to take the words, with names as they are called. */
  private List<Assumption> ways(String words) {
    List<Assumption> ways = new ArrayList<>();
    int end = words.length() - REACHED.length();
    if (end >= 0 && words.regionMatches(true, end, REACHED, 0, REACHED.length())) {
      ways.add(new Assumption.Reached(words.substring(0, end)));
    }
    for (Split split : splits(words, " drops ")) {
      Assumption whole = new Assumption.Drops(split.before(), split.after(), null);
      if (isName(split.after())) {
        ways.add(whole);
      }
      for (Split target : splits(split.after(), " for ")) {
        ways.add(new Assumption.Drops(split.before(), target.before(), target.after()));
      }
      ways.add(whole);
    }
    for (Split split : splits(words, " requires ")) {
      for (Split target : splits(split.after(), " before ")) {
        ways.add(new Assumption.Requires(split.before(), target.before(), target.after()));
      }
    }
    for (Stance stance : Stance.values()) {
      for (Split split : splits(words, " " + GroundworkText.verb(stance) + " ")) {
        ways.add(new Assumption.Takes(split.before(), stance, split.after()));
      }
    }
    return ways;
  }

  /** How many of its names are not known. */
  private int unknown(Assumption way) {
    return switch (way) {
      case Assumption.Reached one -> unknownSteps(one.step());
      case Assumption.Drops one ->
          unknownParty(one.party()) + unknownSteps(one.step()) + unknownSteps(one.target());
      case Assumption.Requires one ->
          unknownParty(one.party()) + unknownSteps(one.step()) + unknownSteps(one.target());
      case Assumption.Takes one -> unknownParty(one.party()) + unknownSteps(one.step());
    };
  }

  private int unknownSteps(@Nullable String called) {
    return called == null || steps.apply(called.strip()).isPresent() ? 0 : 1;
  }

  private int unknownParty(String called) {
    return parties.apply(called.strip()).isPresent() ? 0 : 1;
  }

  /** The same with ids and keys. */
  private Assumption known(Assumption way) {
    return switch (way) {
      case Assumption.Reached one -> new Assumption.Reached(step(one.step()));
      case Assumption.Drops one -> drops(one);
      case Assumption.Requires one ->
          new Assumption.Requires(party(one.party()), step(one.step()), step(one.target()));
      case Assumption.Takes one ->
          new Assumption.Takes(party(one.party()), one.stance(), step(one.step()));
    };
  }

  private static Fault unread(String text) {
    return Fault.user(
        "bad-assumption",
        "The assumption '" + text + "' cannot be read",
        "Write 'MILESTONE reached', 'PARTY drops MILESTONE', 'PARTY drops MILESTONE for MILESTONE',"
            + " 'PARTY requires MILESTONE before MILESTONE', or 'PARTY accepts MILESTONE' (also "
            + String.join(", ", stances())
            + ").");
  }

  private static List<String> stances() {
    return Arrays.stream(Stance.values()).map(GroundworkText::verb).toList();
  }

  private Assumption drops(Assumption.Drops called) {
    String party = party(called.party());
    String step = step(called.step());
    String target = called.target() == null ? null : step(called.target());
    boolean requires =
        groundwork.preconditions().stream()
            .anyMatch(one ->
                party.equals(one.party())
                    && one.term().steps().contains(step)
                    && (target == null || target.equals(one.target())));
    if (!requires) {
      throw Fault.user(
          "bad-assumption",
          groundwork.partyName(party) + " does not require '" + groundwork.step(step).name() + "'",
          "Look at what it requires: parley groundwork NAME, without --assume.");
    }
    return new Assumption.Drops(party, step, target);
  }

  private record Split(String before, String after) {}

  /** At each place of what joins the two, whatever its case. */
  private static List<Split> splits(String words, String at) {
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i + at.length() <= words.length(); i++) {
      if (words.regionMatches(true, i, at, 0, at.length())) {
        splits.add(new Split(words.substring(0, i), words.substring(i + at.length())));
      }
    }
    return splits;
  }

  /** A name may have a "for" of its own. */
  private boolean isName(String words) {
    return groundwork.steps().stream()
        .anyMatch(
            one -> one.name().equalsIgnoreCase(words.strip()) || one.id().equals(words.strip()));
  }

  private String step(String called) {
    return steps
        .apply(called.strip())
        .orElseThrow(
            () -> unknown("milestone", called, groundwork.steps().stream().map(Step::name)));
  }

  private String party(String called) {
    return parties
        .apply(called.strip())
        .orElseThrow(() ->
            unknown("party", called, groundwork.parties().stream().map(Groundwork.Party::name)));
  }

  private static Fault unknown(String what, String called, Stream<String> known) {
    return Fault.user(
        "bad-assumption",
        "There is no " + what + " '" + called.strip() + "'",
        "Known: " + String.join(", ", known.limit(8).toList()) + ".");
  }
}
