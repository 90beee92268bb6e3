package org.parley.desk.discussion;

import org.parley.model.people.Role;

/**
 * Who reads or writes notes.
 *
 * @param name of the member
 * @param role what the member may do
 */
public record Speaker(String name, Role role) {}
