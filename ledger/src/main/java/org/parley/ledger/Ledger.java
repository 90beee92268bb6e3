package org.parley.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Brief;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Failure;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/**
 * The record of negotiations. Append-only and bitemporal: nothing is updated or deleted; every
 * record has its ledger time from the clock that was handed in, and a source its valid time. Each
 * method is one transaction: when it returns, what it recorded is on the disk, and when it throws,
 * nothing of it is. Safe for any number of threads, processes and, on PostgreSQL, machines.
 *
 * <p>Throws {@link org.parley.model.Fault} of kind USER where the caller can mend it: an unknown or
 * a taken name, a ledger that is locked, full, read-only, damaged or of a newer Parley.
 */
public interface Ledger extends AutoCloseable {

  /** Begins a negotiation; its {@code opened} is set by the clock. */
  Negotiation open(Negotiation negotiation);

  /** In the order of their opening. */
  List<Negotiation> negotiations(Instant knownAt);

  /** What became of a brief that was added. */
  enum Outcome {
    /** An article that was not there. */
    NEW,
    /** The same text of the same article, read by the same reader: nothing was recorded. */
    SAME,
    /** The article is there in the ledger, and now belongs to this negotiation as well. */
    JOINED,
    /** A new version of an article that is there. */
    REVISED,
    /** A new article whose text is near-identical to another's. */
    COPY,
    /** The same text, read by another reader. */
    REREAD
  }

  /**
   * What adding a brief came to.
   *
   * @param outcome what became of it
   * @param source as it is recorded
   * @param items how many were recorded
   * @param of the id of the version before, or the lineage of the article that this one is a copy
   *     of
   */
  record Added(Outcome outcome, Source source, int items, @Nullable String of) {}

  /**
   * Records an article and its reading.
   *
   * @param reader version of the reader and hash of its rules, as {@code 0.2.0+4f1c…}
   */
  Added add(String negotiation, Brief brief, String reader);

  /**
   * Records a decision; its {@code id} and {@code at} are set by the ledger.
   *
   * @throws org.parley.model.Fault where the subject is an item, source or decision that is not
   *     there
   */
  Decision decide(String negotiation, Decision decision);

  /** What is known of a negotiation at a moment. */
  Account account(String negotiation, Moment moment);

  /** All decisions that are known at a moment, also those that were withdrawn. */
  List<Decision> decisions(String negotiation, Instant knownAt);

  /**
   * Records that an input could not be read; its {@code at} is set by the ledger. It belongs to the
   * work with a negotiation and not to what is known of it: {@link #entries} leaves it out.
   */
  Failure failed(String negotiation, Failure failure);

  /** What could not be read, as far as it is known at a moment, in the order of recording. */
  List<Failure> failures(String negotiation, Instant knownAt);

  /** The last reading of a version of an article, its text included. */
  Optional<Brief> brief(String source);

  /**
   * All versions of an article of a negotiation that were published and known at a moment, the
   * first one first; whether or not the article counts. Empty where the negotiation has no such
   * article.
   *
   * @param source id of any of the versions
   */
  List<Source> versions(String negotiation, String source, Moment moment);

  /** Briefs of all articles of a negotiation in force, in order; for reading them again. */
  Stream<Kept> kept(String negotiation);

  /**
   * An article in force.
   *
   * @param source as it is recorded
   * @param brief of its last reading
   * @param reader who read it last
   */
  record Kept(Source source, Brief brief, String reader) {}

  /**
   * A place that was found.
   *
   * @param source id of the version of the article
   * @param item id of the item, or null for the article itself
   * @param excerpt words around, what was found between U+0002 and U+0003
   */
  record Hit(String source, @Nullable String item, String title, String excerpt) {}

  /**
   * Full text over articles and items, best first.
   *
   * @param words all have to occur, in any form of the same stem
   */
  List<Hit> search(String negotiation, String words, Moment moment, int most);

  /**
   * Hashes, references and order of all records.
   *
   * @param progress is told how many of how many were checked
   * @return what is wrong, for people; empty where nothing is
   */
  List<String> check(Consumer<Progress> progress);

  /** How far something has come. */
  record Progress(long done, long of) {}

  /** A copy that is complete and consistent, also while others write. */
  void backup(Path file);

  /**
   * Every record in the order in which it was made; notes come after all else. Members, tokens,
   * sessions and the audit log stay with this ledger. The stream has to be closed.
   */
  Stream<Entry> entries();

  /**
   * Takes records of another ledger as they are, with their ledger times. What is there already is
   * passed over.
   *
   * @return how many were taken
   */
  long take(Stream<Entry> entries);

  /**
   * A record in its JSON form.
   *
   * @param type {@code negotiation}, {@code article}, {@code joining}, {@code reading}, {@code
   *     decision}, {@code note} or {@code note-mark}
   * @param at ledger time
   * @param body fields by name, as JSON values
   */
  record Entry(String type, Instant at, Map<String, @Nullable Object> body) {}

  /** What was given to be read; its inputs are no records, and pass. */
  Jobs jobs();

  /** Which states were shared. */
  Shares shares();

  /** How much there is, by name of what is counted. */
  Map<String, Long> sizes();

  /**
   * Grows whenever any process has recorded anything on a negotiation; the same number means the
   * same answers. Notes and members do not count.
   */
  long revision();

  /** The same of one negotiation: what is recorded on others leaves it as it is. */
  long revision(String negotiation, Instant knownAt);

  /** The same of what is known at a time; it grows only when records of before that time come. */
  long revision(Instant knownAt);

  /** Who may use the ledger. */
  Members members();

  /** What members are known again by. */
  Keys keys();

  /** What members say to one another. */
  Discussion discussion();

  /** What was done by whom. */
  AuditLog audit();

  @Override
  void close();
}
