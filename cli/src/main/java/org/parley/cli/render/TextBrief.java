package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Brief;
import org.parley.model.Document;

/** A brief for the terminal: about a page an article. */
public final class TextBrief implements Renderer {

  private static final int LONGEST_QUOTE = 150;
  private static final int MOST_STATEMENTS = 12;
  private static final int TWO_COLUMNS_FROM = 90;

  /** A space at which no line is broken; printed as a plain one. */
  private static final String GLUE = "\u00a0";

  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String HEADING = "1;36";

  private final Look look;

  public TextBrief(Look look) {
    this.look = look;
  }

  @Override
  public String separator() {
    return "\n" + "─".repeat(look.width()) + "\n\n";
  }

  @Override
  public String brief(Brief brief, int number) {
    StringBuilder out = new StringBuilder();
    title(out, brief);
    Outline outline = new Outline(brief);
    List<Outline.Section> sections = outline.sections();
    for (Outline.Section section : sections) {
      out.append('\n').append(styled(HEADING, section.title().toUpperCase(java.util.Locale.ROOT)));
      out.append('\n');
      section(out, section);
    }
    if (sections.isEmpty()) {
      out.append("\nNothing of a negotiation was found in this text.\n");
    }
    for (Brief.Unread unread : brief.unread()) {
      String where = "Not read, line " + outline.line(unread.span().start()) + ": ";
      out.append('\n').append(where).append(unread.reason()).append('\n');
    }
    return out.toString().replace(GLUE, " ");
  }

  private void title(StringBuilder out, Brief brief) {
    Document document = brief.document();
    String title = document.title() == null ? document.source() : document.title();
    wrap(out, "", styled(BOLD, clean(title)));
    List<String> facts = new ArrayList<>();
    if (document.publisher() != null) {
      facts.add(clean(document.publisher()));
    }
    if (document.published() != null) {
      facts.add(clean(document.published()));
    }
    if (document.title() != null) {
      facts.add(clean(document.url() == null ? document.source() : document.url()));
    }
    int found = brief.assertions().size();
    facts.add(found + (found == 1 ? " assertion" : " assertions"));
    wrap(out, "", styled(FAINT, String.join(" · ", facts)));
  }

  private void section(StringBuilder out, Outline.Section section) {
    if (section.topic() == Outline.Topic.DISPUTE && look.width() >= TWO_COLUMNS_FROM) {
      section.items().forEach(item -> sideBySide(out, item));
      return;
    }
    int shown = 0;
    for (Outline.Item item : section.items()) {
      if (section.topic() == Outline.Topic.STATEMENT && shown++ == MOST_STATEMENTS) {
        int more = section.items().size() - MOST_STATEMENTS;
        out.append(styled(FAINT, "  and " + more + " more: --format html shows them all"))
            .append('\n');
        return;
      }
      boolean chain = section.topic() == Outline.Topic.CONDITION;
      item(out, item, "  ", chain ? "◆ " : "", chain ? "← " : "");
    }
  }

  /**
   * An item and what is under it.
   *
   * @param mark before the item itself
   * @param step before what is under it
   */
  private void item(StringBuilder out, Outline.Item item, String indent, String mark, String step) {
    Outline.Quote quote = item.quote();
    StringBuilder line = new StringBuilder(mark);
    String lead = clean(item.lead());
    boolean trailing = !step.isEmpty();
    if (!trailing && !lead.isEmpty()) {
      line.append(styled(quote == null ? BOLD : "", lead)).append(quote == null ? "" : "  ");
    }
    if (quote != null) {
      line.append("“").append(shorten(quote.words())).append("”");
      line.append(styled(FAINT, GLUE + "l." + GLUE + quote.line()));
    }
    if (trailing && !lead.isEmpty()) {
      line.append("  (").append(lead).append(")");
    }
    if (line.length() > mark.length()) {
      wrap(out, indent, line.toString());
    }
    for (Outline.Item inner : item.inner()) {
      item(out, inner, indent + "    ", step, step);
    }
  }

  /** A dispute in two columns. */
  private void sideBySide(StringBuilder out, Outline.Item dispute) {
    int column = (look.width() - 7) / 2;
    List<List<String>> sides = new ArrayList<>();
    for (Outline.Item side : dispute.inner()) {
      Outline.Quote quote = side.quote();
      String words =
          quote == null
              ? ""
              : "“" + shorten(quote.words()) + "”" + GLUE + "l." + GLUE + quote.line();
      List<String> lines = new ArrayList<>(lines(clean(side.lead()), column));
      lines.addAll(lines(words, column));
      sides.add(lines);
    }
    int rows = sides.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      String left = row < sides.get(0).size() ? sides.get(0).get(row) : "";
      String right = row < sides.get(1).size() ? sides.get(1).get(row) : "";
      int gap = Math.max(0, column - left.codePointCount(0, left.length()));
      out.append("  ")
          .append(left)
          .append(" ".repeat(gap))
          .append(" │ ")
          .append(right)
          .append('\n');
    }
  }

  private String styled(String code, String words) {
    return look.color() && !code.isEmpty() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
  }

  /** Text of others must not steer the terminal. */
  private static String clean(String words) {
    return words.replaceAll("\\p{Cntrl}", " ");
  }

  private static String shorten(String words) {
    String clean = clean(words);
    if (clean.length() <= LONGEST_QUOTE) {
      return clean;
    }
    int space = clean.lastIndexOf(' ', LONGEST_QUOTE);
    int end = space > 0 ? space : clean.offsetByCodePoints(0, LONGEST_QUOTE / 2);
    return clean.substring(0, end) + " …";
  }

  private void wrap(StringBuilder out, String indent, String words) {
    List<String> lines =
        visible(words) + indent.length() <= look.width()
            ? List.of(words)
            : lines(words, look.width() - indent.length() - 2);
    for (int i = 0; i < lines.size(); i++) {
      out.append(indent).append(i > 0 ? "  " : "").append(lines.get(i)).append('\n');
    }
  }

  /** Columns that words take; escape sequences take none. */
  private static int visible(String words) {
    String plain = words.replaceAll("\u001b\\[[\\d;]*m", "");
    return plain.codePointCount(0, plain.length());
  }

  /** Words in lines of a width; escape sequences take no room. */
  private static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words.split(" +")) {
      int length = visible(word);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(used > 0 ? " " : "").append(word);
      used += length + (used > 0 ? 1 : 0);
    }
    lines.add(line.toString());
    return lines;
  }
}
