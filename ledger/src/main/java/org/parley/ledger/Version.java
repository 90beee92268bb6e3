package org.parley.ledger;

import java.util.Comparator;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Entries;
import org.parley.model.account.Source;

/**
 * A version of an article without its text, as it is recorded.
 *
 * @param valid microseconds of valid time
 * @param recorded microseconds of ledger time
 */
record Version(
    long seq,
    String id,
    String lineage,
    int version,
    String copies,
    long valid,
    String hash,
    String path,
    @Nullable String url,
    @Nullable String title,
    @Nullable String published,
    @Nullable String publisher,
    long recorded) {

  /** Which version is in force: the last. */
  static final Comparator<Version> IN_FORCE =
      Comparator.comparingLong(Version::valid)
          .thenComparingLong(Version::recorded)
          .thenComparingLong(Version::seq);

  static final List<SelectField<?>> FIELDS =
      List.of(
          Articles.SEQ,
          Articles.ID,
          Articles.LINEAGE,
          Articles.VERSION,
          Articles.COPIES,
          Articles.VALID,
          Articles.HASH,
          Articles.SOURCE,
          Articles.URL,
          Articles.TITLE,
          Articles.PUBLISHED,
          Articles.PUBLISHER,
          Entries.AT);

  static Version of(Record row) {
    return new Version(
        row.get(Articles.SEQ),
        row.get(Articles.ID),
        row.get(Articles.LINEAGE),
        row.get(Articles.VERSION),
        row.get(Articles.COPIES),
        row.get(Articles.VALID),
        row.get(Articles.HASH),
        row.get(Articles.SOURCE),
        row.get(Articles.URL),
        row.get(Articles.TITLE),
        row.get(Articles.PUBLISHED),
        row.get(Articles.PUBLISHER),
        row.get(Entries.AT));
  }

  /** As it is handed out with one of its readings. */
  Source source(Read read) {
    return new Source(
        id,
        lineage,
        version,
        copies,
        Provenance.publisher(publisher, url, path),
        title,
        url == null ? path : url,
        Micros.at(valid),
        Micros.at(read.recorded()),
        read.reader(),
        read.actors());
  }
}
