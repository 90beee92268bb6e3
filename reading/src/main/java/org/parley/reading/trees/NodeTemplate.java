package org.parley.reading.trees;

/** Features of one node: {@code addUnaryStackFeatures} of CoreNLP's {@code BasicFeatureFactory}. */
final class NodeTemplate {

  private final long label;
  private final long wordAndTag;
  private final long tag;
  private final long wordAndLabel;
  private final long tagAndLabel;

  /**
   * @param name the node's name in features
   */
  NodeTemplate(String name) {
    label = TextHash.of(name + "C-");
    wordAndTag = TextHash.of(name + "WT-");
    tag = TextHash.of(name + "T-");
    wordAndLabel = TextHash.of(name + "WC-");
    tagAndLabel = TextHash.of(name + "TC-");
  }

  /** Adds the features of a node; {@link Derivation#NONE} for one that is not there. */
  void add(FeatureKeys to, Derivation state, int node) {
    if (node < 0) {
      to.add(label, 0);
      return;
    }
    int ownLabel = state.symbol(node);
    int headWord = state.symbols.word(state.head(node));
    int headTag = state.symbols.tag(state.head(node));
    to.add(label, ownLabel);
    to.add(wordAndTag, headWord, headTag);
    to.add(tag, headTag);
    to.add(wordAndLabel, headWord, ownLabel);
    to.add(tagAndLabel, headTag, ownLabel);
  }
}
