package org.parley.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text.
 *
 * @param headline the element of the page that shows the title, or null
 * @param published as ISO 8601
 * @param language ISO 639-1 code, English where the page names none
 */
record Particulars(
    @Nullable String title,
    @Nullable Element headline,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String url,
    String language) {

  private static final String ENGLISH = "en";
  private static final Pattern ISO_639 = Pattern.compile("[a-z]{2}");
  private static final Pattern NO_NAME = Pattern.compile("@.*|https?://.*|\\P{L}*");
  private static final Pattern LATIN = Pattern.compile(".*\\p{IsLatin}.*", Pattern.DOTALL);
  private static final Pattern SITE =
      Pattern.compile("(.+) [-|\u2013\u2014] ([^-|\u2013\u2014]{2,40})");
  private static final int FEWEST_LETTERS_OF_TITLE = 12;

  static Particulars of(Document page, PageFacts.Told told, Dates dates) {
    String language = language(page);
    String title = named(told.all(PageFacts.Fact.TITLE), language);
    Element headline = headline(page, title);
    return new Particulars(
        headline == null ? title : withoutSite(title, headline.text()),
        headline,
        named(told.all(PageFacts.Fact.AUTHOR), language),
        named(publishers(page, told, title), language),
        told.all(PageFacts.Fact.PUBLISHED).stream()
            .flatMap(value -> Stream.ofNullable(dates.in(value)))
            .findFirst()
            .orElse(null),
        told.all(PageFacts.Fact.URL).stream()
            .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("http"))
            .findFirst()
            .orElse(null),
        language);
  }

  /** The first that is a name at all; on an English page rather one in Latin letters. */
  private static @Nullable String named(List<String> values, String language) {
    List<String> names =
        values.stream().filter(value -> !NO_NAME.matcher(value).matches()).toList();
    return names.stream()
        .filter(name -> !language.equals(ENGLISH) || LATIN.matcher(name).matches())
        .findFirst()
        .orElse(names.isEmpty() ? null : names.get(0));
  }

  /** As the page says, and last what its title shows after the headline. */
  private static List<String> publishers(
      Document page, PageFacts.Told told, @Nullable String title) {
    List<String> names = new ArrayList<>(told.all(PageFacts.Fact.PUBLISHER));
    Matcher site = SITE.matcher(page.title());
    if (title != null && site.matches() && Texts.bare(site.group(1)).equals(Texts.bare(title))) {
      names.add(site.group(2));
    }
    return names;
  }

  /** The headline as shown, where the title is the same with the site's name after it. */
  private static @Nullable String withoutSite(@Nullable String title, String shown) {
    String headline = Texts.squeezed(shown).strip();
    String bare = Texts.bare(headline);
    boolean longer = title == null || Texts.bare(title).startsWith(bare);
    return longer && bare.length() >= FEWEST_LETTERS_OF_TITLE ? headline : title;
  }

  /** The first-rank heading that says what the title says; else the only one. */
  private static @Nullable Element headline(Document page, @Nullable String title) {
    String wanted = title == null ? "" : Texts.bare(title);
    List<Element> headings = page.select("h1").stream().filter(Element::hasText).toList();
    for (Element heading : headings) {
      String said = Texts.bare(heading.text());
      boolean same = wanted.contains(said) || (!wanted.isEmpty() && said.contains(wanted));
      if (!said.isEmpty() && same) {
        return heading;
      }
    }
    return headings.size() == 1 ? headings.get(0) : null;
  }

  private static String language(Document page) {
    Element html = page.selectFirst("html");
    String tag = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
    String code =
        tag.length() > 2 && !Character.isLetter(tag.charAt(2)) ? tag.substring(0, 2) : tag;
    return ISO_639.matcher(code).matches() ? code : ENGLISH;
  }
}
