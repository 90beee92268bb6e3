package org.parley.desk;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import org.parley.reading.firstlook.FirstLook;

/**
 * Who reads articles: a version of Parley by certain rules. Its language models are loaded once,
 * when the first text needs them, which takes seconds. Safe for use by several threads.
 */
public final class Reader {

  private static final String ENGLISH = "en";
  private static final int HASH_LETTERS = 16;

  private final String name;
  private final FirstLook firstLook;
  private final Supplier<Reading> loading;
  private @Nullable Reading loaded;

  /**
   * @param version of Parley
   * @param loading loads the reading by these rules; asked once
   */
  public Reader(RuleBook rules, String version, Supplier<Reading> loading) {
    this.name = version + "+" + rules.hash().substring(0, HASH_LETTERS);
    this.firstLook = rules.firstLook();
    this.loading = loading;
  }

  /** A reader by the rules that Parley ships. */
  public static Reader shipped(String version) {
    RuleBook rules = RuleBook.load(null);
    return new Reader(rules, version, () -> Reading.load(rules));
  }

  /** As ledgers name it: the version, and the first letters of the hash of the rules. */
  public String name() {
    return name;
  }

  /** The brief of a text. */
  public Brief read(Document document) {
    return reading().read(document);
  }

  /** The reading, loaded if it was not yet. */
  public synchronized Reading reading() {
    Reading reading = loaded;
    if (reading == null) {
      reading = loading.get();
      loaded = reading;
    }
    return reading;
  }

  /** Whether a text sounds like one about a negotiation. */
  boolean sounds(Document document) {
    return firstLook.passOver(document).isEmpty();
  }

  /**
   * Lets a document pass that Parley can read.
   *
   * @param advice what to do with one in another language
   * @throws Fault where it is in one
   */
  public static Document english(Document document, String advice) {
    if (!document.language().equals(ENGLISH)) {
      String language = Locale.of(document.language()).getDisplayLanguage(Locale.ENGLISH);
      throw Fault.source(
          "not-english",
          document.source() + ": the text seems to be " + language + "; Parley reads English",
          advice);
    }
    return document;
  }
}
