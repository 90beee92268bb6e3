package org.parley.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Somebody who is told what happens. Takes a thread only while something is being told; one who
 * listens slowly gets what was missed in one go and keeps nobody else back.
 */
final class Listener {

  private static final String BEAT = ": still here\n\n";

  private final Happening happening;
  private final OutputStream out;
  private final Function<Object, String> json;
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  /** How often it was woken since it last fell asleep. */
  private final AtomicInteger calls = new AtomicInteger();

  private long last;
  private volatile boolean beat;

  /**
   * @param last id of the last event that is known already
   * @param json writes the data of events
   */
  Listener(Happening happening, OutputStream out, long last, Function<Object, String> json) {
    this.happening = happening;
    this.out = out;
    this.last = last;
    this.json = json;
  }

  /** Done when nothing more is told. */
  CompletableFuture<Void> end() {
    return end;
  }

  boolean listensTo(Happening other) {
    return happening.equals(other);
  }

  /** Tells what is new, on another thread. */
  void wake(Executor threads) {
    if (calls.getAndIncrement() == 0) {
      threads.execute(this::tell);
    }
  }

  /** Tells that the server is still there, which shows whether the listener is. */
  void beat(Executor threads) {
    beat = true;
    wake(threads);
  }

  private void tell() {
    int answered = calls.get();
    do {
      try {
        tellAll();
      } catch (IOException e) {
        end.complete(null); // The listener is gone.
      } catch (RuntimeException e) {
        end.complete(null); // The ledger cannot be asked now; the listener comes again.
      }
      answered = calls.addAndGet(-answered);
    } while (answered > 0);
  }

  private void tellAll() throws IOException {
    if (end.isDone()) {
      return;
    }
    boolean over = happening.isOver();
    StringBuilder text = new StringBuilder();
    for (Event event : happening.since(last)) {
      text.append("id: ").append(event.id()).append('\n');
      text.append("event: ").append(event.type()).append('\n');
      text.append("data: ").append(json.apply(event.data())).append("\n\n");
      last = event.id();
    }
    if (beat) {
      beat = false;
      text.append(BEAT);
    }
    if (!text.isEmpty()) {
      out.write(text.toString().getBytes(UTF_8));
      out.flush();
    }
    if (over) {
      end.complete(null);
    }
  }
}
