package org.parley.sources;

import java.time.Duration;

/**
 * How much of an input is taken in before it is refused. Sizes are in bytes and hold for what
 * arrives as well as for what it unpacks to.
 *
 * @param fileBytes size of a single text or page on disk or standard input
 * @param pageBytes size of a page fetched from the web
 * @param lineBytes length of one line of a corpus in JSON lines
 * @param connectTime how long a server may take to accept a connection
 * @param fetchTime how long a page may take altogether, redirects and all
 * @param redirects how many redirects are followed
 */
public record Limits(
    int fileBytes,
    int pageBytes,
    int lineBytes,
    Duration connectTime,
    Duration fetchTime,
    int redirects) {

  private static final int MEGABYTE = 1 << 20;

  /** 32 MB a file, 10 MB a page, 8 MB a line; 10 s to connect, 30 s in all; 5 redirects. */
  public static final Limits DEFAULT =
      new Limits(
          32 * MEGABYTE,
          10 * MEGABYTE,
          8 * MEGABYTE,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          5);

  public Limits {
    if (fileBytes <= 0 || pageBytes <= 0 || lineBytes <= 0 || redirects < 0) {
      throw new IllegalArgumentException(
          "Limits have to be positive: file %d, page %d, line %d bytes, %d redirects"
              .formatted(fileBytes, pageBytes, lineBytes, redirects));
    }
    if (!connectTime.isPositive() || !fetchTime.isPositive()) {
      throw new IllegalArgumentException(
          "Limits have to be positive: connect %s, fetch %s".formatted(connectTime, fetchTime));
    }
  }
}
