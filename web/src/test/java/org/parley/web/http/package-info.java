/** How requests are taken and answers given. */
@NullMarked
package org.parley.web.http;

import org.jspecify.annotations.NullMarked;
