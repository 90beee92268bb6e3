package org.parley.analysis.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/**
 * Somebody who takes part, by whatever name.
 *
 * @param key stable while its names are: the ISO 3166-1 alpha-3 code of a state, else its name in
 *     lower case with hyphens
 * @param name as most publishers write it, or as a user decided
 * @param kind what sort of actor it is
 * @param code ISO 3166-1 alpha-3 of a state
 * @param party key of the identity for which it speaks
 * @param aliases all other names, most frequent first
 * @param offices which offices it was called by, and from when to when
 */
public record Identity(
    String key,
    String name,
    Actor.Kind kind,
    @Nullable String code,
    @Nullable String party,
    List<String> aliases,
    List<Tenure> offices) {

  /**
   * An office that it was called by.
   *
   * @param office as articles name it, with its state
   * @param first valid time of the first source that says so
   * @param last valid time of the last one
   */
  public record Tenure(String office, Instant first, Instant last) {}

  public Identity {
    aliases = List.copyOf(aliases);
    offices = List.copyOf(offices);
  }
}
