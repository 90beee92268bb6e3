package org.parley.web.view;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Position;
import org.parley.analysis.standing.Finding;
import org.parley.model.Fault;
import org.parley.model.account.Item;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * How a party's stance on a milestone went.
 *
 * @param party key of the party
 * @param step the milestone
 * @param now its stance now
 * @param turns each stance that it took, in the order of time
 */
public record PositionView(String party, StepLine step, PositionsView.Cell now, List<Turn> turns) {

  /**
   * A stance that was new when it was taken.
   *
   * @param stance in lower case
   * @param since the day of the first source, or null
   * @param reversal whether it turned a yes into a no or a no into a yes
   * @param said what says so
   */
  public record Turn(String stance, @Nullable LocalDate since, boolean reversal, List<Said> said) {}

  /**
   * A sentence.
   *
   * @param publisher who carries it
   * @param day of publication, or null
   * @param evidence id of the item, or null
   * @param text as it stands in the article, or null where it is not known
   * @param source id of the version of the article, or null
   */
  public record Said(
      String publisher,
      @Nullable LocalDate day,
      @Nullable String evidence,
      @Nullable String text,
      @Nullable String source) {}

  /**
   * Of a sight.
   *
   * @throws Fault where that party has no stance on that milestone
   */
  public static PositionView of(Sight sight, String party, String milestone) {
    Groundwork groundwork = sight.groundwork();
    Position position =
        groundwork.positions(milestone).stream()
            .filter(one -> one.party().equals(party))
            .findFirst()
            .orElseThrow(() ->
                Fault.user(
                    "no-such-position",
                    "'" + party + "' has no stance on '" + milestone + "' at that moment",
                    "It may have taken one later: try another date."));
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < position.turns().size(); i++) {
      Position.Turn turn = position.turns().get(i);
      turns.add(
          new Turn(
              PositionsView.word(turn.stance()),
              turn.since(),
              i > 0 && Trend.isReversal(position, i),
              turn.evidence().stream().map(one -> said(sight, one)).toList()));
    }
    return new PositionView(
        party,
        new Lines(sight).step(groundwork.step(milestone)),
        PositionsView.cell(position, groundwork),
        turns);
  }

  private static Said said(Sight sight, Evidence one) {
    Finding finding =
        one.finding() == null ? null : sight.standing().finding(one.finding()).orElse(null);
    if (finding != null) {
      for (Item item : finding.items()) {
        Source source = sight.telling().source(item).orElse(null);
        if (source != null && isOf(source, one)) {
          return new Said(
              one.publisher(),
              one.day(),
              one.finding(),
              Lines.oneLine(item.evidence().text()),
              source.id());
        }
      }
    }
    return new Said(one.publisher(), one.day(), one.finding(), null, null);
  }

  private static boolean isOf(Source source, Evidence one) {
    return source.publisher().equals(one.publisher())
        && (one.day() == null
            || one.day().equals(LocalDate.ofInstant(source.published(), ZoneOffset.UTC)));
  }
}
