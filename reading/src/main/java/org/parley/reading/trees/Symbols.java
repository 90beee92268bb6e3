package org.parley.reading.trees;

import java.util.Arrays;
import java.util.List;

/**
 * The strings of which a sentence's features are made, by their hashes: the model's labels, then
 * the words, then their tags.
 */
final class Symbols {

  private final int labels;
  private final int words;

  /** Of the string. */
  final long[] hash;

  /** What a hash is multiplied by when the string follows. */
  final long[] power;

  /** The same two for the string with a hyphen after it. */
  final long[] hashHyphen;

  final long[] powerHyphen;

  /** The symbols of labels alone. */
  Symbols(List<String> labels) {
    this.labels = labels.size();
    this.words = 0;
    this.hash = new long[labels.size()];
    this.power = new long[labels.size()];
    this.hashHyphen = new long[labels.size()];
    this.powerHyphen = new long[labels.size()];
    for (int i = 0; i < labels.size(); i++) {
      put(i, labels.get(i));
    }
  }

  private Symbols(Symbols labels, List<TaggedToken> tokens) {
    this.labels = labels.labels;
    this.words = tokens.size();
    int size = this.labels + 2 * words;
    this.hash = Arrays.copyOf(labels.hash, size);
    this.power = Arrays.copyOf(labels.power, size);
    this.hashHyphen = Arrays.copyOf(labels.hashHyphen, size);
    this.powerHyphen = Arrays.copyOf(labels.powerHyphen, size);
    for (int i = 0; i < words; i++) {
      put(word(i), tokens.get(i).word());
      put(tag(i), tokens.get(i).tag());
    }
  }

  /** The symbols of a sentence, these labels among them. */
  Symbols with(List<TaggedToken> tokens) {
    return new Symbols(this, tokens);
  }

  private void put(int symbol, String text) {
    hash[symbol] = TextHash.of(text);
    power[symbol] = TextHash.power(text);
    hashHyphen[symbol] = TextHash.append(hash[symbol], '-');
    powerHyphen[symbol] = power[symbol] * TextHash.FACTOR;
  }

  int word(int token) {
    return labels + token;
  }

  int tag(int token) {
    return labels + words + token;
  }
}
