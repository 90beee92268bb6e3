package org.parley.sources;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.model.Sha256;

/** Makes documents of plain texts and of pages. Immutable, safe for use by several threads. */
final class Documents {

  private static final Pattern PAGE =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int SNIFFED = 4096;

  /** What all articles that were pasted come from. */
  private static final String PASTED = "pasted text";

  /** Hexadecimal digits. */
  private static final int TOLD_APART_BY = 16;

  /** Pages of some megabytes have a tenth of it; reading so many takes seconds. */
  private static final int MOST_TAGS = 250_000;

  /** Long books have a tenth of it. */
  private static final int MOST_LINES = 250_000;

  private final ArticleReader articles = new ArticleReader();
  private final BodyFinder bodies = BodyFinder.load();

  /** A place and a date before a dash. */
  private static final Pattern DATELINE =
      Pattern.compile("(\\p{Lu}[^.!?]{2,70}?)\\s+(?:--?|–|—)\\s");

  private final Dates dates = Dates.load();

  /** What is known of a text beside itself. */
  record About(
      String id,
      String source,
      @Nullable String title,
      @Nullable String published,
      @Nullable String language,
      @Nullable String author,
      @Nullable String publisher,
      @Nullable String url) {

    static About nothing(String id, String source) {
      return new About(id, source, null, null, null, null, null, null);
    }
  }

  static boolean looksLikePage(String text) {
    return PAGE.matcher(text.substring(0, Math.min(SNIFFED, text.length()))).find();
  }

  /** Whether {@code published} is a date, as far as Parley knows them. */
  boolean isDate(String published) {
    return dates.in(published) != null;
  }

  /**
   * The document of a plain text, every character of which it keeps.
   *
   * @throws org.parley.model.Fault where the text is blank or too large
   */
  Document ofText(About about, String raw) {
    String text = Texts.withPlainLineEnds(raw);
    if (text.isBlank()) {
      throw Refusals.empty(about.source());
    }
    refuseTooManyLines(text, about.source());
    BodyFinder.Found found = bodies.find(text);
    String published = dates.in(about.published());
    return new Document(
        about.id(),
        about.source(),
        about.title() != null ? about.title() : found.title(),
        published != null ? published : dateBeside(text, found),
        Language.of(text),
        text,
        about.author(),
        about.publisher(),
        about.url(),
        found.furniture());
  }

  /**
   * The document of an article that somebody pasted.
   *
   * @throws org.parley.model.Fault where it is blank, too large or no text, or its address is none
   */
  Document ofPasted(Input.Pasted pasted, int limit) {
    byte[] bytes = pasted.text().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > limit) {
      throw Refusals.tooLarge(pasted.name(), limit);
    }
    if (bytes.length == 0) {
      throw Refusals.empty(pasted.name());
    }
    About about =
        new About(
            PASTED.replace(' ', '-'),
            PASTED,
            known(pasted.title()),
            known(pasted.published()),
            null,
            known(pasted.author()),
            known(pasted.publisher()),
            address(pasted));
    return byItsText(ofText(about, Charsets.text(bytes, pasted.name())));
  }

  /** What is odd about an article that somebody pasted, though it can be read. */
  List<Fault> notes(Input.Pasted pasted) {
    String published = known(pasted.published());
    return published == null || isDate(published)
        ? List.of()
        : List.of(CorpusRows.noDate(pasted.name(), published));
  }

  private static @Nullable String known(@Nullable String given) {
    String text = given == null ? "" : Texts.squeezed(given).strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String address(Input.Pasted pasted) {
    String given = known(pasted.url());
    try {
      return given == null ? null : Addresses.of(given).toString();
    } catch (URISyntaxException e) {
      throw Fault.source(
          "bad-field",
          pasted.name() + ": '" + given + "' is no address of a page",
          "Give an address such as https://example.org/article, or leave it out.");
    }
  }

  /**
   * The same document, with an id that tells its text from others: what was sent has a name that
   * its sender gave it, and others may send another text under the same name.
   */
  static Document byItsText(Document document) {
    String hash = Sha256.hex(document.text()).substring(0, TOLD_APART_BY);
    return document.withId(document.id() + "-" + hash);
  }

  /** A full date among the lines that are not body; the body speaks of other days too. */
  private @Nullable String dateBeside(String text, BodyFinder.Found found) {
    for (var span : found.furniture()) {
      for (String line : span.in(text).split("\n")) {
        String date = dates.in(line);
        if (date != null) {
          return date;
        }
      }
    }
    return datelineOf(text, found);
  }

  /** The date in "HALVERN, 12 May 2026 - ...", at the start of the body. */
  private @Nullable String datelineOf(String text, BodyFinder.Found found) {
    int at = 0;
    for (String line : text.split("\n", -1)) {
      int length = line.codePointCount(0, line.length());
      int start = at;
      boolean body =
          found.furniture().stream().noneMatch(f -> f.start() <= start && start < f.end());
      if (body && !line.isBlank()) {
        Matcher dash = DATELINE.matcher(line);
        return dash.lookingAt() ? dates.in(dash.group(1)) : null;
      }
      at += length + 1;
    }
    return null;
  }

  /**
   * The document of the article in a page.
   *
   * @param address where the page was fetched, or empty
   * @throws org.parley.model.Fault where the page holds no article or is too large
   */
  Document ofPage(String id, String source, String html, String address) {
    if (html.isBlank()) {
      throw Refusals.empty(source);
    }
    refuseTooManyTags(html, source);
    ArticleReader.Article article = articles.read(Jsoup.parse(html, address));
    if (article.text().isBlank()) {
      throw Refusals.noArticle(source);
    }
    Particulars known = article.particulars();
    String url = known.url() == null && !address.isEmpty() ? address : known.url();
    return new Document(
        id,
        source,
        known.title(),
        known.published(),
        Language.of(article.text()),
        article.text(),
        known.author(),
        known.publisher(),
        url,
        List.of());
  }

  /** The tree of a page takes some hundred times the memory of its tags. */
  private static void refuseTooManyTags(String html, String source) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
      boolean tag = Character.isLetter(next) || next == '/' || next == '!' || next == '?';
      tags += tag ? 1 : 0;
      if (tags > MOST_TAGS) {
        throw Refusals.tooMany(source, "tags", MOST_TAGS);
      }
    }
  }

  private static void refuseTooManyLines(String text, String source) {
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (++lines > MOST_LINES) {
        throw Refusals.tooMany(source, "lines", MOST_LINES);
      }
    }
  }
}
