package org.parley.reading.trees;

/** A list of features of a state, as hashes: each of a template's name and some symbols. */
final class FeatureKeys {

  private final long[] hash;
  private final long[] power;
  private final long[] hashHyphen;
  private final long[] powerHyphen;
  private final FeatureRows.Search search;

  FeatureKeys(Symbols symbols, FeatureRows.Search search) {
    this.search = search;
    this.hash = symbols.hash;
    this.power = symbols.power;
    this.hashHyphen = symbols.hashHyphen;
    this.powerHyphen = symbols.powerHyphen;
  }

  void clear() {
    search.count = 0;
  }

  void add(long key) {
    search.keys[search.count++] = key;
  }

  void add(long template, int symbol) {
    add(template * power[symbol] + hash[symbol]);
  }

  /** The symbols with a hyphen between them. */
  void add(long template, int one, int two) {
    add(template * powerHyphen[one] + hashHyphen[one], two);
  }

  void add(long template, int one, int two, int three) {
    add(template * powerHyphen[one] + hashHyphen[one], two, three);
  }
}
