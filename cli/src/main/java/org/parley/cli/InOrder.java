package org.parley.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many inputs at once and hands the answers on in the order of the inputs. Only a bounded
 * number of inputs and answers is held at any time.
 */
final class InOrder {

  /** Inputs under way for each worker: enough that a slow one does not stop the others. */
  private static final int AHEAD = 4;

  private InOrder() {}

  /**
   * Applies {@code work} to each input on {@code jobs} threads; {@code answers} is called on this
   * thread.
   *
   * @throws RuntimeException what {@code work} throws, when its turn comes
   */
  static <T, R> void each(Iterator<T> inputs, int jobs, Function<T, R> work, Consumer<R> answers) {
    try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
      Queue<Future<R>> window = new ArrayDeque<>();
      try {
        while (inputs.hasNext()) {
          T input = inputs.next();
          window.add(workers.submit(() -> work.apply(input)));
          while (window.size() >= jobs * AHEAD
              || (!window.isEmpty() && window.element().isDone())) {
            answers.accept(get(window.remove()));
          }
        }
        while (!window.isEmpty()) {
          answers.accept(get(window.remove()));
        }
      } finally {
        window.forEach(future -> future.cancel(true));
        workers.shutdownNow();
      }
    }
  }

  private static <R> R get(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
