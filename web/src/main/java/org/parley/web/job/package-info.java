/**
 * Articles that are taken in while nobody waits: inputs in, records in the ledger and steps out.
 */
@NullMarked
package org.parley.web.job;

import org.jspecify.annotations.NullMarked;
