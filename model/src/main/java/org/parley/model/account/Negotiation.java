package org.parley.model.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst tracks.
 *
 * @param name unique in its ledger
 * @param parties the sides, as the analyst names them; may be empty
 * @param about words that say what it is about
 * @param from first day that counts; sources published earlier are kept and do not count
 * @param opened ledger time
 */
public record Negotiation(
    String name,
    List<String> parties,
    @Nullable String about,
    @Nullable LocalDate from,
    Instant opened) {

  public Negotiation {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A negotiation has no name");
    }
    parties = List.copyOf(parties);
  }
}
