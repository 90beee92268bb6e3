package org.parley.cli.render;

import org.parley.model.Brief;

/** A form in which briefs are shown, one after another: a head, each brief, a foot. */
public interface Renderer {

  /** What stands before the first brief. */
  default String head() {
    return "";
  }

  /** What stands between two briefs. */
  default String separator() {
    return "";
  }

  /**
   * One brief, with its line ends.
   *
   * @param number of the brief in this output, from 0
   */
  String brief(Brief brief, int number);

  /** What stands after the last brief. */
  default String foot() {
    return "";
  }
}
