package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;

/** What stands over a brief: the article's title, and where it is from. */
record Masthead(Document document) {

  /** Addresses that a page or a note may link to; others, such as javascript:, could do harm. */
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s\"'<>\\\\`\\p{IsCc}\\p{IsCf}]+", Pattern.CASE_INSENSITIVE);

  static final String STANDARD_INPUT = "standard input";

  /** The title; where there is none the name of the file, or the address. */
  String title() {
    String title = document.title();
    if (title != null) {
      return title;
    }
    String source = source();
    boolean web = source.contains("://");
    return web ? source : source.replaceFirst("^.*[/\\\\](?=[^/\\\\])", "");
  }

  /** Whether the source has more to tell than the title. */
  boolean isSourceNew() {
    return !title().equals(source());
  }

  /** The source as people call it. */
  String source() {
    return document.source().replaceFirst("^-(?=$|:)", STANDARD_INPUT);
  }

  /** The article's address, where it is one of the web. */
  @Nullable String link() {
    String url = document.url();
    return url != null && LINK.matcher(url).matches() ? url : null;
  }

  /** Publisher, author and date, as far as they are known. */
  List<String> facts() {
    List<String> facts = new ArrayList<>();
    for (@Nullable String fact :
        new @Nullable String[] {document.publisher(), document.author(), document.published()}) {
      if (fact != null) {
        facts.add(fact);
      }
    }
    return facts;
  }
}
