package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;
import org.parley.model.account.Item;

/** Findings and what they rest on, for the terminal. */
public final class FindingText {

  private static final int INDENT = 2;
  private static final int STEP = 4;

  /** Letters of an id that tell it from others. */
  private static final int ID = 7;

  private final Standing standing;
  private final Telling telling;
  private final Grades grades;
  private final Look look;

  public FindingText(Standing standing, Look look) {
    this.standing = standing;
    this.telling = new Telling(standing);
    this.grades = new Grades(standing, telling);
    this.look = look;
  }

  /** Every sentence of a finding. */
  public String evidence(Finding finding) {
    TextPage page = new TextPage(look);
    page.add(0, page.styled(TextPage.BOLD, Harmless.line(telling.finding(finding))));
    page.add(0, page.styled(TextPage.FAINT, facts(finding)));
    for (Item item : finding.items()) {
      page.add(INDENT, "“" + Harmless.line(item.evidence().text()) + "”");
      page.add(
          STEP,
          page.styled(
              TextPage.FAINT,
              Harmless.line(telling.where(item)) + grades.of(item) + " · " + item.id()));
    }
    for (String against : finding.contested()) {
      standing
          .finding(against)
          .ifPresent(other ->
              page.add(
                  INDENT,
                  "contested by: "
                      + Harmless.line(telling.finding(other))
                      + page.styled(TextPage.FAINT, tail(other))));
    }
    return page.toString();
  }

  private String facts(Finding finding) {
    List<String> facts = new ArrayList<>();
    facts.add(finding.kind().word());
    facts.add(String.format(Locale.ROOT, "confidence %.2f", finding.confidence()));
    facts.add(
        finding.independent()
            + (finding.independent() == 1 ? " independent publisher" : " independent publishers"));
    if (finding.review() != null) {
      facts.add(finding.review());
    }
    grades.of(finding).ifPresent(facts::add);
    return String.join(" · ", facts);
  }

  /** What a review would ask about. */
  public String queue(List<Finding> queue) {
    if (queue.isEmpty()) {
      return "Nothing is contested, and all items are sure.\n";
    }
    TextPage page = new TextPage(look);
    for (Finding finding : queue) {
      page.add(
          0,
          String.format(Locale.ROOT, "%.2f ", finding.confidence())
              + (finding.contested().isEmpty() ? "" : "contested ")
              + Harmless.line(telling.finding(finding))
              + page.styled(TextPage.FAINT, " · " + shortId(finding.id())));
    }
    return page.toString();
  }

  /** Whether it is contested, who carries it, the day of the last source, and its id. */
  static String tail(Finding finding) {
    return (finding.contested().isEmpty() ? "" : " (contested)") + origin(finding);
  }

  /** Who carries it, the day of the last source, and its id. */
  static String origin(Finding finding) {
    return Harmless.line(
        " · "
            + String.join(", ", finding.publishers())
            + ", "
            + Telling.day(finding.last())
            + " · "
            + shortId(finding.id()));
  }

  /** The first letters of an id, which tell it from others. */
  static String shortId(String id) {
    return id.length() <= ID ? id : id.substring(0, ID);
  }
}
