package org.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whoever speaks, demands, offers, meets or is accused.
 *
 * @param id unique in its brief
 * @param name the fullest name that the article gives
 * @param kind what sort of actor it is
 * @param party id of the actor for which it speaks, where the article makes that plain
 * @param aliases every other string by which the article calls it, pronouns left out
 * @param mentions where it is named, pronouns included
 */
public record Actor(
    String id,
    String name,
    Kind kind,
    @Nullable String party,
    List<String> aliases,
    List<Span> mentions) {

  /** The sorts of actor. */
  public enum Kind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("state")
    STATE,
    @JsonProperty("organization")
    ORGANIZATION,
    /** Unnamed or collective: analysts, European leaders, a senior official. */
    @JsonProperty("group")
    GROUP
  }

  public Actor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    if (name.isBlank()) {
      throw new IllegalArgumentException("Actor " + id + " has no name");
    }
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }
}
