package org.parley.sources;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.model.Fault;

/**
 * Fetches pages in the order of their addresses, a few ahead of the one that is asked for, so that
 * a slow server delays only its own page. Holds no more pages than that.
 */
final class Fetches implements AutoCloseable {

  /** Fewer than a browser has open to one host. */
  private static final int AT_ONCE = 4;

  private final Web web;
  private final Iterator<String> addresses;
  private final Queue<Future<Web.Page>> open = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("fetch-", 1).factory());

  /**
   * @param web closed with this
   */
  Fetches(Web web, List<String> addresses) {
    this.web = web;
    this.addresses = addresses.iterator();
  }

  /**
   * The page of the next address.
   *
   * @throws Fault where there is none to be had
   */
  Web.Page next() {
    while (open.size() < AT_ONCE && addresses.hasNext()) {
      String address = addresses.next();
      open.add(threads.submit(() -> web.fetch(address)));
    }
    try {
      return open.remove().get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    web.close();
  }
}
