package org.parley.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Requirement;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;

/** What has to come first, as a tree from what is wanted to what it waits for. */
final class WayText {

  private static final int INDENT = 2;
  private static final int STEP = 4;
  private static final int DEEPEST = 8;
  private static final int USUAL = 6;

  private final Standing standing;
  private final TextPage page;
  private final Telling telling;
  private final boolean all;
  private final Map<String, List<Requirement>> byTarget = new LinkedHashMap<>();
  private final Set<String> printed = new LinkedHashSet<>();

  WayText(Standing standing, TextPage page, Telling telling, boolean all) {
    this.standing = standing;
    this.page = page;
    this.telling = telling;
    this.all = all;
    standing
        .requirements()
        .forEach(one -> byTarget.computeIfAbsent(one.target(), t -> new ArrayList<>()).add(one));
  }

  void print() {
    if (standing.targets().isEmpty()) {
      return;
    }
    page.blank();
    page.add(0, page.styled(TextPage.HEADING, "what has to come first".toUpperCase(Locale.ROOT)));
    List<Milestone> targets = standing.targets();
    int most = all ? targets.size() : Math.min(USUAL, targets.size());
    for (Milestone target : targets.subList(0, most)) {
      page.add(INDENT, "◆ " + named(target));
      below(target.id(), 1, new LinkedHashSet<>(List.of(target.id())));
    }
    circles();
    if (most < targets.size()) {
      page.add(
          INDENT,
          page.styled(
              TextPage.FAINT, "… and " + (targets.size() - most) + " more; --all prints them"));
    }
  }

  /** What waits for itself is below no end. */
  private void circles() {
    for (String target : byTarget.keySet()) {
      if (!printed.contains(target)
          && standing.targets().stream().noneMatch(one -> one.id().equals(target))) {
        standing.milestones().byId(target).ifPresent(one -> page.add(INDENT, "◆ " + named(one)));
        below(target, 1, new LinkedHashSet<>(List.of(target)));
      }
    }
  }

  private void below(String target, int depth, Set<String> above) {
    printed.add(target);
    for (Requirement requirement : byTarget.getOrDefault(target, List.of())) {
      Milestone step = standing.milestones().byId(requirement.requirement()).orElse(null);
      if (step == null) {
        continue;
      }
      boolean circle = above.contains(step.id());
      page.add(
          INDENT + STEP * depth,
          "← "
              + named(step)
              + page.styled(TextPage.FAINT, by(requirement))
              + (circle ? " ↻ which waits for this" : ""));
      if (!circle && depth < DEEPEST && !printed.contains(step.id())) {
        Set<String> deeper = new LinkedHashSet<>(above);
        deeper.add(step.id());
        below(step.id(), depth + 1, deeper);
      }
    }
  }

  private static String named(Milestone milestone) {
    return Harmless.line(Telling.quoted(milestone.name())) + " [" + milestone.status().word() + "]";
  }

  private String by(Requirement requirement) {
    String tie =
        switch (requirement.relation()) {
          case BEFORE -> " first";
          case IF -> " required";
          case EXCHANGE -> " in exchange";
        };
    String party = requirement.party() == null ? "" : ", says " + telling.name(requirement.party());
    Finding finding = standing.finding(requirement.findings().getFirst()).orElseThrow();
    return Harmless.line(tie + party) + FindingText.origin(finding);
  }
}
