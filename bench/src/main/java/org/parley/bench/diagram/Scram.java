package org.parley.bench.diagram;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SCRAM on a model, which lists all sets in a report; the time that it says it took leaves reading
 * and reporting out.
 */
final class Scram {

  private static final Duration MOST = Duration.ofSeconds(60);

  /**
   * More elements than any set of these models has; left to itself SCRAM leaves out larger ones.
   */
  private static final String ORDER = "200";

  /** The head of a report holds all that is read of it. */
  private static final int HEAD = 1 << 16;

  private static final Pattern TIME = Pattern.compile("<products>([0-9.e+-]+)</products>");
  private static final Pattern SETS = Pattern.compile("<sum-of-products[^>]* products=\"(\\d+)\"");

  private Scram() {}

  /**
   * Runs it.
   *
   * @param engine "bdd" or "zbdd"
   * @param expected how many sets it must find
   */
  static Measured run(Path model, String engine, BigInteger expected)
      throws IOException, InterruptedException {
    Path report = Files.createTempFile("scram", ".xml");
    Path out = Files.createTempFile("scram", ".txt");
    try {
      List<String> program =
          List.of(
              "scram",
              "--" + engine,
              "-l",
              ORDER,
              "--no-indent",
              "-o",
              report.toString(),
              model.toString());
      return Measured.of(program, out, MOST, () -> own(report, expected));
    } finally {
      Files.delete(report);
      Files.delete(out);
    }
  }

  private static double own(Path report, BigInteger expected) throws IOException {
    CharBuffer head = CharBuffer.allocate(HEAD);
    try (Reader reader = Files.newBufferedReader(report, StandardCharsets.UTF_8)) {
      while (head.hasRemaining() && reader.read(head) >= 0) {}
    }
    head.flip();
    Matcher time = TIME.matcher(head);
    Matcher sets = SETS.matcher(head);
    if (!time.find() || !sets.find()) {
      throw new IOException("a report of SCRAM's without its time or its sets");
    }
    if (!new BigInteger(sets.group(1)).equals(expected)) {
      throw new IOException("SCRAM finds " + sets.group(1) + " sets, Parley " + expected);
    }
    return Double.parseDouble(time.group(1)) * 1000;
  }
}
