package org.parley.analysis.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Fault;

/**
 * A commented resource file: one entry a line, {@code words = meaning}, words apart by commas; a
 * line without {@code =} has only words. {@code #} at the start of a line opens a comment.
 *
 * @param name for messages
 * @param entries in the order of the file
 */
public record KnowledgeFile(String name, List<Entry> entries) {

  /**
   * One line.
   *
   * @param origin {@code file:line}
   * @param words before the {@code =}
   * @param meaning after it; empty where there is none
   */
  public record Entry(String origin, List<String> words, String meaning) {

    public Entry {
      words = List.copyOf(words);
    }

    /** A fault of this line. */
    public Fault fault(String message, String advice) {
      return Fault.user("bad-knowledge-file", origin + ":1: " + message, advice);
    }
  }

  public KnowledgeFile {
    entries = List.copyOf(entries);
  }

  /** The words of all entries of a meaning, in the order of the file. */
  public List<String> words(String meaning) {
    return entries.stream()
        .filter(entry -> entry.meaning().equals(meaning))
        .flatMap(entry -> entry.words().stream())
        .toList();
  }

  /** Loads a resource that stands beside {@code owner}. */
  public static KnowledgeFile load(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + name + " is not on the class path");
      }
      return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Resource " + name, e);
    }
  }

  /** Reads the lines of a file of that name. */
  public static KnowledgeFile read(String name, BufferedReader lines) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(name + ":" + number, line));
      }
    }
    return new KnowledgeFile(name, entries);
  }

  private static Entry entry(String origin, String line) {
    int equals = line.indexOf('=');
    String before = equals < 0 ? line : line.substring(0, equals);
    List<String> words = new ArrayList<>();
    for (String word : before.split(",", -1)) {
      words.add(word.strip());
    }
    Entry entry = new Entry(origin, words, equals < 0 ? "" : line.substring(equals + 1).strip());
    if (words.contains("")) {
      throw entry.fault("An entry has no words", "Write 'words, more words = meaning'.");
    }
    return entry;
  }
}
