package org.parley.analysis.milestone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of milestones: they rest on the first use, so that later articles do not change them. */
final class Ids {

  private static final int LENGTH = 10;

  private Ids() {}

  static String of(Phrase first) {
    String key = first.item().id() + "\n" + first.field() + "\n" + first.text();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
