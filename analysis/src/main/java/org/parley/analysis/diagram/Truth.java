package org.parley.analysis.diagram;

/** False and true. */
final class Truth extends Algebra {

  @Override
  int and(int one, int other) {
    return one & other;
  }

  @Override
  int or(int one, int other) {
    return one | other;
  }

  @Override
  int level(int value) {
    return 0;
  }
}
