package org.parley.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes the article out of a web page: its text, paragraphs parted by a blank line, and what the
 * page says about it. Immutable, safe for use by several threads.
 */
final class ArticleReader {

  /**
   * An article as its page has it.
   *
   * @param text empty where none was found
   */
  record Article(String text, Particulars particulars) {}

  /** A text of fewer words makes the reader look again, among hidden elements too. */
  private static final int FEW_WORDS = 60;

  /**
   * Share of a page's running text that stands below the headline where that is a headline at all.
   */
  private static final double FEWEST_BELOW_HEADLINE = 0.15;

  private static final Pattern ENDS_OF_PARAGRAPHS = Pattern.compile("\\R+|<br ?/?>|</?p>");

  private final PageHints hints = PageHints.load();
  private final FurnitureCues cues = FurnitureCues.load();
  private final PageFacts facts = PageFacts.load();
  private final Dates dates = Dates.load();

  Article read(Document page) {
    PageFacts.Told told = facts.of(page);
    Particulars particulars = Particulars.of(page, told, dates);
    List<String> paragraphs = paragraphs(page.body(), told, particulars, false);
    if (words(paragraphs) < FEW_WORDS) {
      List<String> more = paragraphs(page.body(), told, particulars, true);
      paragraphs = words(more) > 2 * words(paragraphs) ? more : paragraphs;
    }
    String body = told.body();
    if (body != null && words(paragraphs) * 2 < Sentences.words(body)) {
      paragraphs = toldParagraphs(body);
    }
    return new Article(String.join("\n\n", paragraphs), particulars);
  }

  private List<String> paragraphs(
      Element body, PageFacts.Told told, Particulars particulars, boolean hiddenToo) {
    List<Block> blocks =
        belowHeadline(BlockCutter.cut(body, hints, hiddenToo), particulars.headline());
    PageParts parts = new PageParts(body, blocks, hints, particulars.headline());
    Guide guide = new Guide(told.body(), prose(blocks));
    Element root = new BodyPicker(parts, guide).pick(body, blocks);
    List<Block> chosen = new BodyText(parts, cues, guide, particulars.title()).choose(root, blocks);
    Standfirst standfirst = new Standfirst(parts, cues, told.all(PageFacts.Fact.DESCRIPTION));
    return standfirst.before(chosen, blocks, particulars.headline() != null).stream()
        .map(Block::text)
        .toList();
  }

  /** The blocks after the headline, unless hardly any of the page's running text is there. */
  private static List<Block> belowHeadline(List<Block> blocks, @Nullable Element headline) {
    Set<Element> headlines = headline == null ? Set.of() : new HashSet<>(headline.getAllElements());
    int start = 0;
    for (Block block : blocks) {
      if (headlines.contains(block.holder())) {
        start = block.index() + 1;
      }
    }
    List<Block> below = blocks.subList(start, blocks.size());
    int prose = prose(below);
    boolean enough = prose >= FEW_WORDS / 2 && prose >= FEWEST_BELOW_HEADLINE * prose(blocks);
    return enough ? below : blocks;
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(Block::isProse).mapToInt(Block::words).sum();
  }

  /** The article as the metadata gives it, for a page that shows it by script only. */
  private List<String> toldParagraphs(String told) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : ENDS_OF_PARAGRAPHS.split(Parser.unescapeEntities(told, false))) {
      String clean = Texts.squeezed(Jsoup.parse(line).text()).strip();
      if (!clean.isEmpty() && cues.weight(clean) < FurnitureCues.CERTAIN) {
        paragraphs.add(clean);
      }
    }
    return paragraphs;
  }

  private static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(Sentences::words).sum();
  }
}
