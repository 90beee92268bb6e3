package org.parley.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.parley.model.Fault;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;

/**
 * All who listen, of a bounded number. Safe for any number of threads.
 *
 * <p>The form is that of server-sent events in HTML's living standard: whoever lost the connection
 * comes again with the id of the last event and gets what came after it.
 */
public final class Listeners implements AutoCloseable {

  private static final int MOST = 200;
  private static final int BEAT_SECONDS = 15;
  private static final String COME_AGAIN = "retry: 2000\n\n";

  private final Set<Listener> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("live-", 1).factory());
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-clock").factory());

  public Listeners() {
    var unused =
        clock.scheduleWithFixedDelay(
            () -> all.forEach(one -> one.beat(threads)),
            BEAT_SECONDS,
            BEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  /** Does something each so many milliseconds, such as looking for what happened. */
  public void each(int millis, Runnable look) {
    var unused = clock.scheduleWithFixedDelay(look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Whether anybody listens to it. */
  public boolean hear(Happening happening) {
    return all.stream().anyMatch(one -> one.listensTo(happening));
  }

  /** Tells whoever listens to it what happened. */
  public void wake(Happening happening) {
    all.stream().filter(one -> one.listensTo(happening)).forEach(one -> one.wake(threads));
  }

  /**
   * Answers with what happens until it is over or nobody listens any more.
   *
   * @param last id after which to begin where the visitor names none
   * @throws Fault where too many listen already
   */
  public void open(Site site, Visit visit, Happening happening, long last) {
    if (visit.context().method().equals(HandlerType.HEAD)) {
      visit.context().contentType(Endpoint.EVENTS);
      return;
    }
    long after = lastId(visit, last);
    if (count.incrementAndGet() > MOST) {
      count.decrementAndGet();
      throw Fault.user(
          "too-many",
          MOST + " listen to this server already",
          "Close other windows, or ask again every few seconds instead.");
    }
    Listener listener;
    try {
      listener = listener(visit.context(), happening, after, site::json);
    } catch (IOException e) {
      count.decrementAndGet();
      throw new UncheckedIOException(e);
    }
    all.add(listener);
    var unused =
        listener
            .end()
            .whenComplete((nothing, problem) -> {
              all.remove(listener);
              count.decrementAndGet();
            });
    visit.context().future(listener::end);
    listener.wake(threads);
  }

  private static Listener listener(
      Context context, Happening happening, long last, Function<Object, String> json)
      throws IOException {
    HttpServletResponse response = context.res();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(Endpoint.EVENTS);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no"); // Or proxies such as nginx hold events back.
    response.getOutputStream().write(COME_AGAIN.getBytes(UTF_8));
    response.flushBuffer();
    return new Listener(happening, response.getOutputStream(), last, json);
  }

  private static long lastId(Visit visit, long otherwise) {
    String given = visit.context().header("Last-Event-ID");
    try {
      return given == null || given.isBlank() ? otherwise : Long.parseLong(given.strip());
    } catch (NumberFormatException e) {
      throw Fault.user(
          "bad-event-id",
          "'" + given + "' is no id of an event",
          "Give the id of the last event that came, or none.");
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    all.forEach(one -> one.end().complete(null));
    threads.shutdownNow();
  }
}
