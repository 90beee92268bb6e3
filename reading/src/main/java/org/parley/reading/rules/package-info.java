/**
 * Rules and word lists as data, and the engine that applies them: from a {@code Sentence} to the
 * {@code Match}es of its rules. {@code docs/rules.md} documents the language.
 */
@NullMarked
package org.parley.reading.rules;

import org.jspecify.annotations.NullMarked;
