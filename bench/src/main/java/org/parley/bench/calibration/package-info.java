/**
 * What confidences are worth: annotated articles in; the records of the rules, the weights of
 * circumstances and how well they foretell what is right, out.
 */
@NullMarked
package org.parley.bench.calibration;

import org.jspecify.annotations.NullMarked;
