package org.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a party stands toward an action, an issue or a proposal. */
public enum Stance {
  @JsonProperty("demand")
  DEMAND,
  @JsonProperty("offer")
  OFFER,
  @JsonProperty("accept")
  ACCEPT,
  @JsonProperty("reject")
  REJECT,
  @JsonProperty("doubt")
  DOUBT
}
