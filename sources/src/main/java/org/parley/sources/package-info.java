/**
 * From bytes to {@link org.parley.model.Document}: files, folders, corpora, web pages and standard
 * input in; clean text with its origin out. {@link org.parley.sources.Inputs} is the way in.
 */
@NullMarked
package org.parley.sources;

import org.jspecify.annotations.NullMarked;
