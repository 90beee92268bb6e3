package org.parley.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes the article out of a web page: its text, paragraphs parted by a blank line, and what the
 * page says about it. Immutable, safe for use by several threads.
 */
final class ArticleReader {

  /**
   * An article as its page has it. Where nothing was found, {@code text} is empty and the others
   * null.
   *
   * @param language ISO 639-1 code
   */
  record Article(
      String text,
      @Nullable String title,
      @Nullable String author,
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String url,
      String language) {}

  /** A text of fewer words makes the reader look again, among hidden elements too. */
  private static final int FEW_WORDS = 60;

  private final PageHints hints = PageHints.load();
  private final FurnitureCues cues = FurnitureCues.load();
  private final PageFacts facts = PageFacts.load();
  private final Dates dates = Dates.load();

  Article read(Document page) {
    LinkedData data = facts.linkedData(page);
    String title = title(page, data);
    Element body = page.body();
    String told = data.body();
    List<String> paragraphs = List.of();
    if (body != null) {
      Element headline = headline(page, title);
      paragraphs = paragraphs(page, data, body, headline, told, false);
      if (words(paragraphs) < FEW_WORDS) {
        List<String> hidden = paragraphs(page, data, body, headline, told, true);
        paragraphs = words(hidden) > 2 * words(paragraphs) ? hidden : paragraphs;
      }
    }
    if (told != null && words(paragraphs) * 2 < Sentences.words(told)) {
      paragraphs = toldParagraphs(told);
    }
    return new Article(
        String.join("\n\n", paragraphs),
        title,
        first(PageFacts.Fact.AUTHOR, page, data),
        first(PageFacts.Fact.PUBLISHER, page, data),
        published(page, data),
        url(page, data),
        language(page));
  }

  private List<String> paragraphs(
      Document page,
      LinkedData data,
      Element body,
      @Nullable Element headline,
      @Nullable String told,
      boolean hiddenToo) {
    List<Block> blocks = BlockCutter.cut(body, hints, hiddenToo);
    PageParts parts = new PageParts(body, blocks, hints, headline);
    int prose = blocks.stream().filter(Block::isProse).mapToInt(Block::words).sum();
    Guide guide = new Guide(told, prose);
    Element root = new BodyPicker(parts, guide).pick(body, blocks);
    List<Block> chosen = new BodyText(parts, cues, guide).choose(root, blocks);
    List<Block> whole =
        new Standfirst(parts, cues, facts.all(PageFacts.Fact.DESCRIPTION, page, data))
            .before(chosen, blocks, headline);
    return whole.stream().map(Block::text).toList();
  }

  private static List<String> toldParagraphs(String told) {
    List<String> paragraphs = new ArrayList<>();
    for (String line :
        org.jsoup.parser.Parser.unescapeEntities(told, false).split("\\R+|<br ?/?>|</?p>")) {
      String clean = Texts.squeezed(org.jsoup.Jsoup.parse(line).text()).strip();
      if (!clean.isEmpty()) {
        paragraphs.add(clean);
      }
    }
    return paragraphs;
  }

  private static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(Sentences::words).sum();
  }

  private @Nullable String first(PageFacts.Fact fact, Document page, LinkedData data) {
    List<String> all = facts.all(fact, page, data);
    return all.isEmpty() ? null : all.get(0);
  }

  private @Nullable String title(Document page, LinkedData data) {
    return first(PageFacts.Fact.TITLE, page, data);
  }

  private @Nullable String published(Document page, LinkedData data) {
    for (String value : facts.all(PageFacts.Fact.PUBLISHED, page, data)) {
      String date = dates.in(value);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private @Nullable String url(Document page, LinkedData data) {
    return facts.all(PageFacts.Fact.URL, page, data).stream()
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("http"))
        .findFirst()
        .orElse(null);
  }

  private static String language(Document page) {
    String tag = page.selectFirst("html") == null ? "" : page.selectFirst("html").attr("lang");
    String code = tag.strip().split("[-_]")[0].toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2}") ? code : "en";
  }

  /** The first-rank heading that says what the title says; else the first one. */
  private static @Nullable Element headline(Document page, @Nullable String title) {
    String wanted = title == null ? "" : Texts.bare(title);
    List<Element> headings =
        page.select("h1").stream().filter(h -> h.hasText()).collect(Collectors.toList());
    for (Element heading : headings) {
      String said = Texts.bare(heading.text());
      if (!said.isEmpty()
          && (wanted.contains(said) || (said.contains(wanted) && !wanted.isEmpty()))) {
        return heading;
      }
    }
    return headings.size() == 1 ? headings.get(0) : null;
  }
}
