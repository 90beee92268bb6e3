package org.parley.ledger;

import org.parley.model.Sha256;

/** Ids that rest on what they are ids of. */
final class Ids {

  /** Of an id; 48 bits keep two of a million records apart all but certainly. */
  private static final int ID_LENGTH = 12;

  private Ids() {}

  static String of(String key) {
    return Sha256.hex(key).substring(0, ID_LENGTH);
  }
}
