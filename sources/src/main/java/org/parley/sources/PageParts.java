package org.parley.sources;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a page are furniture: by their names, as {@link PageHints} knows them, and by
 * their make, as with a card of a headline that is a link. A name is not believed of an element
 * that holds the page's headline, nor of one that holds much of its running text.
 */
final class PageParts {

  /** An element with a larger share of the page's running text is not furniture by its name. */
  private static final double MUCH = 0.3;

  private static final int MOST_WORDS_ON_A_CARD = 60;

  private final List<Element> elements;
  private final Set<Element> aboveHeadline = new HashSet<>();
  private final Set<Element> furniture = new HashSet<>();
  private final Set<Element> cards = new HashSet<>();
  private final Map<Element, Set<PageHints.Part>> parts = new HashMap<>();

  PageParts(Element body, List<Block> blocks, PageHints hints, @Nullable Element headline) {
    this.elements = List.copyOf(body.getAllElements());
    for (Element at = headline; at != null; at = at.parent()) {
      aboveHeadline.add(at);
    }
    for (Element element : elements) {
      Set<PageHints.Part> said = hints.parts(element);
      if (!said.isEmpty()) {
        parts.put(element, said);
      }
    }
    markReaders();
    Map<Element, Double> prose = words(blocks);
    blocks.forEach(block -> markCard(block, prose));
    markNamed(prose, wordsByNames(prose), prose.getOrDefault(body, 0.0));
  }

  boolean isFurniture(Element element) {
    return furniture.contains(element);
  }

  boolean says(Element element, PageHints.Part part) {
    return parts.getOrDefault(element, Set.of()).contains(part);
  }

  /** For each element how many words of running text it holds, furniture left aside. */
  Map<Element, Double> words(List<Block> blocks) {
    return sums(blocks, block -> block.isProse() ? block.words() : 0);
  }

  /** For each element the sum of {@code value} over the blocks inside it that are no furniture. */
  Map<Element, Double> sums(List<Block> blocks, ToDoubleFunction<Block> value) {
    Map<Element, Double> sums = new HashMap<>();
    for (Block block : blocks) {
      if (!furniture.contains(block.holder())) {
        sums.merge(block.holder(), value.applyAsDouble(block), Double::sum);
      }
    }
    for (int i = elements.size() - 1; i > 0; i--) {
      Double sum = sums.get(elements.get(i));
      Element parent = elements.get(i).parent();
      if (sum != null && parent != null) {
        sums.merge(parent, sum, Double::sum);
      }
    }
    return sums;
  }

  private void markReaders() {
    for (Element element : elements) {
      if (isBelowFurniture(element)
          || (says(element, PageHints.Part.READERS) && !aboveHeadline.contains(element))) {
        furniture.add(element);
      }
    }
  }

  private void markCard(Block block, Map<Element, Double> prose) {
    if (block.form() != Block.Form.HEADING || block.linked() < 0.8 || leadsInside(block)) {
      return;
    }
    Element card = block.holder();
    for (Element at = card.parent(); at != null; at = at.parent()) {
      if (aboveHeadline.contains(at)
          || prose.getOrDefault(at, 0.0) > MOST_WORDS_ON_A_CARD
          || at.nameIs("body")) {
        break;
      }
      card = at;
    }
    if (!aboveHeadline.contains(card)) {
      cards.add(card);
    }
  }

  private static boolean leadsInside(Block block) {
    Element link = block.holder().selectFirst("a[href]");
    if (link == null) {
      link = block.holder().closest("a[href]");
    }
    return link != null && link.attr("href").startsWith("#");
  }

  /** Running text in all elements of the same names together: an article may be cut in pieces. */
  private Map<String, Double> wordsByNames(Map<Element, Double> prose) {
    Map<String, Double> words = new HashMap<>();
    for (Element element : elements) {
      if (says(element, PageHints.Part.FURNITURE)) {
        words.merge(names(element), prose.getOrDefault(element, 0.0), Double::sum);
      }
    }
    return words;
  }

  private static String names(Element element) {
    return element.normalName() + '.' + element.className();
  }

  private void markNamed(Map<Element, Double> prose, Map<String, Double> named, double total) {
    for (Element element : elements) {
      double words =
          Math.max(prose.getOrDefault(element, 0.0), named.getOrDefault(names(element), 0.0));
      if (isBelowFurniture(element)
          || cards.contains(element)
          || isNamedFurniture(element, words, total)) {
        furniture.add(element);
      }
    }
  }

  private boolean isNamedFurniture(Element element, double words, double total) {
    return says(element, PageHints.Part.FURNITURE)
        && !says(element, PageHints.Part.BODY)
        && !aboveHeadline.contains(element)
        && !element.nameIs("body")
        && !element.nameIs("main")
        && words <= MUCH * total;
  }

  private boolean isBelowFurniture(Element element) {
    Element parent = element.parent();
    return furniture.contains(element) || (parent != null && furniture.contains(parent));
  }
}
