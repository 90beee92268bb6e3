/**
 * A text with its grammar: sentences of tokens in a dependency tree (Universal Dependencies v2).
 * The only package that knows the library which finds it.
 */
@NullMarked
package org.parley.reading.syntax;

import org.jspecify.annotations.NullMarked;
