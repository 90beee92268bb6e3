package org.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an assessment says of its proposition. */
public enum Direction {
  @JsonProperty("likely")
  LIKELY,
  @JsonProperty("unlikely")
  UNLIKELY,
  @JsonProperty("uncertain")
  UNCERTAIN
}
