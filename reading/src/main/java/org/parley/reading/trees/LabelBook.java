package org.parley.reading.trees;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Labels by their text. Of words, which have no end, it forgets all when there are too many. */
final class LabelBook {

  private static final int MOST = 20_000;

  private final int descriptions;
  private final Map<String, NodeLabel> labels = new ConcurrentHashMap<>();

  LabelBook(int descriptions) {
    this.descriptions = descriptions;
  }

  NodeLabel label(String text) {
    NodeLabel known = labels.get(text);
    if (known != null) {
      return known;
    }
    if (labels.size() >= MOST) {
      labels.clear();
    }
    NodeLabel label = new NodeLabel(text, descriptions);
    labels.put(text, label);
    return label;
  }
}
