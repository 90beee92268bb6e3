package org.parley.analysis.milestone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.model.account.Item;

/** The wordings of phrases; what does not rest on the sentence is found once a phrase. */
final class Wordings {

  private final Map<String, Optional<String>> standing = new HashMap<>();

  String of(List<Milestone.Use> uses, Item item) {
    return uses.stream()
        .map(use -> of(use.quote().text(), item.evidence().text()))
        .collect(Collectors.joining(" / "));
  }

  private String of(String text, String sentence) {
    return standing
        .computeIfAbsent(text, phrase -> Optional.ofNullable(Wording.standing(phrase)))
        .orElseGet(() -> Wording.withSubject(text, sentence));
  }
}
