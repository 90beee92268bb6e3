package org.parley.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Negotiations;
import org.parley.ledger.Columns.Readings;

/** Counts what is in a ledger. */
final class Sizes {

  private Sizes() {}

  static Map<String, Long> of(DSLContext sql, Store store) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    sizes.put("negotiations", count(sql, Negotiations.TABLE));
    Integer articles =
        sql.select(DSL.countDistinct(Articles.LINEAGE))
            .from(Articles.TABLE)
            .fetchOneInto(Integer.class);
    sizes.put("articles", articles == null ? 0L : articles);
    sizes.put("versions", count(sql, Articles.TABLE));
    sizes.put("readings", count(sql, Readings.TABLE));
    Long items = sql.select(DSL.sum(Readings.ITEMS)).from(Readings.TABLE).fetchOneInto(Long.class);
    sizes.put("items", items == null ? 0L : items);
    sizes.put("decisions", count(sql, Decisions.TABLE));
    sizes.put("bytes", store.size(sql));
    return sizes;
  }

  private static long count(DSLContext sql, Table<Record> table) {
    return sql.fetchCount(table);
  }
}
