package org.parley.sources;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the lines between headline and text that sum the article up: named so by the page's makers,
 * or the same words that the page gives as its description.
 */
final class Standfirst {

  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_WORDS_OF_SUBTITLE = 8;
  private static final int MOST_WORDS = 120;

  private final PageParts parts;
  private final FurnitureCues cues;
  private final List<String> descriptions;

  Standfirst(PageParts parts, FurnitureCues cues, List<String> descriptions) {
    this.parts = parts;
    this.cues = cues;
    this.descriptions = descriptions.stream().map(Texts::bare).toList();
  }

  /**
   * {@code chosen} with the standfirst, where there is one that it does not hold, before it.
   *
   * @param all the blocks of the page below its headline
   * @param headed whether the page has a headline
   */
  List<Block> before(List<Block> chosen, List<Block> all, boolean headed) {
    if (chosen.isEmpty()) {
      return chosen;
    }
    List<Block> found = new ArrayList<>();
    String text = Texts.bare(String.join(" ", chosen.stream().map(Block::text).toList()));
    for (Block block : all) {
      if (block.index() >= chosen.get(0).index()) {
        break;
      }
      boolean under = headed && block.equals(all.get(0)) && isSubtitle(block);
      if ((under || isStandfirst(block)) && !text.contains(Texts.bare(block.text()))) {
        found.add(block);
      }
    }
    found.addAll(chosen);
    return found;
  }

  private boolean isStandfirst(Block block) {
    return block.words() >= FEWEST_WORDS
        && block.words() <= MOST_WORDS
        && block.linked() < 0.5
        && !parts.isFurniture(block.holder())
        && cues.weight(block.text()) < FurnitureCues.CERTAIN
        && (isNamed(block.holder()) || isDescription(block));
  }

  /** A long heading straight under the headline. */
  private boolean isSubtitle(Block block) {
    return block.form() == Block.Form.HEADING
        && block.words() >= FEWEST_WORDS_OF_SUBTITLE
        && block.linked() < 0.5
        && !parts.isFurniture(block.holder());
  }

  private boolean isNamed(Element holder) {
    Element at = holder;
    for (int level = 0; level < 5 && at != null; level++) {
      if (parts.says(at, PageHints.Part.STANDFIRST)) {
        return Sentences.words(at.text()) <= MOST_WORDS;
      }
      at = at.parent();
    }
    return false;
  }

  private boolean isDescription(Block block) {
    String said = Texts.bare(block.text());
    return descriptions.stream()
        .anyMatch(told -> !told.isEmpty() && (told.startsWith(said) || said.startsWith(told)));
  }
}
