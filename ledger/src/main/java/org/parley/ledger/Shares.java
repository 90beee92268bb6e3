package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import org.parley.model.account.Moment;
import org.parley.model.account.Share;

/**
 * Which states of negotiations were shared, and with which keys. Append-only as well, but no part
 * of what is known of a negotiation: neither entries nor exports have the keys.
 */
public interface Shares {

  /**
   * Shares a negotiation.
   *
   * @param key that nobody can guess and that was not used before
   * @param moment what it shows; its ledger time is at most that of the sharing, so that it never
   *     shows what comes later. Of a live one it says nothing
   * @throws org.parley.model.Fault where there is no such negotiation
   */
  Share make(String negotiation, String key, Share.Kind kind, Moment moment, String by);

  /** The share of that key, also one that was ended. */
  Optional<Share> find(String key);

  /** All of a negotiation, newest first, also those that were ended. */
  List<Share> of(String negotiation);

  /** Ends one: from now on it shows nothing. One that was ended before stays so. */
  void end(String key, String by);
}
