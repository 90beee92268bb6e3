package org.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Talks, a summit, a meeting, a call, a visit, a round.
 *
 * @param id unique in its brief
 * @param kind what sort of meeting
 * @param participants ids of the actors who take part
 * @param status whether it took place
 * @param mentions the phrases that name it
 * @param place where, as the article puts it
 * @param date ISO 8601 day, month or year, or an interval of two days
 * @param level expert, ministerial or leaders
 * @param format bilateral, multilateral or mediated
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Meeting(
    String id,
    Kind kind,
    List<String> participants,
    Status status,
    List<Span> mentions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String place,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String date,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String level,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String format,
    Span evidence,
    double confidence)
    implements Assertion {

  /** The sorts of meeting. */
  public enum Kind {
    @JsonProperty("talks")
    TALKS,
    @JsonProperty("summit")
    SUMMIT,
    @JsonProperty("meeting")
    MEETING,
    @JsonProperty("call")
    CALL,
    @JsonProperty("visit")
    VISIT,
    @JsonProperty("round")
    ROUND
  }

  /** Whether the meeting took place. */
  public enum Status {
    @JsonProperty("held")
    HELD,
    @JsonProperty("ongoing")
    ONGOING,
    /** Agreed or scheduled. */
    @JsonProperty("planned")
    PLANNED,
    /** Floated, sought, conditional, possible. */
    @JsonProperty("proposed")
    PROPOSED,
    /** Called off, suspended, refused. */
    @JsonProperty("cancelled")
    CANCELLED
  }

  public Meeting {
    Assertion.check(id, confidence);
    participants = List.copyOf(participants);
    mentions = List.copyOf(mentions);
  }
}
