package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where answers go: standard output, or a file that appears under its name only when it is
 * complete.
 */
final class Output implements AutoCloseable {

  /** The output cannot be written. */
  static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean readerGone;

    Broken(String message, IOException cause) {
      super(message, cause);
      String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      this.readerGone = reason.contains("broken pipe") || reason.contains("pipe is being closed");
    }

    /** Whether the reader has gone, as {@code head} does when it has seen enough. */
    boolean readerGone() {
      return readerGone;
    }
  }

  private final OutputStream stream;
  private final @Nullable Path file;
  private final @Nullable Path draft;

  private Output(OutputStream stream, @Nullable Path file, @Nullable Path draft) {
    this.stream = stream;
    this.file = file;
    this.draft = draft;
  }

  static Output to(OutputStream stream) {
    return new Output(new BufferedOutputStream(stream), null, null);
  }

  /** Writes beside the file first, so that nobody ever sees half of it. */
  static Output to(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path draft = Files.createTempFile(folder, ".parley-", ".part");
      draft.toFile().deleteOnExit();
      return new Output(new BufferedOutputStream(Files.newOutputStream(draft)), file, draft);
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  void write(String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  /** Puts the file in its place; without this call it never appears. */
  void finish() {
    try {
      stream.flush();
      if (draft != null && file != null) {
        stream.close();
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  @Override
  public void close() {
    if (draft != null) {
      try {
        stream.close();
        Files.deleteIfExists(draft);
      } catch (IOException e) {
        throw broken(file, e);
      }
    }
  }

  private static Broken broken(@Nullable Path file, IOException cause) {
    String name = file == null ? "the output" : file.toString();
    return new Broken("Cannot write " + name + ": " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    return cause instanceof java.nio.file.NoSuchFileException
        ? "its folder does not exist"
        : cause instanceof java.nio.file.AccessDeniedException
            ? "permission denied"
            : String.valueOf(cause.getMessage());
  }
}
