package org.parley.cli.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Brief;
import org.parley.model.Span;

/** A brief for the terminal: about a page an article. */
public final class TextBrief implements Renderer {

  private static final int LONGEST_QUOTE = 150;
  private static final int TWO_COLUMNS_FROM = 90;

  private static final int MOST_STATEMENTS = 6;

  /** Statements of what is told above too, as a position, a warning or something else. */
  private static final int MOST_TOLD_ABOVE = 3;

  /** Items of a section, and under one item, that anybody reads at a terminal. */
  private static final int MOST = 40;

  private static final int INDENT = 2;
  private static final int STEP = 4;

  private final Look look;
  private final Confidence confidence;

  public TextBrief(Look look, Confidence confidence) {
    this.look = look;
    this.confidence = confidence;
  }

  @Override
  public String separator() {
    return "\n" + "─".repeat(look.width()) + "\n\n";
  }

  @Override
  public String brief(Brief brief, int number) {
    TextPage page = new TextPage(look);
    Outline outline = new Outline(brief, confidence);
    title(page, new Masthead(brief.document()), outline.count());
    List<Outline.Section> sections = outline.sections();
    for (Outline.Section section : sections) {
      page.blank();
      String title = section.title().toUpperCase(Locale.ROOT);
      page.add(0, page.styled(TextPage.HEADING, title));
      section(page, section, sections);
    }
    for (String note : outline.notes()) {
      page.blank();
      page.add(0, clean(note));
    }
    return page.toString();
  }

  private static void title(TextPage page, Masthead masthead, String count) {
    page.add(0, page.styled(TextPage.BOLD, clean(masthead.title())));
    List<String> facts = new ArrayList<>();
    masthead.facts().forEach(fact -> facts.add(clean(fact)));
    String link = masthead.link();
    if (masthead.isSourceNew()) {
      facts.add(clean(link == null ? masthead.source() : link));
    }
    facts.add(count);
    page.add(0, page.styled(TextPage.FAINT, String.join(" · ", facts)));
  }

  private void section(TextPage page, Outline.Section section, List<Outline.Section> sections) {
    List<Outline.Item> items = section.items();
    switch (section.topic()) {
      case PARTY -> parties(page, items);
      case CONDITION -> items(page, items, INDENT, "◆ ", "← ");
      case DISPUTE -> {
        for (int i = 0; i < Math.min(MOST, items.size()); i++) {
          if (i > 0 && look.width() >= TWO_COLUMNS_FROM) {
            page.blank();
          }
          dispute(page, items.get(i));
        }
        more(page, INDENT, items.size() - MOST);
      }
      case STATEMENT -> statements(page, items, sections);
      case POSITION, PROPOSAL, MEETING, ACCUSATION, WARNING, OUTLOOK ->
          items(page, items, INDENT, "", "");
    }
  }

  /** Names with others between them take a line or two, and not one each. */
  private static void parties(TextPage page, List<Outline.Item> items) {
    List<String> names =
        items.stream()
            .limit(MOST)
            .map(item -> clean(item.lead()).replace(" ", TextPage.GLUE))
            .toList();
    page.add(INDENT, String.join(TextPage.GLUE + "· ", names));
    more(page, INDENT, items.size() - MOST);
  }

  /** The statements that tell most: of somebody named, and of what does not stand above. */
  private static void statements(
      TextPage page, List<Outline.Item> items, List<Outline.Section> sections) {
    Set<Span> above = new LinkedHashSet<>();
    sections.stream()
        .filter(one -> one.topic() != Outline.Topic.STATEMENT && one.topic() != Outline.Topic.PARTY)
        .flatMap(one -> one.items().stream())
        .flatMap(TextBrief::spans)
        .forEach(above::add);
    Map<Boolean, List<Outline.Item>> told =
        items.stream()
            .limit(MOST * MOST)
            .sorted(Comparator.comparing(item -> item.lead().equals(Outline.NOBODY)))
            .collect(Collectors.partitioningBy(item -> isAbove(item, above)));
    Set<Outline.Item> telling = new LinkedHashSet<>();
    told.getOrDefault(false, List.of()).stream().limit(MOST_STATEMENTS).forEach(telling::add);
    told.getOrDefault(true, List.of()).stream()
        .limit(Math.max(0, MOST_TOLD_ABOVE - telling.size()))
        .forEach(telling::add);
    List<Outline.Item> shown = items.stream().filter(telling::contains).toList();
    items(page, shown, INDENT, "", "");
    more(page, INDENT, items.size() - shown.size());
  }

  private static Stream<Span> spans(Outline.Item item) {
    return Stream.concat(item.spans().stream(), item.inner().stream().flatMap(TextBrief::spans));
  }

  private static boolean isAbove(Outline.Item statement, Set<Span> above) {
    Span content = statement.spans().getFirst();
    return above.stream().limit(MOST * MOST).anyMatch(content::overlaps);
  }

  private static void items(
      TextPage page, List<Outline.Item> items, int indent, String mark, String step) {
    items.stream().limit(MOST).forEach(item -> item(page, item, indent, mark, step));
    more(page, indent, items.size() - MOST);
  }

  private static void more(TextPage page, int indent, int count) {
    if (count > 0) {
      String words = "and " + count + " more: --format html shows them all";
      page.add(indent, page.styled(TextPage.FAINT, words));
    }
  }

  /**
   * An item and what is under it.
   *
   * @param mark before the item itself
   * @param step before what is under it
   */
  private static void item(TextPage page, Outline.Item item, int indent, String mark, String step) {
    Outline.Quote quote = item.quote();
    String lead = clean(item.lead());
    List<String> parts = new ArrayList<>();
    if (step.isEmpty() && !lead.isEmpty()) {
      parts.add(page.styled(quote == null ? TextPage.BOLD : TextPage.NONE, lead));
    }
    if (quote != null) {
      parts.add(quoted(page, quote, item.again()));
    }
    if (!step.isEmpty() && !lead.isEmpty()) {
      parts.add("(" + lead + ")");
    }
    if (!parts.isEmpty()) {
      page.add(indent, mark + String.join(" ", parts));
    }
    items(page, item.inner(), indent + STEP, step, step);
  }

  private static String quoted(TextPage page, Outline.Quote quote, int again) {
    String place = TextPage.GLUE + "l." + TextPage.GLUE + quote.line();
    String more = again == 0 ? "" : ", " + again + " more times";
    return "“" + shorten(quote.words()) + "”" + page.styled(TextPage.FAINT, place + more);
  }

  /** Two claims, one beside the other where there is room. */
  private void dispute(TextPage page, Outline.Item dispute) {
    if (look.width() < TWO_COLUMNS_FROM || dispute.inner().size() != 2) {
      for (int side = 0; side < dispute.inner().size(); side++) {
        String mark = side == 0 ? "" : "↔ ";
        item(page, dispute.inner().get(side), side == 0 ? INDENT : INDENT + 2, mark, "");
      }
      return;
    }
    List<List<String>> sides = new ArrayList<>();
    for (Outline.Item side : dispute.inner()) {
      Outline.Quote quote = side.quote();
      String words = quote == null ? "" : quoted(page, quote, side.again());
      sides.add(List.of(page.styled(TextPage.BOLD, clean(side.lead())), words));
    }
    page.beside(INDENT, sides.get(0), sides.get(1));
  }

  private static String clean(String words) {
    return Harmless.line(words).replaceAll(" +", " ").strip();
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
}
