package org.parley.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One sourced item of a brief. Fields that name an actor hold its {@link Actor#id()}, or null where
 * the article gives none (the narrator's voice).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Statement.class, name = "statement"),
  @JsonSubTypes.Type(value = Position.class, name = "position"),
  @JsonSubTypes.Type(value = Condition.class, name = "condition"),
  @JsonSubTypes.Type(value = Proposal.class, name = "proposal"),
  @JsonSubTypes.Type(value = Meeting.class, name = "meeting"),
  @JsonSubTypes.Type(value = Accusation.class, name = "accusation"),
  @JsonSubTypes.Type(value = Warning.class, name = "warning"),
  @JsonSubTypes.Type(value = Dispute.class, name = "dispute"),
  @JsonSubTypes.Type(value = Outlook.class, name = "outlook")
})
public sealed interface Assertion
    permits Statement,
        Position,
        Condition,
        Proposal,
        Meeting,
        Accusation,
        Warning,
        Dispute,
        Outlook {

  /** Unique in its brief. */
  String id();

  /** The sentence or sentences that support it. */
  Span evidence();

  /** Probability that the item is right, in [0,1]. */
  double confidence();

  /**
   * Checks what every assertion has; throws IllegalArgumentException with the id where it fails.
   */
  static void check(String id, double confidence) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("An assertion has no id");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "Confidence of " + id + " is " + confidence + ", not in [0,1]");
    }
  }
}
