package org.parley.analysis.diagram;

/** How a gate's parts are visited when the leaves of a module are put in order, depth first. */
enum Ordering {
  AS_WRITTEN,
  SMALL_FIRST,
  LARGE_FIRST,
  SHARED_FIRST,
  DEEP_FIRST,
  HEAVY_FIRST
}
