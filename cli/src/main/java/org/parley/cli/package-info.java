/** The {@code parley} command: arguments and streams in; answers, messages and an exit code out. */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
