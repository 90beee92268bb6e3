package org.parley.model.people;

import java.time.Instant;

/**
 * A member who has signed in.
 *
 * @param member as the member is now
 * @param made when the member signed in
 * @param used when it was last seen, to the minute or so
 */
public record Session(Member member, Instant made, Instant used) {}
