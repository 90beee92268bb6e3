package org.parley.cli.render;

/** The answers about a groundwork, as they are asked for by name. */
public enum Section {
  way,
  deadlocks,
  sets,
  order,
  tracks,
  positions,
  stability,
  watch
}
