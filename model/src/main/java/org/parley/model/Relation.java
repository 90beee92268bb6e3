package org.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a requirement is tied to its target: earlier in time, a condition, or something given for it.
 */
public enum Relation {
  @JsonProperty("before")
  BEFORE,
  @JsonProperty("if")
  IF,
  @JsonProperty("exchange")
  EXCHANGE
}
