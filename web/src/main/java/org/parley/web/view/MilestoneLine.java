package org.parley.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.analysis.milestone.Milestone;
import org.parley.web.sight.Sight;

/**
 * Something that has to come about, with the phrases that mean it.
 *
 * @param id of the milestone
 * @param name for people
 * @param type what sort of thing it is
 * @param status where it stands
 * @param reason why that is its status
 * @param parties names of those whose thing it is
 * @param phrases that mean it, most frequent first
 */
public record MilestoneLine(
    String id,
    String name,
    String type,
    String status,
    String reason,
    List<String> parties,
    List<Phrase> phrases) {

  /**
   * A phrase.
   *
   * @param text as it stands in the articles
   * @param uses how many items have it
   * @param item id of one of them
   */
  public record Phrase(String text, int uses, String item) {}

  /** Of a milestone. */
  public static MilestoneLine of(Sight sight, Milestone one) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    for (Milestone.Use use : one.uses()) {
      String text = Lines.oneLine(use.quote().text());
      phrases.merge(
          text,
          new Phrase(text, 1, use.item()),
          (a, b) -> new Phrase(text, a.uses() + 1, a.item()));
    }
    return new MilestoneLine(
        one.id(),
        Lines.oneLine(one.name()),
        one.type().word(),
        Lines.word(one.status()),
        one.reason(),
        one.parties().stream().map(sight.telling()::name).toList(),
        phrases.values().stream().sorted((a, b) -> Integer.compare(b.uses(), a.uses())).toList());
  }

  /** Whether a phrase or the name of a milestone has these words in it, in whatever case. */
  public static boolean isCalled(Milestone one, String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    return one.name().toLowerCase(Locale.ROOT).contains(sought)
        || one.uses().stream()
            .anyMatch(use -> use.quote().text().toLowerCase(Locale.ROOT).contains(sought));
  }
}
