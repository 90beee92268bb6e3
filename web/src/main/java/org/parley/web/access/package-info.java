/**
 * Who may come in: the user of this machine, or members who sign in by password, OpenID Connect or
 * token. Refuses what other sites send and what comes too often; keeps the audit log.
 */
@NullMarked
package org.parley.web.access;

import org.jspecify.annotations.NullMarked;
