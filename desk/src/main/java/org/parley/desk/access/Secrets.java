package org.parley.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.parley.model.Sha256;

/** Random secrets of 256 bits, which no one guesses, and the hashes that are kept of them. */
public final class Secrets {

  private static final int BYTES = 32;

  private Secrets() {}

  /** In Base64 for URLs. */
  public static String fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256 in hex; a random secret needs no slower hash. */
  public static String hash(String secret) {
    return Sha256.hex(secret);
  }

  /** Whether two are the same; takes the same time wherever they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
