package org.parley.cli.render;

import java.util.List;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;

/** Milestones for the terminal. */
public final class MilestoneText {

  private static final int INDENT = 4;

  private MilestoneText() {}

  /** Each with its status, the reason and the phrases that mean it. */
  public static String of(Standing standing, Look look) {
    TextPage page = new TextPage(look);
    Telling telling = new Telling(standing);
    for (Milestone milestone : standing.milestones().all()) {
      String parties = String.join(", ", milestone.parties().stream().map(telling::name).toList());
      page.add(
          0,
          page.styled(TextPage.BOLD, Harmless.line(Telling.quoted(milestone.name())))
              + " "
              + milestone.status().word()
              + page.styled(
                  TextPage.FAINT,
                  Harmless.line(
                      " · "
                          + milestone.type().word()
                          + (milestone.level() == null ? "" : ", " + milestone.level())
                          + (parties.isEmpty() ? "" : " · " + parties)
                          + " · "
                          + milestone.id())));
      if (!milestone.reason().isEmpty()) {
        page.add(INDENT, Harmless.line(milestone.reason()));
      }
      List<String> phrases =
          milestone.uses().stream()
              .map(use -> Telling.quoted(use.quote().text()))
              .distinct()
              .toList();
      page.add(INDENT, page.styled(TextPage.FAINT, Harmless.line(String.join(" ", phrases))));
    }
    String text = page.toString();
    return text.isEmpty() ? "Nothing has to come about yet.\n" : text;
  }
}
