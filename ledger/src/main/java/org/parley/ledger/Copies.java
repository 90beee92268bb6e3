package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Bands;
import org.parley.model.Document;

/** Finds the articles that a text is near-identical to. */
final class Copies {

  /** Texts that are compared word by word, those that share the most bands first. */
  private static final int COMPARED = 12;

  private final DSLContext sql;

  Copies(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The lineage that stands for all copies, of the other article that is most like this one and was
   * recorded by {@code last}; null where there is none.
   */
  @Nullable String find(Document document, String lineage, Set<Long> bands, long last) {
    if (bands.isEmpty()) {
      return null;
    }
    Likeness own = Likeness.of(document.body());
    String most = null;
    double shared = 0;
    for (Record row : candidates(bands, lineage, last)) {
      Likeness other = Likeness.of(body(row));
      if (own.isNear(other) && own.shared(other) > shared) {
        shared = own.shared(other);
        most = row.get(Articles.COPIES);
      }
    }
    return most;
  }

  private List<Record> candidates(Set<Long> bands, String lineage, long last) {
    List<Long> articles =
        sql.select(Bands.ARTICLE)
            .from(Bands.TABLE)
            .join(Articles.TABLE)
            .on(Articles.SEQ.eq(Bands.ARTICLE))
            .where(Bands.HASH.in(bands))
            .and(Bands.ARTICLE.le(last))
            .and(Articles.LINEAGE.ne(lineage))
            .groupBy(Bands.ARTICLE)
            .orderBy(DSL.count().desc(), Bands.ARTICLE)
            .limit(COMPARED)
            .fetch(Bands.ARTICLE);
    if (articles.isEmpty()) {
      return List.of();
    }
    return new ArrayList<>(
        sql.select(Articles.COPIES, Articles.TEXT, Articles.FURNITURE)
            .from(Articles.TABLE)
            .where(Articles.SEQ.in(articles))
            .orderBy(Articles.SEQ)
            .fetch());
  }

  static String body(Record row) {
    return new Document(
            "",
            "",
            null,
            null,
            "",
            row.get(Articles.TEXT),
            null,
            null,
            null,
            Json.read(row.get(Articles.FURNITURE), Json.SPANS))
        .body();
  }

  void record(long article, Set<Long> bands) {
    if (bands.isEmpty()) {
      return;
    }
    BatchBindStep batch =
        sql.batch(
            sql.insertInto(Bands.TABLE)
                .columns(Bands.HASH, Bands.ARTICLE)
                .values((Long) null, null));
    for (long band : bands) {
      batch = batch.bind(band, article);
    }
    batch.execute();
  }
}
