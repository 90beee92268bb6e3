package org.parley.web.view;

import java.time.Instant;
import org.parley.model.account.Failure;

/**
 * Something that could not be read.
 *
 * @param address as it was given
 * @param code short and stable, such as {@code not-text}
 * @param reason for people
 * @param advice what to do about it
 * @param at ledger time
 */
public record FailureLine(String address, String code, String reason, String advice, Instant at) {

  static FailureLine of(Failure failure) {
    return new FailureLine(
        failure.input(), failure.code(), failure.what(), failure.advice(), failure.at());
  }
}
