package org.parley.analysis.diagram;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Room for recursion. The walks over circuits and diagrams call themselves at most once for each
 * part of the equations and each level; where that may be too deep for the caller's thread, another
 * with a stack to fit does the work, while the caller waits.
 */
final class Depth {

  private static final long SHALLOW = 200;
  private static final long BASE = 1 << 20;

  /** Bytes for one part of the equations, on the way down all walks that call each other. */
  private static final long STEP = 2_000;

  private Depth() {}

  static <T> T with(long size, Supplier<T> work) {
    if (size <= SHALLOW) {
      return work.get();
    }
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread = new Thread(null, () -> complete(done, work), "diagram", BASE + STEP * size);
    thread.setDaemon(true);
    thread.start();
    try {
      return done.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof Error cause) {
        throw cause;
      }
      throw failed;
    }
  }

  @SuppressWarnings("CatchingUnchecked") // handed on to the thread that waits
  private static <T> void complete(CompletableFuture<T> done, Supplier<T> work) {
    try {
      done.complete(work.get());
    } catch (RuntimeException | Error thrown) {
      done.completeExceptionally(thrown);
    }
  }
}
