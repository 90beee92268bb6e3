/**
 * A text with its grammar: sentences of tokens in a dependency tree (Universal Dependencies v2).
 * Only this package and {@code trees} know the library which finds it.
 */
@NullMarked
package org.parley.reading.syntax;

import org.jspecify.annotations.NullMarked;
