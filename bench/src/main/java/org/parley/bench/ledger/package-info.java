/** Measures the ledger: articles made up of a seed in, a table of times and sizes out. */
@NullMarked
package org.parley.bench.ledger;

import org.jspecify.annotations.NullMarked;
