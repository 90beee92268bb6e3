package org.parley.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Finding;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * A finding with each sentence behind it.
 *
 * @param id of the finding
 * @param kind one of the nine
 * @param sentence what it says, for people
 * @param confidence probability in [0,1] that it is read rightly
 * @param review {@code accepted}, {@code corrected}, or null
 * @param contested ids of the findings that say the contrary
 * @param publishers names of the independent ones
 * @param readings what each source says, in the order of their publication
 */
public record ItemView(
    String id,
    String kind,
    String sentence,
    double confidence,
    @Nullable String review,
    List<String> contested,
    List<String> publishers,
    List<Reading> readings) {

  /**
   * What one source says.
   *
   * @param item id of the item
   * @param source id of the version of the article
   * @param publisher who carries it
   * @param title of the article
   * @param published valid time
   * @param address of the article
   * @param evidence the sentence or sentences
   * @param start where they begin in the article, in code points
   * @param end where they end
   * @param fields who and what, by name of the field
   * @param confidence probability in [0,1] that it is read rightly
   * @param verdict what a person decided about it, or null
   */
  public record Reading(
      String item,
      String source,
      String publisher,
      @Nullable String title,
      Instant published,
      String address,
      String evidence,
      int start,
      int end,
      Map<String, List<String>> fields,
      double confidence,
      @Nullable String verdict) {}

  /** Of a finding of a sight. */
  public static ItemView of(Sight sight, Finding finding) {
    List<Reading> readings = new ArrayList<>();
    for (Item item : finding.items()) {
      sight.telling().source(item).ifPresent(source -> readings.add(reading(sight, item, source)));
    }
    return new ItemView(
        finding.id(),
        finding.kind().word(),
        sight.telling().finding(finding),
        finding.confidence(),
        finding.review(),
        finding.contested(),
        finding.publishers(),
        readings);
  }

  private static Reading reading(Sight sight, Item item, Source source) {
    Map<String, List<String>> fields = new LinkedHashMap<>(item.actors());
    item.words()
        .forEach((field, quotes) ->
            fields.put(field, quotes.stream().map(Quote::text).map(Lines::oneLine).toList()));
    item.values().forEach((field, value) -> fields.put(field, List.of(value)));
    return new Reading(
        item.id(),
        source.id(),
        source.publisher(),
        source.title(),
        source.published(),
        source.address(),
        item.evidence().text(),
        item.evidence().span().start(),
        item.evidence().span().end(),
        fields,
        item.confidence(),
        sight.standing().verdict(item));
  }
}
