package org.parley.desk.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.parley.model.Fault;

/**
 * Hashes of passwords by Argon2id, with the parameters of OWASP's cheat sheet on password storage:
 * 19 MiB, two passes, one lane.
 */
final class Passwords {

  /** KiB. */
  private static final int MEMORY = 19 * 1024;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Code points. */
  private static final int SHORTEST = 12;

  private static final int LONGEST = 200;

  /** Each takes its memory and a core; more wait. */
  private static final int AT_ONCE = 4;

  private final SecureRandom random;
  private final Semaphore hashing = new Semaphore(AT_ONCE, true);

  /** Of a password that nobody has: what is compared where there is nothing to compare with. */
  private final String nobodys;

  Passwords(SecureRandom random) {
    this.random = random;
    this.nobodys = hash(Secrets.fresh(random));
  }

  /**
   * A hash with its salt and parameters, in the PHC string format.
   *
   * @param name whose password it is
   * @throws Fault where it is too short, too long or the name
   */
  String hashOf(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw Fault.user(
          "weak-password",
          "The password has " + length + " characters",
          "Take from " + SHORTEST + " to " + LONGEST + "; several words make a good one.");
    }
    if (password.strip().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
      throw Fault.user("weak-password", "The password is the name", "Take another one.");
    }
    return hash(password);
  }

  /** However it was typed. */
  private static String composed(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Argon2Function function =
        Argon2Function.getInstance(MEMORY, PASSES, LANES, HASH_BYTES, Argon2.ID);
    hashing.acquireUninterruptibly();
    try {
      return function.hash(composed(password).getBytes(StandardCharsets.UTF_8), salt).getResult();
    } finally {
      hashing.release();
    }
  }

  /** Whether it is the password; takes as long where there is no hash. */
  boolean fits(String password, Optional<String> hash) {
    String against = hash.orElse(nobodys);
    hashing.acquireUninterruptibly();
    try {
      boolean fits = Argon2Function.getInstanceFromHash(against).check(composed(password), against);
      return fits && hash.isPresent();
    } finally {
      hashing.release();
    }
  }
}
