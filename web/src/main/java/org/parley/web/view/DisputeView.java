package org.parley.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.analysis.standing.Finding;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;
import org.parley.web.sight.Sight;

/**
 * Two claims that contradict each other.
 *
 * @param id of the finding, or of the first one
 * @param between {@code parties}, who contradict each other, or {@code publishers}
 * @param left one claim
 * @param right the other
 */
public record DisputeView(String id, String between, Claim left, Claim right) {

  /**
   * One of the two.
   *
   * @param evidence id of the finding that says so
   * @param who says it
   * @param claim in words
   * @param first day on which it was published
   * @param last day on which it was
   * @param publishers who carry it
   */
  public record Claim(
      String evidence,
      List<String> who,
      String claim,
      LocalDate first,
      LocalDate last,
      List<String> publishers) {}

  /** Of a sight, newest first. */
  static List<DisputeView> of(Sight sight) {
    List<DisputeView> disputes = new ArrayList<>();
    for (Finding finding : sight.standing().findings()) {
      if (finding.kind() == Kind.DISPUTE) {
        disputes.add(
            new DisputeView(
                finding.id(),
                "parties",
                side(sight, finding, "claimant", "claim"),
                side(sight, finding, "counterclaimant", "counterclaim")));
      }
      for (String other : finding.contested()) {
        if (finding.id().compareTo(other) < 0) {
          sight
              .standing()
              .finding(other)
              .ifPresent(contrary ->
                  disputes.add(
                      new DisputeView(
                          finding.id(),
                          "publishers",
                          told(sight, finding),
                          told(sight, contrary))));
        }
      }
    }
    disputes.sort(Comparator.comparing((DisputeView one) -> one.left().last()).reversed());
    return List.copyOf(disputes);
  }

  private static Claim side(Sight sight, Finding finding, String who, String field) {
    Item item = finding.items().getFirst();
    Quote claim = item.quote(field);
    return claim(
        finding,
        finding.who().getOrDefault(who, List.of()).stream().map(sight.telling()::name).toList(),
        claim == null ? "…" : Lines.oneLine(claim.text()));
  }

  private static Claim told(Sight sight, Finding finding) {
    return claim(finding, finding.publishers(), sight.telling().finding(finding));
  }

  private static Claim claim(Finding finding, List<String> who, String words) {
    return new Claim(
        finding.id(),
        who,
        words,
        Lines.day(finding.first()),
        Lines.day(finding.last()),
        finding.publishers());
  }
}
