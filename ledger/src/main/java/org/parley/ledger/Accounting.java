package org.parley.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Items;
import org.parley.ledger.Columns.Joinings;
import org.parley.ledger.Columns.Readings;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Moment;
import org.parley.model.account.Source;

/** What is known of one negotiation at one moment. */
final class Accounting {

  private static final String JOINED = "joined";

  /**
   * A version of an article in force, with the reading that counts.
   *
   * @param version as it is recorded
   * @param read as it is recorded
   */
  record InForce(Version version, Read read) {}

  private final DSLContext sql;
  private final Moment moment;
  private final Tracked.Row negotiation;
  private final List<Decision> decisions;

  Accounting(DSLContext sql, String name, Moment moment) {
    this.sql = sql;
    this.moment = moment;
    this.negotiation = Tracked.known(sql, name, moment.knownAt());
    this.decisions =
        Rulings.inForce(Rulings.all(sql, negotiation.seq(), Micros.of(moment.knownAt())));
  }

  /**
   * The whole.
   *
   * @param cache hands out the items
   */
  Account account(ItemCache cache) {
    List<InForce> inForce = inForce();
    List<Source> sources = new ArrayList<>();
    for (InForce one : inForce) {
      sources.add(one.version().source(one.read()));
    }
    return new Account(
        negotiation.negotiation(), moment, sources, items(inForce, cache), decisions);
  }

  /** Of each article that was not forgotten, by time of publication, then of recording. */
  List<InForce> inForce() {
    List<Version> versions = versions();
    Set<String> forgotten = forgotten();
    Map<String, Version> last = new LinkedHashMap<>();
    for (Version version : versions) {
      if (!forgotten.contains(version.lineage())) {
        last.merge(version.lineage(), version, Accounting::later);
      }
    }
    Map<Long, Read> reads = lastReads();
    List<InForce> inForce = new ArrayList<>();
    last.values().stream()
        .sorted(Version.IN_FORCE)
        .forEach(version -> {
          Read read = reads.get(version.seq());
          if (read != null) {
            inForce.add(new InForce(version, read));
          }
        });
    return inForce;
  }

  private static Version later(Version a, Version b) {
    return Version.IN_FORCE.compare(a, b) < 0 ? b : a;
  }

  /** All that count at this moment. */
  private List<Version> versions() {
    List<Version> versions = new ArrayList<>();
    for (Record row :
        sql.select(Version.FIELDS)
            .from(Joinings.TABLE)
            .join(Entries.TABLE.as(JOINED))
            .on(field(name(JOINED, "seq"), Long.class).eq(Joinings.SEQ))
            .join(Articles.TABLE)
            .on(Articles.LINEAGE.eq(Joinings.LINEAGE))
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Articles.SEQ))
            .where(Joinings.NEGOTIATION.eq(negotiation.seq()))
            .and(field(name(JOINED, "at"), Long.class).le(Micros.of(moment.knownAt())))
            .and(Entries.AT.le(Micros.of(moment.knownAt())))
            .and(Articles.VALID.between(negotiation.from(), Micros.of(moment.asOf())))) {
      versions.add(Version.of(row));
    }
    return versions;
  }

  private Set<String> forgotten() {
    Set<String> subjects = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision.type() == Decision.Type.FORGET) {
        subjects.add(decision.subject());
      }
    }
    if (subjects.isEmpty()) {
      return subjects;
    }
    Set<String> lineages = new HashSet<>(subjects);
    lineages.addAll(
        sql.select(Articles.LINEAGE)
            .from(Articles.TABLE)
            .where(Articles.ID.in(subjects))
            .fetch(Articles.LINEAGE));
    return lineages;
  }

  /** By sequence number of the version. */
  private Map<Long, Read> lastReads() {
    Map<Long, Read> last = new HashMap<>();
    for (Record row :
        sql.select(Read.FIELDS)
            .from(Joinings.TABLE)
            .join(Articles.TABLE)
            .on(Articles.LINEAGE.eq(Joinings.LINEAGE))
            .join(Readings.TABLE)
            .on(Readings.ARTICLE.eq(Articles.SEQ))
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Readings.SEQ))
            .where(Joinings.NEGOTIATION.eq(negotiation.seq()))
            .and(Entries.AT.le(Micros.of(moment.knownAt())))) {
      Read read = Read.of(row);
      last.merge(read.article(), read, (a, b) -> Read.LAST.compare(a, b) < 0 ? b : a);
    }
    return last;
  }

  /** Of each source those of its last reading, then those that only a decision keeps. */
  private List<Item> items(List<InForce> inForce, ItemCache cache) {
    Map<Long, List<Item>> byReading = byReading(inForce, cache);
    Set<String> given = new HashSet<>();
    byReading.values().forEach(items -> items.forEach(item -> given.add(item.id())));
    Map<String, List<Item>> kept = keptByDecision(inForce, given);
    List<Item> all = new ArrayList<>();
    for (InForce one : inForce) {
      all.addAll(byReading.getOrDefault(one.read().seq(), List.of()));
      all.addAll(kept.getOrDefault(one.version().lineage(), List.of()));
    }
    return all;
  }

  private Map<Long, List<Item>> byReading(List<InForce> inForce, ItemCache cache) {
    Map<Long, String> sources = new HashMap<>();
    for (InForce one : inForce) {
      sources.put(one.read().seq(), one.version().id());
    }
    return cache.items(sql, sources);
  }

  /** By lineage, from the last reading that has the item, in the order of that reading. */
  private Map<String, List<Item>> keptByDecision(List<InForce> inForce, Set<String> given) {
    Set<String> wanted = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision.type().subject() == Decision.Subject.ITEM
          && !given.contains(decision.subject())) {
        wanted.add(decision.subject());
      }
    }
    Map<String, List<Item>> kept = new HashMap<>();
    if (wanted.isEmpty()) {
      return kept;
    }
    Set<String> lineages = new HashSet<>();
    inForce.forEach(one -> lineages.add(one.version().lineage()));
    Map<String, Decided> last = new LinkedHashMap<>();
    for (Decided decided : decided(wanted)) {
      if (lineages.contains(decided.lineage())) {
        last.merge(decided.item().id(), decided, (a, b) -> Decided.LAST.compare(a, b) < 0 ? b : a);
      }
    }
    last.values().stream()
        .sorted(Decided.LAST)
        .forEach(
            one -> kept.computeIfAbsent(one.lineage(), l -> new ArrayList<>()).add(one.item()));
    return kept;
  }

  /** An item that a decision is about, in one of the readings that have it. */
  private record Decided(Item item, String lineage, long recorded, long reading, int ordinal) {
    static final Comparator<Decided> LAST =
        Comparator.comparingLong(Decided::recorded)
            .thenComparingLong(Decided::reading)
            .thenComparingInt(Decided::ordinal);
  }

  private List<Decided> decided(Set<String> ids) {
    List<Decided> decided = new ArrayList<>();
    for (Record row :
        sql.select(
                Items.ID,
                Items.BODY,
                Items.READING,
                Items.ORDINAL,
                Articles.ID,
                Articles.LINEAGE,
                Entries.AT)
            .from(Items.TABLE)
            .join(Readings.TABLE)
            .on(Readings.SEQ.eq(Items.READING))
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Readings.SEQ))
            .join(Articles.TABLE)
            .on(Articles.SEQ.eq(Readings.ARTICLE))
            .where(Items.ID.in(ids))
            .and(Entries.AT.le(Micros.of(moment.knownAt())))
            .and(Articles.VALID.between(negotiation.from(), Micros.of(moment.asOf())))) {
      decided.add(
          new Decided(
              ItemJson.read(row.get(Items.ID), row.get(Articles.ID), row.get(Items.BODY)),
              row.get(Articles.LINEAGE),
              row.get(Entries.AT),
              row.get(Items.READING),
              row.get(Items.ORDINAL)));
    }
    return decided;
  }
}
