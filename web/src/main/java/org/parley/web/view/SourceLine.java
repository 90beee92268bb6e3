package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Source;

/**
 * An article that counts.
 *
 * @param id of the version in force
 * @param title headline, or null
 * @param publisher who carries it
 * @param reliability of the publisher, from A to F, or null where nobody rated it
 * @param address canonical address, else path as it was given
 * @param published valid time
 * @param recorded ledger time of its reading
 * @param reader version of the reader and hash of its rules
 * @param version from 1; more where the article was revised
 * @param items how many were read from it
 */
public record SourceLine(
    String id,
    @Nullable String title,
    String publisher,
    @Nullable String reliability,
    String address,
    Instant published,
    Instant recorded,
    String reader,
    int version,
    int items) {

  static SourceLine of(Source source, @Nullable String reliability, int items) {
    return new SourceLine(
        source.id(),
        source.title(),
        source.publisher(),
        reliability,
        source.address(),
        source.published(),
        source.recorded(),
        source.reader(),
        source.version(),
        items);
  }

  /** What it is called. */
  public String name() {
    return title == null ? address : title;
  }

  /** Whether a browser can open its address. */
  public boolean online() {
    return address.startsWith("https://") || address.startsWith("http://");
  }

  /** The day of publication, in UTC. */
  public LocalDate day() {
    return Lines.day(published);
  }

  /** The day of its reading, in UTC. */
  public LocalDate read() {
    return Lines.day(recorded);
  }
}
