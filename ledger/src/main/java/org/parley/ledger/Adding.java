package org.parley.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Joinings;
import org.parley.ledger.Columns.Readings;
import org.parley.ledger.Ledger.Added;
import org.parley.ledger.Ledger.Outcome;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Sha256;

/** Records a brief, as far as what it brings is new. */
final class Adding {

  private final DSLContext sql;
  private final Records records;
  private final InstantSource clock;

  Adding(DSLContext sql, Records records, InstantSource clock) {
    this.sql = sql;
    this.records = records;
    this.clock = clock;
  }

  Added add(Tracked.Row negotiation, Brief brief, String reader) {
    String lineage = Provenance.lineage(brief.document());
    List<Version> versions = versions(sql, lineage);
    boolean joined = isJoined(sql, negotiation.seq(), lineage);
    Version same = same(versions, brief.document());
    long at = records.now(clock);
    if (same != null) {
      return known(negotiation, same, joined, brief, reader, at);
    }
    Added added =
        versions.isEmpty()
            ? first(lineage, brief, reader, at)
            : next(versions.getLast(), brief, reader, at);
    if (!joined) {
      records.joining(negotiation.seq(), lineage, at);
    }
    return added;
  }

  /** By their number. */
  static List<Version> versions(DSLContext sql, String lineage) {
    return sql.select(Version.FIELDS)
        .from(Articles.TABLE)
        .join(Entries.TABLE)
        .on(Entries.SEQ.eq(Articles.SEQ))
        .where(Articles.LINEAGE.eq(lineage))
        .orderBy(Articles.VERSION)
        .fetch(Version::of);
  }

  /** The version of an article with that id. */
  static @Nullable Version find(DSLContext sql, String id) {
    return sql.select(Version.FIELDS)
        .from(Articles.TABLE)
        .join(Entries.TABLE)
        .on(Entries.SEQ.eq(Articles.SEQ))
        .where(Articles.ID.eq(id))
        .fetchOptional(Version::of)
        .orElse(null);
  }

  static boolean isJoined(DSLContext sql, long negotiation, String lineage) {
    return sql.fetchExists(
        sql.selectOne()
            .from(Joinings.TABLE)
            .where(Joinings.NEGOTIATION.eq(negotiation))
            .and(Joinings.LINEAGE.eq(lineage)));
  }

  /**
   * The version that has this text: the last, or an earlier one of the same date. A text that comes
   * back under another date is a version of its own.
   */
  static @Nullable Version same(List<Version> versions, Document document) {
    String hash = Sha256.hex(document.text());
    for (Version version : versions.reversed()) {
      boolean last = version.version() == versions.size();
      if (version.hash().equals(hash)
          && (last || Objects.equals(version.published(), document.published()))) {
        return version;
      }
    }
    return null;
  }

  private Added known(
      Tracked.Row negotiation,
      Version version,
      boolean joined,
      Brief brief,
      String reader,
      long at) {
    if (!joined) {
      records.joining(negotiation.seq(), version.lineage(), at);
    }
    Read read = lastRead(version);
    boolean reread = read == null || !read.reader().equals(reader);
    if (read == null || reread) {
      read = records.reading(version, brief, reader, at);
    }
    Outcome outcome = reread ? Outcome.REREAD : Outcome.SAME;
    return new Added(
        joined ? outcome : Outcome.JOINED, version.source(read), reread ? read.items() : 0, null);
  }

  private @Nullable Read lastRead(Version version) {
    return sql
        .select(Read.FIELDS)
        .from(Readings.TABLE)
        .join(Entries.TABLE)
        .on(Entries.SEQ.eq(Readings.SEQ))
        .where(Readings.ARTICLE.eq(version.seq()))
        .fetch(Read::of)
        .stream()
        .max(Read.LAST)
        .orElse(null);
  }

  private Added first(String lineage, Brief brief, String reader, long at) {
    Copies copies = new Copies(sql);
    Set<Long> bands = Likeness.bands(brief.document().body());
    String of = copies.find(brief.document(), lineage, bands, records.last());
    Version version =
        records.article(lineage, lineage, 1, of == null ? lineage : of, brief.document(), at);
    copies.record(version.seq(), bands);
    Read read = records.reading(version, brief, reader, at);
    return new Added(
        of == null ? Outcome.NEW : Outcome.COPY, version.source(read), read.items(), of);
  }

  private Added next(Version before, Brief brief, String reader, long at) {
    Copies copies = new Copies(sql);
    Set<Long> bands = Likeness.bands(brief.document().body());
    String lineage = before.lineage();
    String of = copies.find(brief.document(), lineage, bands, records.last());
    int number = before.version() + 1;
    Version version =
        records.article(
            versionId(lineage, number, brief.document()),
            lineage,
            number,
            of == null ? lineage : of,
            brief.document(),
            at);
    copies.record(version.seq(), bands);
    Read read = records.reading(version, brief, reader, at);
    return new Added(Outcome.REVISED, version.source(read), read.items(), before.id());
  }

  static String versionId(String lineage, int number, Document document) {
    return Ids.of(lineage + "\n" + number + "\n" + document.text());
  }
}
