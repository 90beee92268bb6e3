package org.parley.analysis.milestone;

import java.util.List;
import java.util.Optional;
import org.parley.analysis.identity.Identities;
import org.parley.model.account.Account;
import org.parley.model.account.Item;

/** The milestones of an account. Immutable. */
public final class Milestones {

  private Milestones() {}

  /**
   * Joins the phrases of meetings, proposals, positions and conditions that mean one thing;
   * decisions of users come first.
   */
  public static Milestones of(Account account, Identities identities) {
    throw new UnsupportedOperationException(account.negotiation().name() + identities);
  }

  /** By their first use. */
  public List<Milestone> all() {
    throw new UnsupportedOperationException();
  }

  public Optional<Milestone> byId(String id) {
    throw new UnsupportedOperationException(id);
  }

  /** What the words in a field of an item mean: {@code target}, {@code on}, {@code mentions}... */
  public Optional<Milestone> of(Item item, String field) {
    throw new UnsupportedOperationException(item.id() + field);
  }

  /** The milestone that a user means by a phrase, an id or a name. */
  public Optional<Milestone> named(String phrase) {
    throw new UnsupportedOperationException(phrase);
  }
}
