package org.parley.analysis.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Formulas as one circuit: parts have smaller numbers than what they are parts of, equal parts are
 * one, and what is plainly constant or superfluous is gone. Gates that wait for each other in a
 * circle are kept apart, as a {@link Circle}.
 */
final class Circuit {

  enum Kind {
    FALSE,
    TRUE,
    VARIABLE,
    ALL,
    ANY,
    AT_LEAST,
    /** What a circle reads of one of its own gates. */
    READ,
    /** A gate of a circle as the circle's solution has it. */
    SOLVED
  }

  static final int FALSE = 0;
  static final int TRUE = 1;
  private static final int[] NONE = {};

  /** A circuit and the node of it that is meant. */
  record Output(Circuit circuit, int node) {}

  /** Kind and parts in any order: what makes two parts of a circuit the same. */
  private record Key(Kind kind, int number, List<Integer> parts) {}

  private final List<Kind> kinds = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<int[]> parts = new ArrayList<>();
  private final Map<Key, Integer> known = new HashMap<>();
  private final List<Circle> circles = new ArrayList<>();

  /** Nodes that read gates of a circle. */
  private final BitSet reading = new BitSet();

  Circuit() {
    add(Kind.FALSE, 0, NONE);
    add(Kind.TRUE, 0, NONE);
  }

  int size() {
    return kinds.size();
  }

  Kind kind(int node) {
    return kinds.get(node);
  }

  /**
   * The number of a variable, how many parts must be true at least, or the number of the circle
   * that a solved gate belongs to.
   */
  int number(int node) {
    return numbers.get(node);
  }

  /** In the order in which they were named; of a solved gate, all that its circle needs. */
  int[] parts(int node) {
    return parts.get(node);
  }

  Circle circle(int number) {
    return circles.get(number);
  }

  int variable(int number) {
    return known(Kind.VARIABLE, number, NONE);
  }

  /** A place that reads a gate of a circle. */
  int read() {
    return add(Kind.READ, 0, NONE);
  }

  /**
   * Takes up a circle whose gates have their bodies, and makes their solved values known to them.
   */
  void close(Circle circle) {
    Set<Integer> needed = new LinkedHashSet<>();
    for (Circle.Member member : circle.members()) {
      int[] near = below(member.body(), node -> !reading.get(node));
      member.dependent(Arrays.stream(near).filter(reading::get).toArray());
      Arrays.stream(near).filter(node -> !reading.get(node)).forEach(needed::add);
    }
    int[] parts = needed.stream().mapToInt(Integer::intValue).toArray();
    int number = circles.size();
    circles.add(circle);
    for (Circle.Member member : circle.members()) {
      member.solved(add(Kind.SOLVED, number, parts));
    }
  }

  int all(int[] of) {
    return joined(Kind.ALL, FALSE, TRUE, of);
  }

  int any(int[] of) {
    return joined(Kind.ANY, TRUE, FALSE, of);
  }

  int atLeast(int number, int[] of) {
    int[] open = Arrays.stream(of).filter(part -> part > TRUE).toArray();
    int left = number - (int) Arrays.stream(of).filter(part -> part == TRUE).count();
    if (left <= 0) {
      return TRUE;
    }
    if (left > open.length) {
      return FALSE;
    }
    if (left == 1) {
      return any(open);
    }
    return left == open.length ? all(open) : known(Kind.AT_LEAST, left, open);
  }

  /**
   * @param decides the constant that decides it
   * @param idle the constant that leaves it as it is
   */
  private int joined(Kind kind, int decides, int idle, int[] of) {
    Set<Integer> distinct = new LinkedHashSet<>();
    for (int part : of) {
      if (part == decides) {
        return decides;
      }
      if (part != idle) {
        distinct.add(part);
      }
    }
    if (distinct.size() > 1) {
      absorb(kind == Kind.ALL ? Kind.ANY : Kind.ALL, distinct);
    }
    return switch (distinct.size()) {
      case 0 -> idle;
      case 1 -> distinct.iterator().next();
      default -> known(kind, 0, distinct.stream().mapToInt(Integer::intValue).toArray());
    };
  }

  /** <i>x or (x and y)</i> is <i>x</i>, and the same the other way about. */
  private void absorb(Kind opposite, Set<Integer> distinct) {
    distinct.removeIf(
        part -> kind(part) == opposite && Arrays.stream(parts(part)).anyMatch(distinct::contains));
  }

  private int known(Kind kind, int number, int[] of) {
    List<Integer> sorted = Arrays.stream(of).sorted().boxed().toList();
    return known.computeIfAbsent(new Key(kind, number, sorted), key -> add(kind, number, of));
  }

  private int add(Kind kind, int number, int[] of) {
    kinds.add(kind);
    numbers.add(number);
    parts.add(of);
    int node = kinds.size() - 1;
    boolean made = Arrays.stream(of).anyMatch(reading::get);
    if (kind == Kind.READ || (made && kind != Kind.SOLVED)) {
      reading.set(node);
    }
    return node;
  }

  /**
   * All that a node is made of, itself included, in ascending order; nothing below a stop.
   *
   * @param stop never asked about the root
   */
  int[] below(int root, IntPredicate stop) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    seen.set(root);
    open.push(root);
    while (!open.isEmpty()) {
      int node = open.pop();
      if (node == root || !stop.test(node)) {
        for (int part : parts(node)) {
          if (!seen.get(part)) {
            seen.set(part);
            open.push(part);
          }
        }
      }
    }
    return seen.stream().toArray();
  }
}
