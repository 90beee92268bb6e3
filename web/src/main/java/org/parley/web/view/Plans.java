package org.parley.web.view;

import java.util.List;
import org.parley.model.Fault;
import org.parley.web.sight.Sight;

/**
 * What is on the table, and what is contradicted.
 *
 * @param proposals those whose terms are known first
 * @param disputes newest first
 */
public record Plans(List<ProposalView> proposals, List<DisputeView> disputes) {

  /** Of a sight. */
  public static Plans of(Sight sight) {
    return new Plans(ProposalHistories.of(sight), DisputeView.of(sight));
  }

  /**
   * The proposal of that id.
   *
   * @throws Fault where there is none
   */
  public ProposalView proposal(String id) {
    return proposals.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "no-such-proposal",
                "There is no proposal with the id '" + id + "' on that day",
                "Take an id of the list of proposals."));
  }
}
