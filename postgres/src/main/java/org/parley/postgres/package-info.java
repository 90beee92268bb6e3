/** A PostgreSQL server for the tests of other modules; never shipped. */
@NullMarked
package org.parley.postgres;

import org.jspecify.annotations.NullMarked;
