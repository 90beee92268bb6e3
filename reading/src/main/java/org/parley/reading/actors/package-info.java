/**
 * Who acts in a text: from a {@code ParsedText} to a {@code Cast}, which knows the actor behind
 * each noun and pronoun.
 */
@NullMarked
package org.parley.reading.actors;

import org.jspecify.annotations.NullMarked;
