/** The state of a negotiation at a moment as a report: for the screen, for paper, as PDF. */
@NullMarked
package org.parley.web.report;

import org.jspecify.annotations.NullMarked;
