package org.parley.web.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.sources.Input;

/** Files that were sent, kept on disk until their job ends. For one thread at a time. */
public final class Held implements AutoCloseable {

  private final List<Path> files = new ArrayList<>();

  /** Keeps a file under a name of this server's own; {@code name} is only shown. */
  public Input.Upload keep(String name, InputStream content) {
    try {
      Path file = Files.createTempFile("parley-upload-", null);
      files.add(file);
      try (var out = Files.newOutputStream(file)) {
        content.transferTo(out);
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
