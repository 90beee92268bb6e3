package org.parley.analysis.identity;

import java.util.List;
import java.util.Optional;
import org.parley.model.account.Account;
import org.parley.model.account.Item;

/** Who is who in an account. Immutable. */
public final class Identities {

  private Identities() {}

  /** Joins the actors of all sources; decisions of users come first. */
  public static Identities of(Account account) {
    throw new UnsupportedOperationException(account.negotiation().name());
  }

  /** By how often they occur, then by key. */
  public List<Identity> all() {
    throw new UnsupportedOperationException();
  }

  public Optional<Identity> byKey(String key) {
    throw new UnsupportedOperationException(key);
  }

  /** The identity that a user means by a name, an alias or a key, in whatever case and spelling. */
  public Optional<Identity> named(String name) {
    throw new UnsupportedOperationException(name);
  }

  /** Who fills a field of an item, in the order of the field. */
  public List<Identity> of(Item item, String field) {
    throw new UnsupportedOperationException(item.id() + field);
  }

  /** The side on which it stands: the end of the chain of parties, itself where it has none. */
  public Identity side(Identity identity) {
    throw new UnsupportedOperationException(identity.key());
  }
}
