package org.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does something to somebody, in the terms of the PLOVER ontology.
 *
 * @param source who does it, as a CAMEO code such as {@code RUSGOV}; null where the text does not
 *     tell
 * @param type what is done
 * @param target to whom; null where there is nobody
 * @param mode the mode of the type, such as {@code heavy-weapons}, or null
 * @param auxiliary whether it is past, still to come, only possible, or denied
 * @param date when, as ISO 8601 day, month, year or interval, or null
 * @param contexts the contexts of PLOVER, in its order
 * @param sentence the sentence that tells it
 * @param cue the words on which it rests, in code points of the document
 */
@JsonPropertyOrder({
  "source",
  "code",
  "target",
  "mode",
  "auxiliary",
  "date",
  "context",
  "sentence",
  "cue"
})
public record Event(
    @Nullable String source,
    @JsonProperty("code") EventType type,
    @Nullable String target,
    @Nullable String mode,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Auxiliary> auxiliary,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String date,
    @JsonProperty("context") List<String> contexts,
    String sentence,
    Span cue) {

  /** The auxiliary modes of PLOVER. */
  public enum Auxiliary {
    /** Told as past history. */
    @JsonProperty("historical")
    HISTORICAL,
    /** Still to come. */
    @JsonProperty("future")
    FUTURE,
    /** Only possible, or under a condition. */
    @JsonProperty("hypothetical")
    HYPOTHETICAL,
    /** Said not to have happened. */
    @JsonProperty("negated")
    NEGATED
  }

  public Event {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(sentence, "sentence");
    auxiliary = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(auxiliary));
    contexts = List.copyOf(contexts);
  }
}
