package org.parley.reading.trees;

/**
 * What the parser looks at before each move, in the order in which CoreNLP's {@code
 * BasicFeatureFactory} lists it: the uppermost nodes of the stack, nodes below them, and the words
 * to come.
 */
final class StateFeatures {

  private static final NodeTemplate[] STACK = nodes("S0", "S1", "S2", "S3");
  private static final NodeTemplate[] BELOW_TOP =
      nodes(
          "S0L", "S0R", "S0U", "S0LL", "S0LR", "S0LU", "S0RL", "S0RR", "S0RU", "S0UL", "S0UR",
          "S0UU");
  private static final NodeTemplate[] BELOW_SECOND = nodes("S1L", "S1R", "S1U");
  private static final NodeTemplate[] RECENT = nodes("recL0", "recR0", "recL1", "recR1");
  private static final long[] QUEUE = hashes("Q0WT-", "Q1WT-", "Q2WT-", "Q3WT-");
  private static final long[] SHIFTED = hashes("QP1WT-", "QP2WT-");

  private static final PairTemplate STACK_PAIR = new PairTemplate("S0", "WC", "S1", "WC");
  private static final PairTemplate TOP_AND_QUEUE = new PairTemplate("S0", "WC", "Q0", "WT");
  private static final PairTemplate SECOND_AND_QUEUE = new PairTemplate("S1", "WC", "Q0", "WT");
  private static final PairTemplate QUEUE_PAIR = new PairTemplate("Q0", "WT", "Q1", "WT");

  private static final long[] TRIPLES =
      hashes(
          "S0cS1cS2c-",
          "S0wS1cS2c-",
          "S0cS1wS2c-",
          "S0cS1cS2w-",
          "S0cS1cQ0t-",
          "S0wS1cQ0t-",
          "S0cS1wQ0t-",
          "S0cS1cQ0w-");

  private static final long QUEUE_FINISHED = TextHash.of("QUEUE_FINISHED");
  private static final long ONE_LEFT = TextHash.of("QUEUE_FINISHED_STACK_SINGLETON");

  private static final SeparatorTemplate STACK_SEPARATORS = new SeparatorTemplate("S0", "S1");
  private static final SeparatorTemplate QUEUE_SEPARATORS = new SeparatorTemplate("S0", "Q0");

  private final Derivation state;
  private final FeatureKeys keys;

  StateFeatures(Derivation state, FeatureRows.Search search) {
    this.state = state;
    this.keys = new FeatureKeys(state.symbols, search);
  }

  private static NodeTemplate[] nodes(String... names) {
    NodeTemplate[] templates = new NodeTemplate[names.length];
    for (int i = 0; i < names.length; i++) {
      templates[i] = new NodeTemplate(names[i]);
    }
    return templates;
  }

  private static long[] hashes(String... names) {
    long[] hashes = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      hashes[i] = TextHash.of(names[i]);
    }
    return hashes;
  }

  /** Lists the features of the state as it is now. */
  void collect() {
    keys.clear();
    int top = state.stacked(0);
    int second = state.stacked(1);
    int third = state.stacked(2);
    int first = state.queued(0);
    for (int i = 0; i < STACK.length; i++) {
      STACK[i].add(keys, state, state.stacked(i));
    }
    addBelow(top, second);
    for (int i = 0; i < QUEUE.length; i++) {
      addQueued(QUEUE[i], state.queued(i));
    }
    for (int i = 0; i < SHIFTED.length; i++) {
      addQueued(SHIFTED[i], state.queued(-1 - i));
    }
    RECENT[0].add(keys, state, state.lastOnTheLeft(top));
    RECENT[1].add(keys, state, state.lastOnTheRight(top));
    RECENT[2].add(keys, state, state.lastOnTheLeft(second));
    RECENT[3].add(keys, state, state.lastOnTheRight(second));
    addPairs(top, second, first, state.queued(1));
    addTriples(top, second, third, first);
    if (state.atEnd()) {
      keys.add(QUEUE_FINISHED);
      if (state.depth() == 1) {
        keys.add(ONE_LEFT);
      }
    }
    if (top >= 0 && second >= 0) {
      STACK_SEPARATORS.add(keys, state, top, second, state.head(second), state.head(top));
    }
    if (top >= 0 && first >= 0) {
      QUEUE_SEPARATORS.add(keys, state, top, first, state.head(top), state.head(first));
    }
  }

  private void addBelow(int top, int second) {
    int left = state.leftChild(top);
    int right = state.rightChild(top);
    int only = state.onlyChild(top);
    add(BELOW_TOP[0], left);
    add(BELOW_TOP[1], right);
    add(BELOW_TOP[2], only);
    addChildren(3, left);
    addChildren(6, right);
    addChildren(9, only);
    add(BELOW_SECOND[0], state.leftChild(second));
    add(BELOW_SECOND[1], state.rightChild(second));
    add(BELOW_SECOND[2], state.onlyChild(second));
  }

  private void addChildren(int from, int node) {
    add(BELOW_TOP[from], state.leftChild(node));
    add(BELOW_TOP[from + 1], state.rightChild(node));
    add(BELOW_TOP[from + 2], state.onlyChild(node));
  }

  private void add(NodeTemplate template, int node) {
    template.add(keys, state, node);
  }

  private void addQueued(long template, int node) {
    if (node < 0) {
      keys.add(template, 0);
    } else {
      keys.add(template, tag(node), word(node));
    }
  }

  private void addPairs(int top, int second, int first, int next) {
    int topWord = top < 0 ? -1 : word(top);
    int topLabel = label(top);
    int secondWord = second < 0 ? -1 : word(second);
    int firstWord = first < 0 ? -1 : word(first);
    int nextWord = next < 0 ? -1 : word(next);
    STACK_PAIR.add(keys, topWord, topLabel, secondWord, label(second));
    TOP_AND_QUEUE.add(keys, topWord, topLabel, firstWord, tag(first));
    SECOND_AND_QUEUE.add(keys, secondWord, label(second), firstWord, tag(first));
    QUEUE_PAIR.add(keys, firstWord, tag(first), nextWord, tag(next));
  }

  private void addTriples(int top, int second, int third, int first) {
    int topLabel = label(top);
    int secondLabel = label(second);
    int thirdLabel = label(third);
    keys.add(TRIPLES[0], topLabel, secondLabel, thirdLabel);
    keys.add(TRIPLES[1], word(top), secondLabel, thirdLabel);
    keys.add(TRIPLES[2], topLabel, word(second), thirdLabel);
    keys.add(TRIPLES[3], topLabel, secondLabel, word(third));
    keys.add(TRIPLES[4], topLabel, secondLabel, tag(first));
    keys.add(TRIPLES[5], word(top), secondLabel, tag(first));
    keys.add(TRIPLES[6], topLabel, word(second), tag(first));
    keys.add(TRIPLES[7], topLabel, secondLabel, word(first));
  }

  // Symbols of a node; 0, which stands for nothing, where there is no node

  private int label(int node) {
    return node < 0 ? 0 : state.symbol(node);
  }

  private int word(int node) {
    return node < 0 ? 0 : state.symbols.word(state.head(node));
  }

  private int tag(int node) {
    return node < 0 ? 0 : state.symbols.tag(state.head(node));
  }
}
