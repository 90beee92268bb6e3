package org.parley.web.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a negotiation at a moment, every claim with its notes. Lists that would be too long
 * to read are cut, and say by how much.
 *
 * @param name of the negotiation
 * @param about what it is about, or null
 * @param asOf the day that it tells of
 * @param knownAt up to when what was recorded counts, for people, or null for now
 * @param parties names of the sides
 * @param state in a sentence
 * @param basis on how much it rests, in words
 * @param target the milestone to which a way is sought, or null
 * @param obstacles what stands in its way, by who requires it
 * @param deadlocks where each waits for the other
 * @param sets the smallest sets of steps that clear the way
 * @param matrix parties by issues
 * @param meetings to come, then those of the past, newest first
 * @param proposals with their terms and who stands how
 * @param disputes who contradicts whom
 * @param changes of the week before, newest first
 * @param notes what the claims rest on
 * @param drawing the groundwork as the address of a picture that holds it whole, or null
 */
public record Report(
    String name,
    @Nullable String about,
    LocalDate asOf,
    @Nullable String knownAt,
    List<String> parties,
    String state,
    String basis,
    @Nullable Claim target,
    List<Section> obstacles,
    List<Section> deadlocks,
    List<String> sets,
    Table matrix,
    Section meetings,
    List<Section> proposals,
    Section disputes,
    Section changes,
    List<Note> notes,
    @Nullable String drawing) {

  /**
   * Claims under one heading.
   *
   * @param heading may be empty
   * @param claims in order
   * @param more how many were left out
   */
  public record Section(String heading, List<Claim> claims, int more) {}

  /**
   * Parties by issues.
   *
   * @param parties names, in the order of the columns
   * @param rows in order
   * @param more how many issues were left out
   */
  public record Table(List<String> parties, List<Row> rows, int more) {}

  /**
   * An issue: how it lies, and each party's stance on it; a party that took none has an empty one.
   */
  public record Row(String issue, String zone, List<Claim> cells) {}

  /** The same with another picture, or none. */
  public Report drawn(@Nullable String picture) {
    return new Report(
        name, about, asOf, knownAt, parties, state, basis, target, obstacles, deadlocks, sets,
        matrix, meetings, proposals, disputes, changes, notes, picture);
  }
}
