/**
 * How a request is taken and an answer given: routes and endpoints, who asks, the frame of a page,
 * problems, scripts and styles. Knows nothing of what is shown.
 */
@NullMarked
package org.parley.web.http;

import org.jspecify.annotations.NullMarked;
