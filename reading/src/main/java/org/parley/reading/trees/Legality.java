package org.parley.reading.trees;

/**
 * Which moves a state allows, and what they do: the {@code isLegal} and {@code apply} of CoreNLP's
 * {@code Transition} classes, and {@code findEmergencyTransition} of its {@code BaseModel}.
 */
final class Legality {

  private final TreeModel model;
  private final Move.Kind[] kinds;
  private final boolean[] atRoot;

  /** Of the move's topmost new node, its label; of one that moves nothing, 0. */
  private final int[] labels;

  /** Of the lowest new node, its label without the sign that it only joins. */
  private final int[] lowest;

  private final boolean[] joins;

  /** Of each label, the one without the sign that it only joins. */
  private final int[] plain;

  private final boolean[] joining;
  private final boolean[] root;

  Legality(TreeModel model) {
    this.model = model;
    int symbols = model.labels().size();
    this.plain = new int[symbols];
    this.joining = new boolean[symbols];
    this.root = new boolean[symbols];
    for (int i = 0; i < symbols; i++) {
      String label = model.labels().get(i);
      joining[i] = label.startsWith(TreeModel.JOINING);
      plain[i] = joining[i] ? model.labels().indexOf(label.substring(1)) : i;
      root[i] = model.roots().contains(i);
    }
    int moves = model.moves().size();
    this.kinds = new Move.Kind[moves];
    this.atRoot = new boolean[moves];
    this.labels = new int[moves];
    this.lowest = new int[moves];
    this.joins = new boolean[moves];
    for (int i = 0; i < moves; i++) {
      Move move = model.moves().get(i);
      kinds[i] = move.kind();
      atRoot[i] = move.atRoot();
      labels[i] = move.labels().isEmpty() ? 0 : move.labels().getFirst();
      lowest[i] = move.labels().isEmpty() ? 0 : move.labels().getLast();
      joins[i] = joining[labels[i]];
    }
  }

  private boolean isJoining(int symbol) {
    return symbol < joining.length && joining[symbol];
  }

  /** The best move, the later one of two equals; -1 where none is allowed. */
  int best(Derivation state, float[] scores) {
    boolean ended = state.atEnd();
    int depth = state.depth();
    int top = depth > 0 ? state.symbol(state.stacked(0)) : 0;
    int second = depth > 1 ? state.symbol(state.stacked(1)) : 0;
    boolean topJoins = isJoining(top);
    boolean secondJoins = isJoining(second);
    boolean mayRise = depth > 0 && !isChain(state, state.stacked(0));
    boolean mayReduce = depth > 1 && !(topJoins && secondJoins);
    boolean mayJoin =
        !(ended && depth == 2)
            && !(ended && depth > 2 && isJoining(state.symbol(state.stacked(2))));
    boolean last = depth == 1 && ended;
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (best >= 0 && scores[i] < scores[best]) {
        continue;
      }
      boolean legal =
          switch (kinds[i]) {
            case SHIFT -> !ended;
            case UNARY -> mayRise && (!topJoins || lowest[i] == plain[top]) && (!atRoot[i] || last);
            case LEFT ->
                mayReduce
                    && !topJoins
                    && (!secondJoins || plain[labels[i]] == plain[second])
                    && (joins[i] ? mayJoin : fits(atRoot[i], depth, ended));
            case RIGHT ->
                mayReduce
                    && !secondJoins
                    && (!topJoins || plain[labels[i]] == plain[top])
                    && (joins[i] ? mayJoin : fits(atRoot[i], depth, ended));
            case FINISH -> last && top < root.length && root[top];
            case IDLE -> false;
          };
      best = legal ? i : best;
    }
    return best;
  }

  private static boolean fits(boolean atRoot, int depth, boolean ended) {
    return !atRoot || (depth == 2 && ended);
  }

  /** Whether a node has got a parent of its own already. */
  private static boolean isChain(Derivation state, int node) {
    return state.onlyChild(node) >= 0 && !state.isTag(node);
  }

  /** Makes a move; true where it was the last. */
  boolean apply(int number, Derivation state) {
    switch (kinds[number]) {
      case SHIFT -> state.shift();
      case UNARY -> model.moves().get(number).labels().reversed().forEach(state::unary);
      case LEFT -> state.binary(labels[number], true);
      case RIGHT -> state.binary(labels[number], false);
      case FINISH -> {
        return true;
      }
      case IDLE -> {
        // Nothing is left to do.
      }
    }
    return false;
  }

  /** Makes a move that the model does not know, where it allows none; false where none helps. */
  boolean force(Derivation state) {
    if (state.depth() == 0) {
      return false;
    }
    int top = state.symbol(state.stacked(0));
    boolean single = state.depth() == 1;
    int second = single ? 0 : state.symbol(state.stacked(1));
    if (isJoining(top) && (single || isJoining(second))) {
      state.unary(plain[top]);
      return true;
    }
    if (single && state.atEnd() && !(top < root.length && root[top])) {
      state.unary(model.roots().getFirst());
      return true;
    }
    if (single || !(isJoining(top) || isJoining(second))) {
      return false;
    }
    boolean headIsLeft = !isJoining(top);
    int joined = headIsLeft ? second : top;
    boolean whole = root[plain[joined]] && state.atEnd() && state.depth() == 2;
    state.binary(whole ? joined : plain[joined], headIsLeft);
    return true;
  }
}
