/** From the sentences, the cast and the matches of the rules to the assertions of a brief. */
@NullMarked
package org.parley.reading.assertions;

import org.jspecify.annotations.NullMarked;
