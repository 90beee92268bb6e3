package org.parley.reading.attribution;

/**
 * A sentence as seen from one cue: for each token, by which branch of the tree it hangs below the
 * cue, or below what the cue hangs on.
 */
final class CueView {

  final Tokens tokens;
  final Cue cue;

  /** The token of the cue that the others hang on. */
  final int head;

  /**
   * For each token of the sentence the topmost token between it and the cue, or between it and what
   * the cue hangs on; the token itself where it is such a one; counted in the text.
   */
  private final int[] branch;

  /** How many steps above the cue the branch is joined. */
  private final int[] height;

  private final int[] depth;
  private final int start;

  CueView(Tokens tokens, Cue cue) {
    this.tokens = tokens;
    this.cue = cue;
    this.head = top(tokens, cue);
    this.start = tokens.start(head);
    int size = tokens.end(head) - start;
    branch = new int[size];
    height = new int[size];
    depth = new int[size];
    int[] above = ancestors(size);
    for (int i = 0; i < size; i++) {
      climb(i, above);
    }
  }

  /** Steps above the cue for each of its ancestors, 0 for the cue itself, else -1. */
  private int[] ancestors(int size) {
    int[] above = new int[size];
    java.util.Arrays.fill(above, -1);
    int steps = 1;
    for (int up = tokens.head[head]; up >= 0 && above[up - start] < 0; up = tokens.head[up]) {
      above[up - start] = steps++;
    }
    for (int i = cue.from(); i < cue.to(); i++) {
      above[i - start] = 0;
    }
    return above;
  }

  private void climb(int i, int[] above) {
    int at = start + i;
    int below = at;
    int steps = 0;
    while (at >= 0 && above[at - start] < 0 && steps <= above.length) {
      below = at;
      at = tokens.head[at];
      steps++;
    }
    branch[i] = below;
    depth[i] = steps;
    height[i] = at < 0 ? 9 : above[at - start];
  }

  private static int top(Tokens tokens, Cue cue) {
    for (int i = cue.from(); i < cue.to(); i++) {
      int up = tokens.head[i];
      if (up < cue.from() || up >= cue.to()) {
        if (!tokens.punctuation[i] && !tokens.relationText(i).startsWith("aux")) {
          return i;
        }
      }
    }
    return cue.from();
  }

  boolean sees(int i) {
    return i >= start && i - start < branch.length;
  }

  int branch(int i) {
    return branch[i - start];
  }

  int height(int i) {
    return height[i - start];
  }

  int depth(int i) {
    return depth[i - start];
  }

  /** Where a token hangs, as one number: how far above the cue, and by which relation. */
  int place(int i) {
    if (!sees(i)) {
      return i < start ? 1 : 2;
    }
    if (depth(i) == 0) {
      return 3 + Math.min(height(i), 3);
    }
    return FeatureVector.both(Math.min(height(i), 3), tokens.relation[branch(i)]);
  }

  /** The relations between a token and the cue, or its ancestor, at most four. */
  int path(int i) {
    if (!sees(i)) {
      return 0;
    }
    int path = Math.min(height(i), 4);
    int at = i;
    for (int steps = 0; steps < depth(i) && steps < 4; steps++) {
      path = FeatureVector.both(path, tokens.relation[at]);
      at = tokens.head[at];
    }
    return FeatureVector.both(path, Math.min(depth(i), 5));
  }
}
