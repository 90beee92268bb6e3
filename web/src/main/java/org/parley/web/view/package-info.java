/**
 * What is shown, as values: pages render them and the API gives them as JSON, so that neither tells
 * more than the other. Made from a sight.
 */
@NullMarked
package org.parley.web.view;

import org.jspecify.annotations.NullMarked;
