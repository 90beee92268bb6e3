package org.parley.bench.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests at a steady rate, whether or not the answers before have come. A time is taken from when
 * a request was due, so that a server that stands still is not flattered.
 */
final class Load {

  /**
   * What became of the requests.
   *
   * @param times of those that were answered
   * @param failed how many were answered otherwise than by 200, or not at all
   */
  record Result(Times times, int failed) {}

  private Load() {}

  static Result run(List<URI> addresses, int aSecond, int seconds) throws InterruptedException {
    Queue<Double> times = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    int number = aSecond * seconds;
    CountDownLatch open = new CountDownLatch(number);
    Random random = new Random(1);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      long start = System.nanoTime();
      for (int i = 0; i < number; i++) {
        long due = start + i * 1_000_000_000L / aSecond;
        long wait = due - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        HttpRequest request =
            HttpRequest.newBuilder(addresses.get(random.nextInt(addresses.size())))
                .timeout(Duration.ofSeconds(20))
                .build();
        var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        var unused =
            sent.whenComplete((answer, failure) -> {
              if (failure != null || answer.statusCode() != 200) {
                failed.incrementAndGet();
              } else {
                times.add((System.nanoTime() - due) / 1e6);
              }
              open.countDown();
            });
      }
      open.await();
    }
    return new Result(new Times(List.copyOf(times)), failed.get());
  }
}
