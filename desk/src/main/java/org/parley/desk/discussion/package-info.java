/**
 * What members say to one another about items: plain notes in, notes as each member may see them
 * out, with the rules of conduct.
 */
@NullMarked
package org.parley.desk.discussion;

import org.jspecify.annotations.NullMarked;
