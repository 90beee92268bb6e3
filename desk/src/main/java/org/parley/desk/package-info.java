/** The use cases that the command and the workspace share: track, add, tell, review, exchange. */
@NullMarked
package org.parley.desk;

import org.jspecify.annotations.NullMarked;
