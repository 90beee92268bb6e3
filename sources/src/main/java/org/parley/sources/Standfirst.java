package org.parley.sources;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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

  /** {@code chosen} with the standfirst, where there is one that it does not hold, before it. */
  List<Block> before(List<Block> chosen, List<Block> all, @Nullable Element headline) {
    if (chosen.isEmpty()) {
      return chosen;
    }
    int end = chosen.get(0).index();
    int begin = start(all, headline, end);
    String text = Texts.bare(String.join(" ", chosen.stream().map(Block::text).toList()));
    List<Block> found = new ArrayList<>();
    for (Block block : all.subList(begin, end)) {
      boolean under = begin > 0 && block.index() == begin && isSubtitle(block);
      if ((under || isStandfirst(block)) && !text.contains(Texts.bare(block.text()))) {
        found.add(block);
      }
    }
    found.addAll(chosen);
    return found;
  }

  private static int start(List<Block> all, @Nullable Element headline, int end) {
    if (headline != null) {
      for (Block block : all.subList(0, end)) {
        if (block.holder().equals(headline) || block.holder().parents().contains(headline)) {
          return block.index() + 1;
        }
      }
    }
    return 0;
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
