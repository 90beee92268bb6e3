package org.parley.cli.render;

import java.util.Optional;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Source;

/** Grades on the Admiralty scale that people gave. */
final class Grades {

  private final Standing standing;

  Grades(Standing standing) {
    this.standing = standing;
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
        standing.account().sources().stream()
            .filter(source -> source.id().equals(item.source()))
            .map(Source::publisher)
            .map(publisher -> last(Decision.Type.RATE_SOURCE, publisher))
            .findFirst()
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
