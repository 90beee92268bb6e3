/**
 * The description of the API: from its endpoints to an OpenAPI 3.1 document, and to a page that
 * people read.
 */
@NullMarked
package org.parley.web.api;

import org.jspecify.annotations.NullMarked;
