package org.parley.sources;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Picks the element of a page that holds the article. Every block has a value, positive for running
 * text and negative for links and scraps; the article is where the sum is greatest, and from there
 * as deep as one child holds nearly all of it.
 */
final class BodyPicker {

  private static final double NEARLY_ALL = 0.85;
  private static final int LONG_BLOCK = 80;

  private final PageParts parts;
  private final Guide guide;

  BodyPicker(PageParts parts, Guide guide) {
    this.parts = parts;
    this.guide = guide;
  }

  /** The element that holds the article; {@code body} itself where nothing stands out. */
  Element pick(Element body, List<Block> blocks) {
    Map<Element, Double> sums = parts.sums(blocks, this::value);
    Element best = body;
    for (Element element : body.getAllElements()) {
      if (sums.getOrDefault(element, 0.0) > sums.getOrDefault(best, 0.0)) {
        best = element;
      }
    }
    return deepest(best, sums);
  }

  private Element deepest(Element from, Map<Element, Double> sums) {
    Element at = from;
    while (true) {
      double enough = NEARLY_ALL * sums.getOrDefault(at, 0.0);
      Element next = null;
      for (Element child : at.children()) {
        if (enough > 0 && sums.getOrDefault(child, 0.0) >= enough) {
          next = child;
        }
      }
      if (next == null || next.nameIs("p")) {
        return at;
      }
      at = next;
    }
  }

  private double value(Block block) {
    if (block.form() == Block.Form.HEADING) {
      return block.linked() > 0.8 ? -3 : 0;
    }
    if (block.linked() > 0.5) {
      return -Math.min(block.words(), 20);
    }
    if (block.isProse()) {
      return guide.trust(block) * Math.min(block.words(), LONG_BLOCK) * (1 - block.linked());
    }
    return block.closes() ? block.words() * 0.5 : -Math.min(block.words(), 10) * 0.5 - 1;
  }
}
