package org.parley.desk.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.EntryLines;
import org.parley.ledger.Ledger;
import org.parley.model.Fault;

/** All records of a ledger as JSON Lines, and back: another ledger that took them answers alike. */
public final class LedgerLines {

  private final Ledger ledger;

  public LedgerLines(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Hands out every record as a line with its end, in the order in which they were made. */
  public long write(Consumer<String> out) {
    long written = 0;
    try (Stream<Ledger.Entry> entries = ledger.entries()) {
      for (Ledger.Entry entry : (Iterable<Ledger.Entry>) entries::iterator) {
        out.accept(EntryLines.line(entry) + "\n");
        written++;
      }
    }
    return written;
  }

  /**
   * What was read.
   *
   * @param records in the file
   * @param taken that were not there before
   */
  public record Taken(long records, long taken) {}

  /**
   * Takes the records of a file; all of them or none.
   *
   * @throws Fault naming file and line where one cannot be taken
   */
  public Taken read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /** Takes the records of a stream of UTF-8 of that name; all of them or none. */
  public Taken read(InputStream in, String name) {
    Lines lines = new Lines(in, name);
    try {
      long taken =
          ledger.take(
              StreamSupport.stream(
                  Spliterators.spliteratorUnknownSize(
                      lines, Spliterator.ORDERED | Spliterator.NONNULL),
                  false));
      return new Taken(lines.records, taken);
    } catch (Fault fault) {
      // Of a record that is well-formed and does not fit the ones before it.
      throw fault.code().equals("not-an-entry") ? lines.at(fault) : fault;
    }
  }

  private static Fault unreadable(String name, IOException e) {
    return new Fault(
        Fault.Kind.SOURCE,
        "unreadable",
        name + ": cannot be read: " + e,
        "Check the name and the permissions of the file.",
        e);
  }

  /** The entries of lines, of which it knows the last. */
  private static final class Lines implements Iterator<Ledger.Entry> {

    private final BufferedReader lines;
    private final String name;
    private long number;
    private long records;
    private Ledger.@Nullable Entry next;

    Lines(InputStream in, String name) {
      this.lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
      this.name = name;
    }

    @Override
    public boolean hasNext() {
      while (next == null) {
        String line = line();
        if (line == null) {
          return false;
        }
        if (!line.isBlank()) {
          next = entry(line);
          records++;
        }
      }
      return true;
    }

    @Override
    public Ledger.Entry next() {
      Ledger.Entry entry = hasNext() ? next : null;
      if (entry == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return entry;
    }

    private @Nullable String line() {
      try {
        String line = lines.readLine();
        number++;
        return line;
      } catch (CharacterCodingException e) {
        number++;
        throw at(
            new Fault(
                Fault.Kind.SOURCE,
                "not-an-entry",
                "not UTF-8, here or a little further on",
                "Take the file as 'parley export --all' wrote it; nothing was recorded.",
                e));
      } catch (IOException e) {
        throw unreadable(name, e);
      }
    }

    private Ledger.Entry entry(String line) {
      try {
        return EntryLines.entry(line);
      } catch (Fault fault) {
        throw at(fault);
      }
    }

    /** The fault with file and line, once. */
    Fault at(Fault fault) {
      String place = name + ":" + number + ":1: ";
      return fault.what().startsWith(place)
          ? fault
          : new Fault(
              Fault.Kind.SOURCE,
              fault.code(),
              place + fault.what(),
              fault.advice().endsWith("recorded.")
                  ? fault.advice()
                  : fault.advice() + " Nothing was recorded.",
              fault);
    }
  }
}
