package org.parley.cli;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on many inputs at once and hands the answers on in the order of the inputs, each as soon as
 * it and those before it are done: the inputs are pulled by a thread of their own, so that one that
 * is slow to come holds no answer back. Only a bounded number of inputs and answers is held at any
 * time.
 */
final class InOrder<T, R> {

  /** Inputs under way for each worker: enough that a slow one does not stop the others. */
  private static final int AHEAD = 4;

  private static final long LEAVE_MILLIS = 1000;

  private final Iterator<T> inputs;
  private final Function<T, R> work;
  private final ExecutorService workers;

  /** One permit for each input that may be under way. */
  private final Semaphore room;

  /** Answers to come, in order; an empty one is the end. */
  private final BlockingQueue<Optional<Future<R>>> window = new LinkedBlockingQueue<>();

  private InOrder(Iterator<T> inputs, int jobs, Function<T, R> work) {
    this.inputs = inputs;
    this.work = work;
    this.room = new Semaphore(jobs * AHEAD);
    this.workers =
        Executors.newFixedThreadPool(
            jobs, Thread.ofPlatform().daemon().name("reader-", 1).factory());
  }

  /**
   * Applies {@code work} to each input on {@code jobs} threads; {@code answers} is called on this
   * thread, {@code inputs} on another one.
   *
   * @throws RuntimeException what {@code inputs} or {@code work} throws, when its turn comes
   */
  static <T, R> void each(Iterator<T> inputs, int jobs, Function<T, R> work, Consumer<R> answers) {
    InOrder<T, R> run = new InOrder<>(inputs, jobs, work);
    Thread puller = Thread.ofPlatform().daemon().name("inputs").start(run::pull);
    try {
      for (Future<R> next = run.next(); next != null; next = run.next()) {
        answers.accept(get(next));
        run.room.release();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      run.workers.shutdownNow();
      leave(puller);
    }
  }

  private void pull() {
    try {
      room.acquire();
      while (inputs.hasNext()) {
        T input = inputs.next();
        window.add(Optional.of(workers.submit(() -> work.apply(input))));
        room.acquire();
      }
    } catch (InterruptedException e) {
      return; // Nobody waits for more.
    } catch (RuntimeException | Error e) {
      window.add(Optional.of(CompletableFuture.failedFuture(e)));
    }
    window.add(Optional.empty());
  }

  private @Nullable Future<R> next() throws InterruptedException {
    return window.take().orElse(null);
  }

  /** A puller that waits for bytes that do not come is not waited for: it ends with the process. */
  private static void leave(Thread puller) {
    puller.interrupt();
    try {
      puller.join(LEAVE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <R> R get(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted", e);
  }
}
