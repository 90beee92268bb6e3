/**
 * From tagged words to constituents: Stanford CoreNLP's greedy shift-reduce parser with the model
 * that comes with it, in arrays of numbers. Trees are the same, in a small part of the time.
 */
@NullMarked
package org.parley.reading.trees;

import org.jspecify.annotations.NullMarked;
