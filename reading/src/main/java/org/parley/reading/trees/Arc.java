package org.parley.reading.trees;

/**
 * A dependency between two tokens, which count from 0.
 *
 * @param head -1 for the root
 * @param relation such as {@code nsubj:pass}
 */
public record Arc(int dependent, int head, String relation) {}
