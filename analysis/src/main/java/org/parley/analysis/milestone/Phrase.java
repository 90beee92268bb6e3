package org.parley.analysis.milestone;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Item;

/**
 * What an item calls a milestone in one of its fields; a meeting's mentions are one.
 *
 * @param uses where it stands, never empty
 * @param item that holds it
 * @param by key of the side whose item it is
 * @param who key of the identity whose item it is
 * @param wording its words; of verbs alone with their subject, of what points what it points to
 */
record Phrase(
    List<Milestone.Use> uses,
    Item item,
    @Nullable String by,
    @Nullable String who,
    String wording) {

  /** Time before ids, so that a later article comes after all that is there. */
  static final Comparator<Phrase> ORDER =
      Comparator.comparing(Phrase::published)
          .thenComparing(one -> one.item().id())
          .thenComparing(Phrase::field)
          .thenComparing(one -> one.uses().getFirst().quote().span())
          .thenComparing(Phrase::text);

  Instant published() {
    return uses.getFirst().published();
  }

  String field() {
    return uses.getFirst().field();
  }

  /** The same, which points to those words. */
  Phrase pointingTo(String words) {
    return new Phrase(uses, item, by, who, words);
  }

  /** What of it its sentence has: without "the demand that" before it. */
  String stated() {
    return item.evidence().text().contains(wording) ? wording : text();
  }

  String text() {
    return uses.stream().map(use -> use.quote().text()).collect(Collectors.joining(" / "));
  }
}
