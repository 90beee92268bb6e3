package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Brief;

/** A brief as Markdown, for notes and tickets. */
public final class MarkdownBrief implements Renderer {

  private final Confidence confidence;

  public MarkdownBrief(Confidence confidence) {
    this.confidence = confidence;
  }

  @Override
  public String separator() {
    return "\n---\n\n";
  }

  @Override
  public String brief(Brief brief, int number) {
    StringBuilder out = new StringBuilder();
    head(out, new Masthead(brief.document()));
    Outline outline = new Outline(brief, confidence);
    for (Outline.Section section : outline.sections()) {
      out.append("## ").append(section.title()).append("\n\n");
      section.items().forEach(item -> item(out, item, ""));
      out.append('\n');
    }
    outline.notes().forEach(note -> out.append(Harmless.markdown(note)).append("\n\n"));
    return out.substring(0, out.length() - 1);
  }

  private static void head(StringBuilder out, Masthead masthead) {
    out.append("# ").append(Harmless.markdown(masthead.title())).append("\n\n");
    List<String> facts = new ArrayList<>();
    masthead.facts().forEach(fact -> facts.add(Harmless.markdown(fact)));
    String link = masthead.link();
    if (link != null) {
      facts.add("<" + link + ">");
    } else if (masthead.isSourceNew()) {
      facts.add(Harmless.markdown(masthead.source()));
    }
    if (!facts.isEmpty()) {
      out.append(String.join(" · ", facts)).append("\n\n");
    }
  }

  private static void item(StringBuilder out, Outline.Item item, String indent) {
    Outline.Quote quote = item.quote();
    List<String> parts = new ArrayList<>();
    if (!item.lead().isEmpty()) {
      parts.add("**" + Harmless.markdown(item.lead()) + "**");
    }
    if (quote != null) {
      parts.add("“" + Harmless.markdown(quote.words()) + "” (line " + quote.line() + ")");
    }
    if (item.again() > 0) {
      parts.add("and " + item.again() + " more times");
    }
    out.append(indent).append("- ");
    out.append(parts.isEmpty() ? "two claims" : String.join(" ", parts)).append('\n');
    item.inner().forEach(inner -> item(out, inner, indent + "  "));
  }
}
