package org.parley.sources;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.parley.model.Fault;

/** The faults of inputs that are not fetched from the web. Each names the input. */
final class Refusals {

  private Refusals() {}

  static Fault missing(String input) {
    return Fault.user(
        "no-such-file",
        input + ": there is no such file or folder",
        "Check the path; quote it if it holds spaces. Addresses start with http:// or https://.");
  }

  static Fault nameless() {
    return Fault.user(
        "no-such-file",
        "'': is an empty name",
        "Check that a variable of the shell is set; . is the current folder.");
  }

  static Fault unreadable(String input) {
    return Fault.user(
        "not-readable",
        input + ": may not be read by this user",
        "Change its permissions, or copy it to a place that you may read.");
  }

  static Fault notAFile(String input) {
    return Fault.user(
        "not-a-file",
        input + ": is neither a file nor a folder",
        "Give a file, a folder, an address, or - for standard input.");
  }

  static Fault nothingInside(String folder) {
    return Fault.user(
        "empty-folder",
        folder + ": holds no text, page or corpus",
        "Files ending in .txt, .text, .md, .html, .htm, .xhtml, .jsonl and .ndjson are read, each"
            + " also with .gz; others where they are named themselves.");
  }

  static Fault empty(String input) {
    return Fault.source(
        "empty-input",
        input + ": holds no text",
        "Check that the download or export was complete.");
  }

  static Fault emptyCorpus(String input) {
    return Fault.source(
        "empty-input",
        input + ": holds no article",
        "A corpus has one JSON object per line, such as {\"id\":\"a1\",\"text\":\"...\"}.");
  }

  static Fault notText(String input, String why) {
    return Fault.source(
        "not-text",
        input + ": is not text: " + why,
        "Parley reads text, HTML and JSON lines. Convert other formats (PDF, Word) to text first;"
            + " UTF-16 text with: iconv -f UTF-16LE -t UTF-8");
  }

  static Fault wrongCharset(String input, String charset, long at) {
    return Fault.source(
        "wrong-charset",
        input + ": is not valid " + charset + " at byte " + at,
        "Save it as UTF-8, for example with: iconv -f CHARSET -t UTF-8");
  }

  static Fault tooLarge(String input, long limit) {
    return Fault.source(
        "too-large",
        "%s: is larger than %s".formatted(input, megabytes(limit)),
        "Give single articles, or a corpus as JSON lines with one article a line.");
  }

  /** For what has few bytes, but more parts than an article can have. */
  static Fault tooMany(String input, String parts, int limit) {
    return Fault.source(
        "too-large",
        String.format(Locale.ROOT, "%s: has more than %,d %s", input, limit, parts),
        "That is no article. Save the article's text alone, as .txt, and give that file.");
  }

  /** For what took more memory than there is. */
  static Fault tooMuch(String input, VirtualMachineError problem) {
    long memory = Runtime.getRuntime().maxMemory();
    return new Fault(
        Fault.Kind.SOURCE,
        "too-large",
        "%s: takes more memory to read than Parley has (%s)".formatted(input, megabytes(memory)),
        "Give it in parts, or allow more with PARLEY_JAVA_OPTIONS=-Xmx4g in the environment.",
        problem);
  }

  static Fault noArticle(String input) {
    return Fault.source(
        "no-article",
        input + ": no article was found in the page",
        "It may be a front page, or build its text in the browser. Save the text itself as .txt.");
  }

  static Fault of(String input, IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return missing(input);
    }
    if (problem instanceof AccessDeniedException) {
      return unreadable(input);
    }
    if (problem instanceof EOFException) {
      return caused(
          problem,
          "truncated-gzip",
          input + ": the gzip stream ends too early",
          "The download was cut short: fetch the file again. gzip -t tests it.");
    }
    if (problem instanceof ZipException) {
      return caused(
          problem,
          "bad-gzip",
          input + ": is not a sound gzip stream: " + problem.getMessage(),
          "Fetch the file again, or take .gz off its name if it is not packed. gzip -t tests it.");
    }
    return caused(
        problem,
        "not-readable",
        input + ": cannot be read: " + problem.getMessage(),
        "Check the disk or the share that it lies on.");
  }

  private static Fault caused(IOException cause, String code, String message, String advice) {
    return new Fault(Fault.Kind.SOURCE, code, message, advice, cause);
  }

  static String megabytes(long bytes) {
    return bytes < (1 << 20) ? bytes + " bytes" : String.format(Locale.ROOT, "%d MB", bytes >> 20);
  }
}
