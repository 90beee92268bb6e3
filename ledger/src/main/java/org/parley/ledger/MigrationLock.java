package org.parley.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Lets one process at a time migrate a file, by a lock on a file beside it that goes away with it;
 * the system frees it when its holder ends, however that comes.
 */
final class MigrationLock {

  /** Between two tries, in milliseconds. */
  private static final int PAUSE = 20;

  private MigrationLock() {}

  /** What is done while the lock is held. */
  interface Migration {
    void run() throws SQLException, IOException;
  }

  /** Waits for whoever has it. */
  static void hold(Path file, Migration migration) throws SQLException, IOException {
    Path path = file.resolveSibling(file.getFileName() + ".lock");
    for (boolean done = false; !done; ) {
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (isLocked(channel) && isStillThere(path, channel)) {
          done = true;
          try {
            migration.run();
          } finally {
            Files.deleteIfExists(path);
          }
        }
      }
      if (!done) {
        pause();
      }
    }
  }

  /** False where another thread of this process has it. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.lock().isValid();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Its last holder may have deleted it between opening and locking. */
  private static boolean isStillThere(Path path, FileChannel channel) throws IOException {
    byte[] mark = Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(mark), 0);
    return Files.exists(path) && Arrays.equals(Files.readAllBytes(path), mark);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a migration", e);
    }
  }
}
