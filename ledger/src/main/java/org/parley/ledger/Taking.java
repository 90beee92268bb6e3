package org.parley.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Readings;
import org.parley.ledger.Ledger.Entry;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.model.Sha256;
import org.parley.model.account.AddedItem;
import org.parley.model.account.Decision;
import org.parley.model.account.Negotiation;

/**
 * Takes the records of another ledger. An article that both have is the same by its address or
 * path; where their first versions differ, that of the other ledger becomes a later version here.
 */
final class Taking {

  private final DSLContext sql;
  private final Records records;
  private final Copies copies;

  /** What was here before; what comes with the entries has been compared by its own ledger. */
  private final long before;

  /** Ids of versions here by those of the other ledger. */
  private final Map<String, Version> versions = new HashMap<>();

  /** How many readings came, by version, reader and time. */
  private final Map<String, Integer> given = new HashMap<>();

  Taking(DSLContext sql, Records records) {
    this.sql = sql;
    this.records = records;
    this.copies = new Copies(sql);
    this.before = records.last();
  }

  /** Whether it was new. */
  boolean take(Entry entry) {
    long at = Micros.of(entry.at());
    try {
      return switch (entry.type()) {
        case "negotiation" -> negotiation(entry, at);
        case "article" -> article(entry, at);
        case "joining" -> joining(entry, at);
        case "reading" -> reading(entry, at);
        case "decision" -> decision(entry, at);
        case "note" -> note(entry, at);
        case "note-mark" -> mark(entry, at);
        default -> throw new IllegalArgumentException("There is no such type of record");
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new Fault(
          Fault.Kind.USER,
          "not-an-entry",
          "The "
              + entry.type()
              + " recorded at "
              + entry.at()
              + " cannot be taken: "
              + e.getMessage(),
          "Take all entries of a ledger, in their order; nothing of these was recorded.",
          e);
    }
  }

  private boolean negotiation(Entry entry, long at) {
    String name = text(entry, "name");
    if (Tracked.find(sql, name) != null) {
      return false;
    }
    String from = (String) entry.body().get("from");
    records.negotiation(
        new Negotiation(
            name,
            List.of(Json.convert(entry.body().get("parties"), String[].class)),
            (String) entry.body().get("about"),
            from == null ? null : LocalDate.parse(from),
            entry.at()),
        at);
    return true;
  }

  private boolean article(Entry entry, long at) {
    String id = text(entry, "id");
    String lineage = text(entry, "lineage");
    Document document = Json.convert(entry.body().get("document"), Document.class);
    List<Version> there = Adding.versions(sql, lineage);
    Version same = Adding.same(there, document);
    if (same != null) {
      versions.put(id, same);
      return false;
    }
    if (there.isEmpty() && !id.equals(lineage)) {
      throw new IllegalArgumentException("the first version of article " + lineage + " is missing");
    }
    int number = there.isEmpty() ? 1 : there.getLast().version() + 1;
    boolean free = Adding.find(sql, id) == null;
    Set<Long> bands = Likeness.bands(document.body());
    Version version =
        records.article(
            free ? id : Adding.versionId(lineage, number, document),
            lineage,
            number,
            copies(text(entry, "copies"), lineage, document, bands),
            document,
            at);
    copies.record(version.seq(), bands);
    versions.put(id, version);
    return true;
  }

  /** As the other ledger has it; an article that is no copy there may be one of what is here. */
  private String copies(String given, String lineage, Document document, Set<Long> bands) {
    if (!given.equals(lineage)) {
      return Adding.find(sql, given) == null ? lineage : given;
    }
    String of = before == 0 ? null : copies.find(document, lineage, bands, before);
    return of == null ? lineage : of;
  }

  private boolean joining(Entry entry, long at) {
    long negotiation = negotiation(entry).seq();
    String lineage = text(entry, "lineage");
    if (Adding.find(sql, lineage) == null) {
      throw new IllegalArgumentException("there is no article " + lineage);
    }
    if (Adding.isJoined(sql, negotiation, lineage)) {
      return false;
    }
    records.joining(negotiation, lineage, at);
    return true;
  }

  private boolean reading(Entry entry, long at) {
    String article = text(entry, "article");
    String reader = text(entry, "reader");
    Version version = versions.get(article);
    version = version == null ? Adding.find(sql, article) : version;
    if (version == null) {
      throw new IllegalArgumentException("there is no article " + article);
    }
    Brief brief = Json.convert(entry.body().get("brief"), Brief.class);
    if (!Sha256.hex(brief.document().text()).equals(version.hash())) {
      throw new IllegalArgumentException("its text is not that of article " + article);
    }
    if (isRead(version, reader, at)) {
      return false;
    }
    records.reading(version, brief, reader, at);
    return true;
  }

  /** The same reader may have read a version twice at one time, with another one in between. */
  private boolean isRead(Version version, String reader, long at) {
    int there =
        sql.fetchCount(
            sql.selectOne()
                .from(Readings.TABLE)
                .join(Entries.TABLE)
                .on(Entries.SEQ.eq(Readings.SEQ))
                .where(Readings.ARTICLE.eq(version.seq()))
                .and(Readings.READER.eq(reader))
                .and(Entries.AT.eq(at))
                .and(Entries.SEQ.le(before)));
    return given.merge(version.id() + "\n" + reader + "\n" + at, 1, Integer::sum) <= there;
  }

  private boolean decision(Entry entry, long at) {
    long negotiation = negotiation(entry).seq();
    String id = text(entry, "id");
    if (sql.fetchExists(sql.selectOne().from(Decisions.TABLE).where(Decisions.ID.eq(id)))) {
      return false;
    }
    Decision.Type type = Decision.Type.of(text(entry, "type"));
    String subject = text(entry, "subject");
    Version source = versions.get(subject);
    Map<String, String> values = new LinkedHashMap<>();
    if (entry.body().get("values") instanceof Map<?, ?> given) {
      given.forEach((field, value) -> values.put("" + field, "" + value));
    }
    Decision decision =
        new Decision(
            id,
            type,
            type.subject() == Decision.Subject.ARTICLE && source != null ? source.id() : subject,
            values,
            text(entry, "by"),
            (String) entry.body().get("why"),
            entry.at());
    if (type == Decision.Type.ADD_ITEM) {
      AddedItem.of(decision, decision.subject());
    }
    records.decision(negotiation, decision, at);
    return true;
  }

  private boolean note(Entry entry, long at) {
    NoteRows notes = new NoteRows(sql);
    Tracked.Row negotiation = negotiation(entry);
    String item = (String) entry.body().get("item");
    String author = text(entry, "author");
    String text = text(entry, "text");
    String id = NoteRows.id(negotiation.negotiation().name(), item, author, text, at);
    if (!id.equals(text(entry, "id"))) {
      throw new IllegalArgumentException(
          "it is not the one that has the id " + entry.body().get("id"));
    }
    if (notes.isThere(id)) {
      return false;
    }
    notes.add(id, negotiation.seq(), item, author, text, at);
    return true;
  }

  private boolean mark(Entry entry, long at) {
    NoteRows notes = new NoteRows(sql);
    String note = text(entry, "note");
    String type = Discussion.Act.of(text(entry, "type")).word();
    String by = text(entry, "by");
    if (!notes.isThere(note)) {
      throw new IllegalArgumentException("there is no note " + note);
    }
    if (notes.isMarked(note, type, by, at)) {
      return false;
    }
    notes.mark(note, type, by, (String) entry.body().get("why"), at);
    return true;
  }

  private Tracked.Row negotiation(Entry entry) {
    String name = text(entry, "negotiation");
    Tracked.Row row = Tracked.find(sql, name);
    if (row == null) {
      throw new IllegalArgumentException("there is no negotiation '" + name + "'");
    }
    return row;
  }

  private static String text(Entry entry, String field) {
    @Nullable Object value = entry.body().get(field);
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("its " + field + " is " + value + ", not a text");
  }
}
