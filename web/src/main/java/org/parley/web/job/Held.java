package org.parley.web.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.ledger.Jobs.Content;
import org.parley.sources.Input;

/** Files that were sent, on the disk while their job is worked on. For one thread at a time. */
final class Held implements AutoCloseable {

  private final List<Path> files = new ArrayList<>();

  /** Keeps a file under a name of this server's own; {@code name} is only shown. */
  Input.Upload keep(String name, Content content) {
    try {
      Path file = Files.createTempFile("parley-upload-", null);
      files.add(file);
      try (var out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
      return new Input.Upload(name, () -> Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit(); // It is open elsewhere, as on Windows.
      }
    }
    files.clear();
  }
}
