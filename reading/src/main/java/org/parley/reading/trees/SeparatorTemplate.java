package org.parley.reading.trees;

/**
 * Features of the commas and dashes between the heads of two nodes: {@code addSeparatorFeatures} of
 * CoreNLP's {@code BasicFeatureFactory}.
 */
final class SeparatorTemplate {

  private final long oneWord;
  private final long oneWordAndLabel;
  private final long twoWord;
  private final long twoWordAndLabel;
  private final long labels;

  SeparatorTemplate(String one, String two) {
    String between = "Sepb" + one + two + "-";
    oneWord = TextHash.of(one + "w" + between);
    oneWordAndLabel = TextHash.of(one + "wc" + between);
    twoWord = TextHash.of(two + "w" + between);
    twoWordAndLabel = TextHash.of(two + "wc" + between);
    labels = TextHash.of(one + "c" + two + "c" + between);
  }

  /**
   * Adds what stands between two nodes, neither of which may be missing.
   *
   * @param leftHead the head that comes first in the sentence, a token
   */
  void add(FeatureKeys to, Derivation state, int one, int two, int leftHead, int rightHead) {
    char separator = state.separator(leftHead, rightHead);
    if (separator != 0) {
      add(to, state, one, two, String.valueOf(separator));
    }
    add(to, state, one, two, String.valueOf(state.separatorsBetween(leftHead, rightHead)));
  }

  private void add(FeatureKeys to, Derivation state, int one, int two, String between) {
    String text = between + "-";
    int wordOne = state.symbols.word(state.head(one));
    int wordTwo = state.symbols.word(state.head(two));
    to.add(TextHash.append(oneWord, text), wordOne);
    to.add(TextHash.append(oneWordAndLabel, text), wordOne, state.symbol(one));
    to.add(TextHash.append(twoWord, text), wordTwo);
    to.add(TextHash.append(twoWordAndLabel, text), wordTwo, state.symbol(two));
    to.add(TextHash.append(labels, text), state.symbol(one), state.symbol(two));
  }
}
