/** Items in, milestones out: what has to come about, behind the many phrases that name it. */
@NullMarked
package org.parley.analysis.milestone;

import org.jspecify.annotations.NullMarked;
