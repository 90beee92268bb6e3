/** Server-sent events: from what happens to whoever listens, each from where it left off. */
@NullMarked
package org.parley.web.live;

import org.jspecify.annotations.NullMarked;
