package org.parley.model.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody did something, or tried to.
 *
 * @param at ledger time
 * @param member who it was, or null where nobody knows
 * @param address where the request came from
 * @param action what was done, such as {@code sign-in} or {@code POST /members}
 * @param subject what it was done to, such as a path or a name; may be empty
 * @param outcome how it went, such as {@code done}, {@code refused} or a status
 */
public record AuditEntry(
    Instant at,
    @Nullable String member,
    String address,
    String action,
    String subject,
    String outcome) {}
