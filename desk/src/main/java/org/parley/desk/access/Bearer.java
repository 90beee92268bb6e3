package org.parley.desk.access;

import org.parley.model.people.Role;
import org.parley.model.people.Token;

/**
 * A program that showed a token.
 *
 * @param name of the member in whose name it acts
 * @param role what it may do now: what both its token and its member allow
 * @param token that it showed
 */
public record Bearer(String name, Role role, Token token) {}
