package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where answers go: standard output, a device or pipe, or a file that appears under its name only
 * when it is complete.
 */
final class Output implements AutoCloseable {

  /** The output cannot be written. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean readerGone;
    private final String advice;

    Broken(String message, String advice, IOException cause) {
      super(message, cause);
      String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      this.readerGone = reason.contains("broken pipe") || reason.contains("pipe is being closed");
      this.advice = advice;
    }

    /** Whether the reader has gone, as {@code head} does when it has seen enough. */
    boolean readerGone() {
      return readerGone;
    }

    String advice() {
      return advice;
    }
  }

  /** Links that lead to links, before they are taken for a circle; as Linux does. */
  private static final int MOST_LINKS = 40;

  private final OutputStream stream;
  private final @Nullable Path file;
  private final @Nullable Path draft;
  private boolean written;

  private Output(OutputStream stream, @Nullable Path file, @Nullable Path draft) {
    this.stream = stream;
    this.file = file;
    this.draft = draft;
  }

  static Output to(OutputStream stream) {
    return new Output(new BufferedOutputStream(stream), null, null);
  }

  /**
   * Writes beside the file first, so that nobody ever sees half of it; what is no regular file,
   * such as a pipe, is written as it is. A symbolic link stays and what it leads to is written.
   */
  static Output to(Path named) {
    try {
      // Asked first, as links such as /dev/stdout may end at what has no name.
      if (Files.exists(named) && !Files.isRegularFile(named)) {
        return new Output(
            new BufferedOutputStream(Files.newOutputStream(named, StandardOpenOption.WRITE)),
            named,
            null);
      }
      Path file = target(named);
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw new AccessDeniedException(named.toString());
      }
      Path draft = draft(file);
      return new Output(new BufferedOutputStream(newFile(draft)), file, draft);
    } catch (IOException e) {
      throw broken(named, e);
    }
  }

  /** Where a chain of symbolic links ends; there need be nothing yet. */
  private static Path target(Path named) throws IOException {
    Path file = named.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(named.toString());
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return file;
  }

  private static Path draft(Path file) {
    String unique = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    return file.resolveSibling(".parley-" + ProcessHandle.current().pid() + "-" + unique + ".part");
  }

  /** With the permissions that the user's umask gives to every new file. */
  private static OutputStream newFile(Path draft) throws IOException {
    OutputStream stream =
        Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    draft.toFile().deleteOnExit();
    return stream;
  }

  void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) {
    try {
      written |= bytes.length > 0;
      stream.write(bytes);
      stream.flush();
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  /**
   * Puts the file in its place; without this call it never appears. Where there was nothing to
   * write, a file that is there stays as it is.
   */
  void finish() {
    try {
      stream.flush();
      if (draft == null || file == null) {
        return;
      }
      stream.close();
      if (!written && Files.exists(file)) {
        return;
      }
      keepPermissions(file, draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  private static void keepPermissions(Path file, Path draft) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributeView own = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (old != null && own != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      own.setPermissions(old.readAttributes().permissions());
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        stream.close();
      }
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  private static Broken broken(@Nullable Path file, IOException cause) {
    String name = file == null ? "the output" : file.toString();
    return new Broken("Cannot write " + name + ": " + reason(cause), advice(file, cause), cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException e -> "its folder does not exist";
      case AccessDeniedException e -> "permission denied";
      case FileSystemLoopException e -> "its symbolic links lead in a circle";
      case FileAlreadyExistsException e -> "its draft " + e.getFile() + " is there already";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }

  private static String advice(@Nullable Path file, IOException cause) {
    if (file == null) {
      return "Check where the output is sent to; -o FILE writes a file.";
    }
    return switch (cause) {
      case NoSuchFileException e -> "Make the folder first, or name a file in one that is there.";
      case AccessDeniedException e -> "Name a file in a folder that you may write to.";
      default -> "Name another file, or make room for this one.";
    };
  }
}
