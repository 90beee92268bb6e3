package org.parley.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, among the blocks of the element that holds the article, those that are its text. Blocks
 * made like the bulk of the running text are kept even where they are short, and so are lists and
 * quotations among them; others have to read as running text themselves.
 */
final class BodyText {

  private static final int LONGEST_HEADING = 25;
  private static final int LONGEST_SCRAP = 12;
  private static final int LONGEST_HEADING_OF_TAIL = 8;
  private static final double MOSTLY_LINKS = 0.6;
  private static final double NOTHING_BUT_LINKS = 0.95;
  private static final double FEW_LINKS = 0.34;

  private final PageParts parts;
  private final FurnitureCues cues;
  private final Guide guide;
  private final String title;

  BodyText(PageParts parts, FurnitureCues cues, Guide guide, @Nullable String title) {
    this.parts = parts;
    this.cues = cues;
    this.guide = guide;
    this.title = title == null ? "" : Texts.bare(title);
  }

  /** The blocks inside {@code root} that are the article's, in order. */
  List<Block> choose(Element root, List<Block> blocks) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if (isInside(block.holder(), root) && !parts.isFurniture(block.holder())) {
        inside.add(block);
      }
    }
    Map<Element, Double> words = parts.words(blocks);
    Surroundings around = new Surroundings(root, inside, words);
    return withFittingHeadings(trimmed(kept(beforeTail(inside, around.prose()), around)));
  }

  private List<Block> beforeTail(List<Block> inside, int prose) {
    int before = 0;
    for (int i = 0; i < inside.size(); i++) {
      Block block = inside.get(i);
      if (before > prose / 4
          && block.words() <= LONGEST_HEADING_OF_TAIL
          && cues.opensTail(block.text())) {
        return inside.subList(0, i);
      }
      before += block.isProse() ? block.words() : 0;
    }
    return inside;
  }

  private List<Block> kept(List<Block> inside, Surroundings around) {
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(title));
    boolean inList = false;
    for (Block block : inside) {
      if (cues.opensList(block.text())) {
        inList = true;
      } else {
        inList &= !(block.isProse() && around.isOwnMake(block));
        if (!inList && isArticles(block, around) && seen.add(Texts.bare(block.text()))) {
          kept.add(block);
        }
      }
    }
    return kept;
  }

  private boolean isArticles(Block block, Surroundings around) {
    boolean own = around.isOwnMake(block);
    double most = block.closes() && own ? NOTHING_BUT_LINKS : MOSTLY_LINKS;
    if (block.words() == 0
        || block.linked() > most
        || cues.weight(block.text()) >= FurnitureCues.CERTAIN) {
      return false;
    }
    if (block.form() == Block.Form.HEADING) {
      return block.words() <= LONGEST_HEADING;
    }
    return own
        || (block.isProse() && !around.isCaption(block))
        || (block.linked() < FEW_LINKS && around.isInPiece(block))
        || guide.holds(block);
  }

  /** Without the scraps before the first running text and after the last; a dateline is none. */
  private static List<Block> trimmed(List<Block> kept) {
    int first = 0;
    int last = kept.size();
    while (first < last && isBeforeText(kept.get(first))) {
      first++;
    }
    while (last > first && isScrap(kept.get(last - 1))) {
      last--;
    }
    return first == last ? kept : kept.subList(first, last);
  }

  private static boolean isScrap(Block block) {
    return !block.isProse() && !block.closes() && block.words() < LONGEST_SCRAP;
  }

  private static boolean isBeforeText(Block block) {
    return block.form() == Block.Form.HEADING
        || (isScrap(block) && !Sentences.breaksOff(block.text()));
  }

  /** Drops headings that no text follows or goes before. */
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
