package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Brief;
import org.parley.model.Document;

/** A brief as Markdown, for notes and tickets. */
public final class MarkdownBrief implements Renderer {

  @Override
  public String separator() {
    return "\n---\n\n";
  }

  @Override
  public String brief(Brief brief, int number) {
    Document document = brief.document();
    StringBuilder out = new StringBuilder("# ");
    out.append(escape(document.title() == null ? document.source() : document.title()));
    out.append("\n\n");
    List<String> facts = new ArrayList<>();
    if (document.publisher() != null) {
      facts.add(escape(document.publisher()));
    }
    if (document.published() != null) {
      facts.add(escape(document.published()));
    }
    if (document.url() != null) {
      facts.add("<" + document.url().replaceAll("[<>\\s]", "") + ">");
    }
    if (!facts.isEmpty()) {
      out.append(String.join(" · ", facts)).append("\n\n");
    }
    for (Outline.Section section : new Outline(brief).sections()) {
      out.append("## ").append(section.title()).append("\n\n");
      section.items().forEach(item -> item(out, item, ""));
      out.append('\n');
    }
    return out.toString();
  }

  private static void item(StringBuilder out, Outline.Item item, String indent) {
    Outline.Quote quote = item.quote();
    boolean shown = quote != null || !item.lead().isEmpty();
    if (shown) {
      out.append(indent).append("- ");
      if (!item.lead().isEmpty()) {
        out.append("**").append(escape(item.lead())).append("**").append(quote == null ? "" : " ");
      }
      if (quote != null) {
        out.append("“").append(escape(quote.words())).append("” (line ").append(quote.line());
        out.append(")");
      }
      out.append('\n');
    } else {
      out.append(indent).append("- two claims\n");
    }
    item.inner().forEach(inner -> item(out, inner, indent + "  "));
  }

  /** Characters that Markdown would take for its own. */
  private static String escape(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
  }
}
