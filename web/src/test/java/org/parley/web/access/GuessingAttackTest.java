package org.parley.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.web.access.Bucket.Allowance;

/** Passwords that are guessed, and requests without end. */
final class GuessingAttackTest {

  @TempDir Path folder;

  private House house;

  @BeforeEach
  void open() {
    house = House.forMembers(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void guessesAreSlowedDownAlsoForTheRightPassword() {
    Web web = new Web(house.address());
    String token = web.token("/sign-in");
    List<Integer> statuses = new ArrayList<>();
    for (int guess = 0; guess < 6; guess++) {
      Map<String, String> form =
          Map.of("token", token, "name", "rea", "password", "guess " + guess);
      statuses.add(web.post("/sign-in", form).statusCode());
    }
    assertThat(statuses).startsWith(401, 401, 401, 401, 401).endsWith(429);
    HttpResponse<String> right = new Web(house.address()).signIn("rea", House.PASSWORD);
    // The wait after five failures is a second, which a slow machine may have used up.
    if (right.statusCode() == 429) {
      assertThat(right.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void aNameThatIsNotThereIsToldLikeAWrongPassword() {
    Web web = new Web(house.address());
    String token = web.token("/sign-in");
    String one =
        web.post("/sign-in", Map.of("token", token, "name", "rea", "password", "x")).body();
    String other =
        web.post("/sign-in", Map.of("token", token, "name", "nob", "password", "x")).body();
    assertThat(other.replace("nob", "rea")).isEqualTo(one).contains("Name or password is wrong");
  }

  @Test
  void whatWasTypedAsANameIsNotInTheLog() {
    new Web(house.address()).signIn("my secret password", "x");
    new Web(house.address()).signIn("REA", "x");
    assertThat(house.ledger().audit().read(Instant.EPOCH, null, 9))
        .extracting(line -> line.entry().subject() + " " + line.entry().outcome())
        .containsExactly("rea wrong-sign-in", "a name that is not there wrong-sign-in");
  }

  @Test
  void changesWithoutEndAreTooMany() {
    Web web = Web.signedIn(house, "rev");
    String token = web.token("/me");
    HttpResponse<String> answer = web.get("/me");
    for (int change = 0; change < 400 && answer.statusCode() != 429; change++) {
      answer = web.post("/n/talks/notes", Map.of("token", token, "text", ""));
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
    assertThat(web.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void aBucketFillsWithTime() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    Bucket bucket = new Bucket(now::get, new Allowance(2, 0.5));
    assertThat(bucket.take()).isZero();
    assertThat(bucket.take()).isZero();
    assertThat(bucket.take()).isEqualTo(Duration.ofSeconds(2));
    now.set(Instant.ofEpochSecond(1));
    assertThat(bucket.take()).isEqualTo(Duration.ofSeconds(1));
    now.set(Instant.ofEpochSecond(2));
    assertThat(bucket.take()).isZero();
    now.set(Instant.ofEpochSecond(1_000_000));
    assertThat(List.of(bucket.take(), bucket.take())).containsOnly(Duration.ZERO);
    assertThat(bucket.take()).isPositive();
  }
}
