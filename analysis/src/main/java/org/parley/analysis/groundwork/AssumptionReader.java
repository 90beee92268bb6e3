package org.parley.analysis.groundwork;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
   * Reads one.
   *
   * @throws Fault {@code bad-assumption} where it cannot be read or names nothing
   */
  public Assumption read(String text) {
    String words = text.strip();
    if (words.toLowerCase(Locale.ROOT).endsWith(REACHED)) {
      return new Assumption.Reached(step(words.substring(0, words.length() - REACHED.length())));
    }
    @Nullable Split split = split(words, " drops ");
    if (split != null) {
      Split target = isName(split.after()) ? null : lastSplit(split.after(), " for ");
      return target == null
          ? drops(split, split.after(), null)
          : drops(split, target.before(), step(target.after()));
    }
    split = split(words, " requires ");
    Split target = split == null ? null : split(split.after(), " before ");
    if (split != null && target != null) {
      return new Assumption.Requires(
          party(split.before()), step(target.before()), step(target.after()));
    }
    for (Stance stance : Stance.values()) {
      split = split(words, " " + GroundworkText.verb(stance) + " ");
      if (split != null) {
        return new Assumption.Takes(party(split.before()), stance, step(split.after()));
      }
    }
    throw Fault.user(
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

  private Assumption drops(Split split, String what, @Nullable String target) {
    String party = party(split.before());
    String step = step(what);
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

  private static @Nullable Split split(String words, String at) {
    int found = words.toLowerCase(Locale.ROOT).indexOf(at);
    return found < 0
        ? null
        : new Split(words.substring(0, found), words.substring(found + at.length()));
  }

  /** A name may have a "for" of its own. */
  private boolean isName(String words) {
    return groundwork.steps().stream().anyMatch(one -> one.name().equalsIgnoreCase(words.strip()));
  }

  private static @Nullable Split lastSplit(String words, String at) {
    int found = words.toLowerCase(Locale.ROOT).lastIndexOf(at);
    return found < 0
        ? null
        : new Split(words.substring(0, found), words.substring(found + at.length()));
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
