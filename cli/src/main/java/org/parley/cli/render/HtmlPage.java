package org.parley.cli.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.Brief;
import org.parley.model.Document;

/**
 * Briefs as one page that needs nothing else: each article beside its items; an item lights up its
 * words and the reverse.
 */
public final class HtmlPage implements Renderer {

  @Override
  public String head() {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<title>Parley brief</title>\n<style>\n"
        + resource("page.css")
        + "</style>\n</head>\n<body>\n";
  }

  @Override
  public String foot() {
    return "<footer>Read by Parley. Every item rests on the words that it lights up.</footer>\n"
        + "<script>\n"
        + resource("page.js")
        + "</script>\n</body>\n</html>\n";
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String brief(Brief brief, int number) {
    List<Outline.Section> sections = new Outline(brief).sections();
    Marks marks = new Marks("b" + number + "-");
    StringBuilder items = new StringBuilder();
    sections.forEach(section -> section(items, section, marks));
    StringBuilder out = new StringBuilder("<main class=\"brief\">\n");
    header(out, brief, sections);
    out.append("<div class=\"columns\">\n<article lang=\"en\" aria-label=\"The article\">\n");
    out.append(marks.article(brief.document()));
    out.append("</article>\n<div class=\"items\" aria-label=\"What it says\">\n");
    out.append(items);
    if (sections.isEmpty()) {
      out.append("<p class=\"none\">Nothing of a negotiation was found in this text.</p>\n");
    }
    for (Brief.Unread unread : brief.unread()) {
      out.append("<p class=\"none\">Not read: ").append(escape(unread.reason())).append("</p>\n");
    }
    return out.append("</div>\n</div>\n</main>\n").toString();
  }

  private static void header(StringBuilder out, Brief brief, List<Outline.Section> sections) {
    Document document = brief.document();
    out.append("<header>\n<h1>");
    out.append(escape(document.title() == null ? document.source() : document.title()));
    out.append("</h1>\n");
    List<String> facts = new ArrayList<>();
    for (@Nullable String fact :
        new @Nullable String[] {document.publisher(), document.author(), document.published()}) {
      if (fact != null) {
        facts.add(escape(fact));
      }
    }
    String url = document.url();
    if (url != null && url.matches("https?://[^\\s\"'<>]+")) {
      facts.add("<a href=\"" + escape(url) + "\" rel=\"noreferrer\">the article’s page</a>");
    }
    if (!facts.isEmpty()) {
      out.append("<p class=\"facts\">").append(String.join(" · ", facts)).append("</p>\n");
    }
    out.append("<nav class=\"topics\" aria-label=\"Show or hide\">\n");
    for (Outline.Section section : sections) {
      out.append("<button type=\"button\" class=\"").append(name(section.topic()));
      out.append("\" data-topic=\"").append(name(section.topic()));
      out.append("\" aria-pressed=\"true\">").append(escape(section.title()));
      out.append(" <b>").append(section.items().size()).append("</b></button>\n");
    }
    out.append("</nav>\n</header>\n");
  }

  private static String name(Outline.Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  private static void section(StringBuilder out, Outline.Section section, Marks marks) {
    String topic = name(section.topic());
    out.append("<section class=\"").append(topic).append("\">\n<h2>");
    out.append(escape(section.title())).append("</h2>\n<ul>\n");
    section.items().forEach(item -> item(out, item, topic, marks));
    out.append("</ul>\n</section>\n");
  }

  private static void item(StringBuilder out, Outline.Item item, String topic, Marks marks) {
    Outline.Quote quote = item.quote();
    out.append("<li>");
    if (quote != null || !item.lead().isEmpty()) {
      boolean lights = !item.spans().isEmpty();
      out.append("<div class=\"item\"");
      if (lights) {
        out.append(" tabindex=\"0\" role=\"button\" id=\"").append(marks.add(item.spans(), topic));
        out.append('"');
      }
      out.append('>');
      if (!item.lead().isEmpty()) {
        out.append("<span class=\"lead\">").append(escape(item.lead())).append("</span> ");
      }
      if (quote != null) {
        out.append("<q>").append(escape(quote.words())).append("</q>");
        out.append(" <span class=\"line\">l. ").append(quote.line()).append("</span>");
      }
      out.append("</div>");
    }
    if (!item.inner().isEmpty()) {
      out.append("<ul>\n");
      item.inner().forEach(inner -> item(out, inner, topic, marks));
      out.append("</ul>");
    }
    out.append("</li>\n");
  }

  /** Text for the inside of an element or of an attribute in double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }
}
