/**
 * From parsed text and its actors to political events: who does what to whom, in the types of the
 * PLOVER ontology and with the actor codes of CAMEO.
 */
@NullMarked
package org.parley.reading.events;

import org.jspecify.annotations.NullMarked;
