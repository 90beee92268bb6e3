/**
 * How likely it is that what was found is right: the assertions of a text, each with the record of
 * its rule, in; the same assertions, each with a probability, out.
 */
@NullMarked
package org.parley.reading.confidence;

import org.jspecify.annotations.NullMarked;
