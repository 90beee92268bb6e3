package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Readings;
import org.parley.model.Brief;
import org.parley.model.Document;

/** Documents and briefs as they were recorded. */
final class Briefs {

  static final List<SelectField<?>> DOCUMENT =
      List.of(
          Articles.NAME,
          Articles.SOURCE,
          Articles.TITLE,
          Articles.PUBLISHED,
          Articles.LANGUAGE,
          Articles.TEXT,
          Articles.AUTHOR,
          Articles.PUBLISHER,
          Articles.URL,
          Articles.FURNITURE);

  private Briefs() {}

  static Document document(Record row) {
    return new Document(
        row.get(Articles.NAME),
        row.get(Articles.SOURCE),
        row.get(Articles.TITLE),
        row.get(Articles.PUBLISHED),
        row.get(Articles.LANGUAGE),
        row.get(Articles.TEXT),
        row.get(Articles.AUTHOR),
        row.get(Articles.PUBLISHER),
        row.get(Articles.URL),
        Json.read(row.get(Articles.FURNITURE), Json.SPANS));
  }

  /** Of the last reading of a version of an article. */
  static Optional<Brief> last(DSLContext sql, String source) {
    return sql.select(Readings.BRIEF)
        .from(Readings.TABLE)
        .join(Articles.TABLE)
        .on(Articles.SEQ.eq(Readings.ARTICLE))
        .join(Entries.TABLE)
        .on(Entries.SEQ.eq(Readings.SEQ))
        .where(Articles.ID.eq(source))
        .orderBy(Entries.AT.desc(), Entries.SEQ.desc())
        .limit(1)
        .fetchOptional(Readings.BRIEF)
        .map(Json::unpack);
  }

  static Brief of(DSLContext sql, long reading) {
    return sql.select(Readings.BRIEF)
        .from(Readings.TABLE)
        .where(Readings.SEQ.eq(reading))
        .fetchOptional(Readings.BRIEF)
        .map(Json::unpack)
        .orElseThrow();
  }
}
