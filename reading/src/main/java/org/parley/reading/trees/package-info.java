/**
 * From words to tags, from tagged words to constituents, from constituents to dependencies: by the
 * models, patterns and head rules of Stanford CoreNLP and with the same results, in a small part of
 * the time.
 */
@NullMarked
package org.parley.reading.trees;

import org.jspecify.annotations.NullMarked;
