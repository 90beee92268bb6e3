package org.parley.sources;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How the blocks of an article are made and what they stand among: the bulk of its text shows the
 * way.
 */
final class Surroundings {

  /** A make of block that gives this share of the running text is the article's own. */
  private static final double OWN_SHARE = 0.12;

  /** An element with this share of the running text is where the article's pieces stand. */
  private static final double HOME_SHARE = 0.4;

  private static final int LONGEST_CAPTION = 45;
  private static final int NEAR = 3;

  private final Map<String, Integer> wordsByMake = new HashMap<>();
  private final Map<Element, Double> words;
  private final Set<Element> aroundMedia = new HashSet<>();
  private final int prose;

  /**
   * @param root the element that holds the article
   * @param inside its blocks
   * @param words running text in each element of the page
   */
  Surroundings(Element root, List<Block> inside, Map<Element, Double> words) {
    this.words = words;
    int sum = 0;
    for (Block block : inside) {
      if (block.isProse()) {
        wordsByMake.merge(make(block), block.words(), Integer::sum);
        sum += block.words();
      }
    }
    this.prose = sum;
    for (Element media : root.select("img, picture, video, amp-img, figure")) {
      for (Element at = media.parent(); at != null && aroundMedia.add(at); ) {
        at = at.parent();
      }
    }
  }

  /** Words of running text in the article. */
  int prose() {
    return prose;
  }

  /** Whether a good part of the article is made as {@code block} is. */
  boolean isOwnMake(Block block) {
    return prose > 0 && wordsByMake.getOrDefault(make(block), 0) >= OWN_SHARE * prose;
  }

  /** Tag and class of the holder and of what holds it: how the page's makers wrote this block. */
  private static String make(Block block) {
    Element holder = block.holder();
    Element parent = holder.parent();
    String outer = parent == null ? "" : parent.normalName() + '.' + parent.className();
    return holder.normalName() + '.' + holder.className() + '<' + outer;
  }

  /** A short text of another make than the article's that shares a small box with a picture. */
  boolean isCaption(Block block) {
    if (block.words() > LONGEST_CAPTION) {
      return false;
    }
    Element box = block.holder().parent();
    for (int level = 0; level < NEAR && box != null; level++) {
      if (words.getOrDefault(box, 0.0) > block.words()) {
        return false;
      }
      if (aroundMedia.contains(box)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }

  /** Whether {@code block} stands in a list or a quotation that is a piece of the article. */
  boolean isInPiece(Block block) {
    Element piece = piece(block.holder());
    Element home = piece == null ? null : piece.parent();
    for (int level = 0; level < NEAR && home != null; level++) {
      if (words.getOrDefault(home, 0.0) >= HOME_SHARE * prose) {
        return true;
      }
      home = home.parent();
    }
    return false;
  }

  private static @Nullable Element piece(Element holder) {
    Element at = holder;
    for (int level = 0; level < NEAR && at != null; level++) {
      if (at.nameIs("ul") || at.nameIs("ol") || at.nameIs("dl") || at.nameIs("blockquote")) {
        return at;
      }
      at = at.parent();
    }
    return null;
  }
}
