/**
 * Who may do what: members and their passwords, signing in, tokens of programs. Secrets in, members
 * and their roles out; what is kept is hashes.
 */
@NullMarked
package org.parley.desk.access;

import org.jspecify.annotations.NullMarked;
