/** Resource files in, their entries out; what is wrong with one is told with its file and line. */
@NullMarked
package org.parley.analysis.knowledge;

import org.jspecify.annotations.NullMarked;
