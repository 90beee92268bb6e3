/** Actors of many articles in, one identity for each of them out. */
@NullMarked
package org.parley.analysis.identity;

import org.jspecify.annotations.NullMarked;
