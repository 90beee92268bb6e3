/** A real server over real HTTP and in a real browser. */
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
