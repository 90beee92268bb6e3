/** Measurements, each as a ratio against a peer in the same run. */
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
