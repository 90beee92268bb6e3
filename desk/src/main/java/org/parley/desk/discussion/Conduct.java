package org.parley.desk.discussion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of conduct, as a file says them. */
public final class Conduct {

  private static final String FILE = "conduct.list";

  private Conduct() {}

  /** One rule each; lines that begin with # are comments. */
  public static List<String> rules() {
    try (InputStream in = Conduct.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
