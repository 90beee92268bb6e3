package org.parley.reading.syntax;

import java.util.Set;

/**
 * Words that join clauses, as lemmas.
 *
 * @param equal and, but
 * @param lesser while, though
 * @param subordinators if, provided that: in lower case, of one or more words
 */
record Joints(Set<String> equal, Set<String> lesser, Set<String> subordinators) {}
