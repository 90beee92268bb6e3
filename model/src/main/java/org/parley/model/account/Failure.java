package org.parley.model.account;

import java.time.Instant;
import org.parley.model.Fault;

/**
 * An input that could not be read, and why.
 *
 * @param input as the user gave it
 * @param at ledger time
 * @param code short and stable, as {@code not-text}
 * @param what what is wrong, for people
 * @param advice what to do about it
 */
public record Failure(String input, Instant at, String code, String what, String advice) {

  /** Of a fault, before it is recorded. */
  public static Failure of(String input, Fault fault) {
    return new Failure(input, Instant.EPOCH, fault.code(), fault.what(), fault.advice());
  }
}
