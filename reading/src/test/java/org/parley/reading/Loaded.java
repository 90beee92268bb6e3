package org.parley.reading;

/** One reading for all tests: it takes seconds to load. */
final class Loaded {

  static final Reading READING = Reading.load(RuleBook.load(null));

  private Loaded() {}
}
