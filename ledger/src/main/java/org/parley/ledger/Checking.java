package org.parley.ledger;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Bands;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Items;
import org.parley.ledger.Columns.Joinings;
import org.parley.ledger.Columns.Negotiations;
import org.parley.ledger.Columns.Readings;
import org.parley.ledger.Ledger.Progress;
import org.parley.model.Brief;
import org.parley.model.CodePoints;
import org.parley.model.Sha256;
import org.parley.model.account.AddedItem;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Itemizing;

/** Looks for what cannot be in a ledger that only Parley has written. */
final class Checking {

  /** Records in memory. */
  private static final int AT_ONCE = 200;

  private final DSLContext sql;
  private final Store store;
  private final Consumer<Progress> progress;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Set<String> articles = new HashSet<>();

  Checking(DSLContext sql, Store store, Consumer<Progress> progress) {
    this.sql = sql;
    this.store = store;
    this.progress = progress;
  }

  List<String> check() {
    store.damage(sql).forEach(wrong::add);
    long of = sql.fetchCount(Entries.TABLE);
    Long last = sql.select(DSL.max(Entries.SEQ)).from(Entries.TABLE).fetchOneInto(Long.class);
    for (long from = 1; last != null && from <= last; from += AT_ONCE) {
      long to = Math.min(last, from + AT_ONCE - 1);
      order(from, to);
      negotiations(from, to);
      articles(from, to);
      joinings(from, to);
      readings(from, to);
      decisions(from, to);
      progress.accept(new Progress(Math.min(to, of), of));
    }
    wrong.addAll(new NoteRows(sql).wrong());
    long indexed = store.indexed(sql);
    long texts = sql.fetchCount(Articles.TABLE);
    if (indexed != texts) {
      wrong.add("The full text knows " + indexed + " articles, and there are " + texts);
    }
    return List.copyOf(wrong);
  }

  /** Every number once, and with it one record of its type. */
  private void order(long from, long to) {
    Map<Long, String> types =
        sql.select(Entries.SEQ, Entries.TYPE)
            .from(Entries.TABLE)
            .where(Entries.SEQ.between(from, to))
            .fetchMap(Entries.SEQ, Entries.TYPE);
    Map<Long, String> records = new HashMap<>();
    records.putAll(numbers(Negotiations.TABLE, Negotiations.SEQ, "negotiation", from, to));
    records.putAll(numbers(Articles.TABLE, Articles.SEQ, "article", from, to));
    records.putAll(numbers(Joinings.TABLE, Joinings.SEQ, "joining", from, to));
    records.putAll(numbers(Readings.TABLE, Readings.SEQ, "reading", from, to));
    records.putAll(numbers(Decisions.TABLE, Decisions.SEQ, "decision", from, to));
    for (long seq = from; seq <= to; seq++) {
      String type = types.get(seq);
      String record = records.get(seq);
      if (type == null) {
        wrong.add("Record " + seq + " is missing");
      } else if (!type.equals(record)) {
        wrong.add("Record " + seq + " has to be " + type + " and is " + record);
      }
    }
  }

  private Map<Long, String> numbers(
      Table<Record> table, Field<Long> seq, String type, long from, long to) {
    return sql.select(seq).from(table).where(seq.between(from, to)).fetch(seq).stream()
        .collect(Collectors.toMap(number -> number, number -> type));
  }

  private void negotiations(long from, long to) {
    for (String parties :
        sql.select(Negotiations.PARTIES)
            .from(Negotiations.TABLE)
            .where(Negotiations.SEQ.between(from, to))
            .fetch(Negotiations.PARTIES)) {
      readable("Parties of a negotiation", () -> Json.read(parties, Json.STRINGS));
    }
  }

  private void articles(long from, long to) {
    for (Record row :
        sql.select(Version.FIELDS)
            .select(Articles.TEXT, Articles.FURNITURE)
            .from(Articles.TABLE)
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Articles.SEQ))
            .where(Articles.SEQ.between(from, to))
            .orderBy(Articles.SEQ)) {
      Version version = Version.of(row);
      String name = "Article " + version.id();
      articles.add(version.id());
      if (!Sha256.hex(row.get(Articles.TEXT)).equals(version.hash())) {
        wrong.add(name + ": its text is not the one that was recorded");
      }
      if (versions.merge(version.lineage(), 1, Integer::sum) != version.version()) {
        wrong.add(name + ": its version " + version.version() + " is out of order");
      }
      if (version.version() == 1 != version.id().equals(version.lineage())) {
        wrong.add(name + ": the first version of " + version.lineage() + " is another one");
      }
      refers(name, version.lineage());
      refers(name, version.copies());
      if (readable(name, () -> Json.read(row.get(Articles.FURNITURE), Json.SPANS))) {
        bands(name, version.seq(), Likeness.bands(Copies.body(row)));
      }
    }
  }

  private void refers(String name, String article) {
    if (!articles.contains(article)) {
      wrong.add(name + ": there is no article " + article + " before it");
    }
  }

  private void bands(String name, long article, Set<Long> bands) {
    int there =
        sql.fetchCount(
            sql.selectOne()
                .from(Bands.TABLE)
                .where(Bands.HASH.in(bands))
                .and(Bands.ARTICLE.eq(article)));
    if (there != bands.size()) {
      wrong.add(name + ": its copies cannot be found");
    }
  }

  private void joinings(long from, long to) {
    for (Record row :
        sql.select(Joinings.SEQ, Joinings.LINEAGE, Joinings.NEGOTIATION, Negotiations.SEQ)
            .from(Joinings.TABLE)
            .leftJoin(Negotiations.TABLE)
            .on(Negotiations.SEQ.eq(Joinings.NEGOTIATION))
            .where(Joinings.SEQ.between(from, to))) {
      String name = "Joining " + row.get(Joinings.SEQ);
      refers(name, row.get(Joinings.LINEAGE));
      refersToNegotiation(name, row.get(Joinings.SEQ), row.get(Negotiations.SEQ));
    }
  }

  private void refersToNegotiation(String name, long seq, Long negotiation) {
    if (negotiation == null || negotiation > seq) {
      wrong.add(name + ": there is no negotiation before it");
    }
  }

  private void readings(long from, long to) {
    for (Record row :
        sql.select(Read.FIELDS)
            .select(Readings.BRIEF, Articles.ID, Articles.LINEAGE, Articles.HASH)
            .from(Readings.TABLE)
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Readings.SEQ))
            .leftJoin(Articles.TABLE)
            .on(Articles.SEQ.eq(Readings.ARTICLE))
            .where(Readings.SEQ.between(from, to))
            .orderBy(Readings.SEQ)) {
      Read read = Read.of(row);
      String name = "Reading " + read.seq();
      if (row.get(Articles.ID) == null || read.article() > read.seq()) {
        wrong.add(name + ": there is no article before it");
      } else {
        readable(name, () -> reading(name, read, row));
      }
    }
  }

  private Brief reading(String name, Read read, Record row) {
    Brief brief = Json.unpack(row.get(Readings.BRIEF));
    if (!Sha256.hex(brief.document().text()).equals(row.get(Articles.HASH))) {
      wrong.add(name + ": it is of another text than its article");
    }
    if (!Read.cast(brief.actors()).equals(read.cast())) {
      wrong.add(name + ": its actors are not those of its brief");
    }
    List<String> given = new ArrayList<>();
    for (Item item : Itemizing.of(brief, row.get(Articles.ID), row.get(Articles.LINEAGE))) {
      given.add(given.size() + " " + item.id() + " " + ItemJson.write(item));
    }
    List<String> recorded =
        sql.select(Items.ORDINAL, Items.ID, Items.BODY)
            .from(Items.TABLE)
            .where(Items.READING.eq(read.seq()))
            .orderBy(Items.ORDINAL)
            .fetch(item -> item.value1() + " " + item.value2() + " " + item.value3());
    if (!given.equals(recorded) || read.items() != given.size()) {
      wrong.add(name + ": its items are not those that its brief gives");
    }
    return brief;
  }

  private void decisions(long from, long to) {
    for (Record row :
        sql.select(Rulings.FIELDS)
            .select(Decisions.SEQ, Decisions.NEGOTIATION, Negotiations.SEQ)
            .from(Decisions.TABLE)
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Decisions.SEQ))
            .leftJoin(Negotiations.TABLE)
            .on(Negotiations.SEQ.eq(Decisions.NEGOTIATION))
            .where(Decisions.SEQ.between(from, to))) {
      String name = "Decision " + row.get(Decisions.ID);
      refersToNegotiation(name, row.get(Decisions.SEQ), row.get(Negotiations.SEQ));
      Long negotiation = row.get(Decisions.NEGOTIATION);
      readable(name, () -> decision(name, negotiation, Rulings.of(row)));
    }
  }

  private Decision decision(String name, long negotiation, Decision decision) {
    String subject = decision.subject();
    if (decision.type() == Decision.Type.ADD_ITEM) {
      quoted(name, AddedItem.of(decision, subject));
    }
    boolean there =
        switch (decision.type().subject()) {
          case ITEM ->
              Rulings.hasAdded(sql, negotiation, subject)
                  || sql.fetchExists(sql.selectOne().from(Items.TABLE).where(Items.ID.eq(subject)));
          case ARTICLE -> articles.contains(subject);
          case DECISION ->
              sql.fetchExists(
                  sql.selectOne().from(Decisions.TABLE).where(Decisions.ID.eq(subject)));
          case NAME -> true;
        };
    if (!there) {
      wrong.add(name + ": what it is about, " + subject + ", is not there");
    }
    return decision;
  }

  /** The words of an item that a person added stand where it says. */
  private void quoted(String name, Item added) {
    String text =
        sql.select(Articles.TEXT)
            .from(Articles.TABLE)
            .where(Articles.ID.eq(added.source()))
            .fetchOptional(Articles.TEXT)
            .orElse("");
    CodePoints points = new CodePoints(text);
    Stream.concat(
            Stream.of(added.evidence()), added.words().values().stream().flatMap(List::stream))
        .filter(quote ->
            quote.span().end() > points.length()
                || !points.words(quote.span()).equals(quote.text()))
        .forEach(quote -> wrong.add(name + ": the article does not say '" + quote.text() + "'"));
  }

  /** What its reading throws is wrong with it. */
  private boolean readable(String name, Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (UncheckedIOException | IllegalArgumentException e) {
      wrong.add(name + " cannot be read: " + e.getMessage());
      return false;
    }
  }
}
