package org.parley.cli.render;

import java.util.Optional;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;

/** Grades on the Admiralty scale that people gave. */
final class Grades {

  private final Standing standing;
  private final Telling telling;

  Grades(Standing standing, Telling telling) {
    this.standing = standing;
    this.telling = telling;
  }

  /** The credibility of a finding, by the last grade that one of its items has. */
  Optional<String> of(Finding finding) {
    return finding.items().stream()
        .map(item -> last(Decision.Type.RATE_ITEM, item.id()))
        .filter(grade -> !grade.isEmpty())
        .findFirst()
        .map(grade -> "credibility " + grade);
  }

  /** The reliability of an item's publisher, in words, or nothing. */
  String of(Item item) {
    String grade =
        telling
            .source(item)
            .map(source -> last(Decision.Type.RATE_SOURCE, source.publisher()))
            .orElse("");
    return grade.isEmpty() ? "" : " (" + grade + ")";
  }

  private String last(Decision.Type type, String subject) {
    String grade = "";
    for (Decision decision : standing.account().decisions()) {
      if (decision.type() == type && decision.subject().equals(subject)) {
        grade = decision.values().getOrDefault("grade", grade);
      }
    }
    return grade;
  }
}
