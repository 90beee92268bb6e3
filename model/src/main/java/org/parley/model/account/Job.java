package org.parley.model.account;

import java.time.Instant;
import java.util.List;

/**
 * Inputs that somebody gave to be taken in together.
 *
 * @param id unlike that of every other job
 * @param negotiation its name
 * @param by who gave them
 * @param at ledger time
 * @param inputs as messages name them
 */
public record Job(String id, String negotiation, String by, Instant at, List<String> inputs) {
  public Job {
    inputs = List.copyOf(inputs);
  }
}
