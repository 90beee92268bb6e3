/** Attacks on a real server over real HTTP, each of which is refused. */
@NullMarked
package org.parley.web.access;

import org.jspecify.annotations.NullMarked;
