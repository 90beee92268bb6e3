package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Gates that need each other, in groups. A group is one gate, or several that need each other
 * {@linkplain Formula.Together together}: these have the greatest solution, given the others; over
 * all groups the least solution is taken. Groups stand such that a gate read together stands before
 * its reader where it is not in the reader's own group.
 */
final class Circle {

  /** One gate of a circle. */
  static final class Member {
    private int body = Circuit.FALSE;
    private int solved = -1;
    private int[] dependent = {};
    private final int read;
    private final int together;

    /**
     * @param read the place that reads the gate
     * @param together the place that reads it at the same moment
     */
    Member(int read, int together) {
      this.read = read;
      this.together = together;
    }

    /** What the gate is. */
    int body() {
      return body;
    }

    /** Those parts of its body, in ascending order, that read the circle's own gates. */
    int[] dependent() {
      return dependent;
    }

    /** What stands for the gate outside. */
    int solved() {
      return solved;
    }

    int read() {
      return read;
    }

    int together() {
      return together;
    }

    void body(int node) {
      body = node;
    }

    void dependent(int[] nodes) {
      dependent = nodes;
    }

    void solved(int node) {
      solved = node;
    }
  }

  private final List<List<Member>> groups = new ArrayList<>();

  void group(List<Member> members) {
    groups.add(List.copyOf(members));
  }

  List<List<Member>> groups() {
    return groups;
  }

  List<Member> members() {
    return groups.stream().flatMap(List::stream).toList();
  }
}
