/** How fast the workspace is: in a browser, under load, and whether a kill loses anything. */
@NullMarked
package org.parley.bench.web;

import org.jspecify.annotations.NullMarked;
