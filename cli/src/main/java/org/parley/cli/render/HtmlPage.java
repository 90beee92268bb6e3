package org.parley.cli.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.parley.model.Brief;

/**
 * Briefs as one page that needs nothing else: each article beside its items; an item lights up its
 * words and the reverse.
 */
public final class HtmlPage implements Renderer {

  private final OptionalInt count;
  private final Confidence confidence;

  /**
   * @param count number of briefs; empty where it is not known beforehand
   */
  public HtmlPage(OptionalInt count, Confidence confidence) {
    this.count = count;
    this.confidence = confidence;
  }

  /** The page of a single brief has the title of its article, and so starts with the brief. */
  private boolean isSingle() {
    return count.orElse(0) == 1;
  }

  /** Where the number is not known the page counts its briefs itself. */
  @Override
  public String head() {
    return isSingle() ? "" : head(count.isPresent() ? count.getAsInt() + " briefs" : "Briefs");
  }

  private static String head(String title) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<title>"
        + Harmless.html(title)
        + "</title>\n<style>\n"
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
    Outline outline = new Outline(brief, confidence);
    List<Outline.Section> sections = outline.sections();
    Masthead masthead = new Masthead(brief.document());
    Marks marks = new Marks("b" + number + "-");
    StringBuilder items = new StringBuilder();
    sections.forEach(section -> section(items, section, marks));
    StringBuilder out = new StringBuilder(isSingle() ? head(masthead.title()) : "");
    out.append("<main class=\"brief\">\n");
    header(out, masthead, sections);
    out.append("<div class=\"columns\">\n<article lang=\"en\" aria-label=\"The article\">\n");
    out.append(marks.article(brief.document(), outline.text()));
    out.append("</article>\n<div class=\"items\" aria-label=\"What it says\">\n");
    out.append(items);
    for (String note : outline.notes()) {
      out.append("<p class=\"none\">").append(Harmless.html(note)).append("</p>\n");
    }
    return out.append("</div>\n</div>\n</main>\n").toString();
  }

  private static void header(StringBuilder out, Masthead masthead, List<Outline.Section> sections) {
    out.append("<header>\n<h1>").append(Harmless.html(masthead.title())).append("</h1>\n");
    List<String> facts = new ArrayList<>();
    masthead.facts().forEach(fact -> facts.add("<bdi>" + Harmless.html(fact) + "</bdi>"));
    String link = masthead.link();
    if (link != null) {
      facts.add(
          "<a href=\"" + Harmless.html(link) + "\" rel=\"noreferrer\">the article’s page</a>");
    }
    if (!facts.isEmpty()) {
      out.append("<p class=\"facts\">").append(String.join(" · ", facts)).append("</p>\n");
    }
    out.append("<nav class=\"topics\" aria-label=\"Show or hide\">\n");
    for (Outline.Section section : sections) {
      out.append("<button type=\"button\" class=\"").append(name(section.topic()));
      out.append("\" data-topic=\"").append(name(section.topic()));
      out.append("\" aria-pressed=\"true\">").append(Harmless.html(section.title()));
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
    out.append(Harmless.html(section.title())).append("</h2>\n<ul>\n");
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
        out.append("<span class=\"lead\">").append(Harmless.html(item.lead())).append("</span> ");
      }
      if (quote != null) {
        out.append("<q>").append(Harmless.html(quote.words())).append("</q>");
        out.append("&nbsp;<span class=\"line\">l.&nbsp;").append(quote.line());
        out.append(item.again() == 0 ? "" : ", " + item.again() + " more times").append("</span>");
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
}
