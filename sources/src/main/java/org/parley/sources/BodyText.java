package org.parley.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Chooses, among the blocks of the element that holds the article, those that are its text. Blocks
 * made like the bulk of the running text are kept even where they are short; others have to read as
 * running text themselves.
 */
final class BodyText {

  /** A make of block that gives this share of the running text is the article's own. */
  private static final double OWN_SHARE = 0.12;

  private static final int LONGEST_CAPTION = 45;
  private static final int LONGEST_HEADING = 25;

  private final PageParts parts;
  private final FurnitureCues cues;
  private final Guide guide;
  private final Map<String, Integer> wordsByMake = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private int prose;

  BodyText(PageParts parts, FurnitureCues cues, Guide guide) {
    this.parts = parts;
    this.cues = cues;
    this.guide = guide;
  }

  /** The blocks inside {@code root} that are the article's, in order. */
  List<Block> choose(Element root, List<Block> blocks) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if (isInside(block.holder(), root) && !parts.isFurniture(block.holder())) {
        inside.add(block);
      }
    }
    weigh(inside);
    return withFittingHeadings(kept(beforeTail(inside)));
  }

  private void weigh(List<Block> inside) {
    for (Block block : inside) {
      if (block.isProse()) {
        wordsByMake.merge(make(block), block.words(), Integer::sum);
        prose += block.words();
      }
    }
  }

  private List<Block> beforeTail(List<Block> inside) {
    int before = 0;
    for (int i = 0; i < inside.size(); i++) {
      Block block = inside.get(i);
      if (before > prose / 4 && block.words() <= 8 && cues.opensTail(block.text())) {
        return inside.subList(0, i);
      }
      before += block.isProse() ? block.words() : 0;
    }
    return inside;
  }

  private List<Block> kept(List<Block> inside) {
    List<Block> kept = new ArrayList<>();
    boolean inList = false;
    for (Block block : inside) {
      if (cues.opensList(block.text())) {
        inList = true;
        continue;
      }
      inList &= !(block.isProse() && isOwnMake(block));
      if (!inList && isArticles(block) && seen.add(Texts.bare(block.text()))) {
        kept.add(block);
      }
    }
    return kept;
  }

  private boolean isArticles(Block block) {
    if (isLinks(block) || cues.weight(block.text()) >= FurnitureCues.CERTAIN) {
      return false;
    }
    if (block.form() == Block.Form.HEADING) {
      return block.words() <= LONGEST_HEADING;
    }
    if (isOwnMake(block)) {
      return block.words() > 0;
    }
    return (block.isProse() && !isCaption(block)) || guide.holds(block);
  }

  private boolean isLinks(Block block) {
    return block.linked() > (block.closes() && isOwnMake(block) ? 0.95 : 0.6);
  }

  private boolean isOwnMake(Block block) {
    return wordsByMake.getOrDefault(make(block), 0) >= OWN_SHARE * prose;
  }

  /** Tag and class of the holder and of what holds it: how the page's makers wrote this block. */
  private static String make(Block block) {
    Element holder = block.holder();
    Element parent = holder.parent();
    return holder.normalName()
        + '.'
        + holder.className()
        + '<'
        + (parent == null ? "" : parent.normalName() + '.' + parent.className());
  }

  /** A short text of another make than the article's that shares a small box with a picture. */
  private static boolean isCaption(Block block) {
    if (block.words() > LONGEST_CAPTION) {
      return false;
    }
    Element box = block.holder().parent();
    for (int level = 0; level < 3 && box != null; level++) {
      if (box.selectFirst("p p, p ~ p") != null) {
        return false;
      }
      if (box.selectFirst("img, picture, video, amp-img") != null) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }

  /** Drops headings that no text follows. */
  private static List<Block> withFittingHeadings(List<Block> kept) {
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Block block = kept.get(i);
      boolean heads = i + 1 < kept.size() && kept.get(i + 1).form() != Block.Form.HEADING;
      if (block.form() != Block.Form.HEADING || (heads && !out.isEmpty())) {
        out.add(block);
      }
    }
    return out;
  }

  private static boolean isInside(Element element, Element root) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
