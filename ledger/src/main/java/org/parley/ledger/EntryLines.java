package org.parley.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Ledger.Entry;
import org.parley.model.Fault;

/** Entries as JSON Lines: {@code {"type":…,"at":…,"body":{…}}}. */
public final class EntryLines {

  private EntryLines() {}

  /** Without a line end. */
  public static String line(Entry entry) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("type", entry.type());
    values.put("at", entry.at().toString());
    values.put("body", entry.body());
    return Json.write(values);
  }

  /** Throws a Fault of kind USER where the line is no entry. */
  public static Entry entry(String line) {
    try {
      @Nullable Map<String, @Nullable Object> values = Json.values(line);
      if (values != null
          && values.get("type") instanceof String type
          && values.get("at") instanceof String at
          && values.get("body") instanceof Map<?, ?> body) {
        return new Entry(type, Instant.parse(at), Json.values((Object) body));
      }
    } catch (UncheckedIOException | DateTimeParseException e) {
      throw new Fault(Fault.Kind.USER, "not-an-entry", message(line), ADVICE, e);
    }
    throw Fault.user("not-an-entry", message(line), ADVICE);
  }

  private static final String ADVICE = "Take a file that was exported from a ledger.";
  private static final int SHOWN = 80;

  private static String message(String line) {
    String start = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return "Not an entry of a ledger: " + start;
  }

  /** The whole ledger, to a file that appears when it is complete. */
  static void write(Ledger ledger, Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (Stream<Entry> entries = ledger.entries()) {
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        for (Entry entry : (Iterable<Entry>) entries::iterator) {
          out.write(line(entry));
          out.write('\n');
        }
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw noBackup(target, e);
    }
  }

  static Fault noBackup(Path target, IOException e) {
    return new Fault(
        Fault.Kind.USER,
        "no-backup",
        "No copy can be written to " + target + ": " + e,
        "Name a file that is not there yet, in a folder that can be written to.",
        e);
  }
}
