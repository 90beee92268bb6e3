package org.parley.analysis.milestone;

import org.parley.model.Sha256;

/** Ids of milestones: they rest on the first use, so that later articles do not change them. */
final class Ids {

  private static final int LENGTH = 10;

  private Ids() {}

  static String of(Phrase first) {
    String key = first.item().id() + "\n" + first.field() + "\n" + first.text();
    return Sha256.hex(key).substring(0, LENGTH);
  }
}
