/** From annotated articles and the briefs of the same texts to precision, recall and F1 by kind. */
@NullMarked
package org.parley.cli.score;

import org.jspecify.annotations.NullMarked;
