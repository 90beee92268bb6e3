package org.parley.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the tree of a page into blocks: at the bounds of block elements and at doubled line breaks.
 * A single line break parts two blocks only where a sentence ends before it. Walks without
 * recursion.
 */
final class BlockCutter implements NodeFilter {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final PageHints hints;
  private final boolean hiddenToo;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder linked = new StringBuilder();
  private @Nullable Element holder;
  private int links;
  private int breaks;
  private boolean bare = true;

  private BlockCutter(PageHints hints, boolean hiddenToo) {
    this.hints = hints;
    this.hiddenToo = hiddenToo;
  }

  static List<Block> cut(Element body, PageHints hints, boolean hiddenToo) {
    BlockCutter cutter = new BlockCutter(hints, hiddenToo);
    body.filter(cutter);
    cutter.flush();
    return cutter.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      add(run);
    } else if (node instanceof Element element) {
      if (hints.skips(element) || (!hiddenToo && isHidden(element))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.nameIs("br")) {
        breaks++;
      } else if (parts(element)) {
        flush();
      }
      links += isLink(element) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (parts(element)) {
        flush();
      }
      links -= isLink(element) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void add(TextNode run) {
    String clean = Texts.squeezed(run.getWholeText());
    if (clean.isBlank()) {
      if (!clean.isEmpty() && !text.isEmpty()) {
        text.append(' ');
      }
      return;
    }
    if (breaks >= 2 || (breaks == 1 && Sentences.closes(text))) {
      flush();
    } else if (breaks == 1) {
      text.append(' ');
    }
    breaks = 0;
    if (bare) {
      holder = blockAround(run);
      bare = false;
    }
    text.append(clean);
    if (links > 0) {
      linked.append(clean).append(' ');
    }
  }

  private void flush() {
    String content = Texts.squeezed(text.toString()).strip();
    if (!content.isEmpty() && holder != null) {
      blocks.add(
          new Block(
              blocks.size(),
              holder,
              form(holder),
              content,
              Sentences.words(content),
              Sentences.words(linked)));
    }
    text.setLength(0);
    linked.setLength(0);
    breaks = 0;
    bare = true;
  }

  private @Nullable Element blockAround(Node run) {
    Element element = (Element) run.parentNode();
    while (element != null && element.parent() != null && !parts(element)) {
      element = element.parent();
    }
    return element;
  }

  private static Block.Form form(Element holder) {
    for (Element at = holder; at != null; at = at.parent()) {
      if (HEADINGS.contains(at.normalName())) {
        return Block.Form.HEADING;
      }
      if (at.nameIs("li") || at.nameIs("dd") || at.nameIs("dt")) {
        return Block.Form.ITEM;
      }
      if (at.nameIs("p") || at.nameIs("div") || at.nameIs("td")) {
        break;
      }
    }
    return Block.Form.PARAGRAPH;
  }

  private static boolean isLink(Element element) {
    return element.nameIs("a") && element.hasAttr("href");
  }

  /** Whether text inside and outside of {@code element} never shares a line. */
  private boolean parts(Element element) {
    return element.isBlock() || element.normalName().indexOf('-') >= 0 || isPieceApart(element);
  }

  /** An inline element outside of any paragraph that is furniture by its names. */
  private boolean isPieceApart(Element element) {
    return hints.parts(element).contains(PageHints.Part.FURNITURE) && !isInParagraph(element);
  }

  private static boolean isInParagraph(Element element) {
    Element at = element.parent();
    while (at != null && !at.isBlock()) {
      at = at.parent();
    }
    return at != null && !at.nameIs("div") && !at.nameIs("section") && !at.nameIs("body");
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }
}
