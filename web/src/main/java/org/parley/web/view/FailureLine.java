package org.parley.web.view;

import java.time.Instant;

/**
 * Something that could not be read.
 *
 * @param address as it was given
 * @param code short and stable, such as {@code not-text}
 * @param reason for people
 * @param at ledger time
 */
public record FailureLine(String address, String code, String reason, Instant at) {}
