/**
 * From the plain words of a {@code Document} to whether it is about a negotiation, before anything
 * is tagged or parsed.
 */
@NullMarked
package org.parley.reading.firstlook;

import org.jspecify.annotations.NullMarked;
