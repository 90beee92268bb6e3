/**
 * The vocabulary of Parley: what a text is, and what was found in it. Values only, with their JSON
 * form.
 */
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
