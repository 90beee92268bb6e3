package org.parley.ledger;

import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Readings;
import org.parley.model.Brief;

/** The briefs that readings keep. */
final class Briefs {

  private Briefs() {}

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
