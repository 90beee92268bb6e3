package org.parley.reading.trees;

/**
 * A word and its part of speech.
 *
 * @param word as written
 * @param tag Penn Treebank part of speech
 */
public record TaggedToken(String word, String tag) {}
