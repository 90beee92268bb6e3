package org.parley.web.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What tells bytes from other bytes. */
final class Fingerprint {

  private Fingerprint() {}

  /** Their SHA-256. */
  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
