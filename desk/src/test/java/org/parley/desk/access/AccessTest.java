package org.parley.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.Fault;
import org.parley.model.people.Role;

final class AccessTest {

  private static final String PASSWORD = "seven quiet harbours";

  @TempDir Path folder;

  private final Ticking clock = new Ticking();
  private @Nullable Ledger opened;
  private @Nullable Membership members;
  private @Nullable SignIn signIn;

  @BeforeEach
  void begin() {
    SecureRandom random = new SecureRandom();
    opened = Ledgers.open(folder.resolve("ledger.db").toString(), clock);
    members = new Membership(opened, random, clock);
    signIn = new SignIn(opened, members, random, clock);
    members.add("Ana", PASSWORD, Role.EDITOR, "root");
  }

  @AfterEach
  void end() {
    Objects.requireNonNull(opened).close();
  }

  private Membership members() {
    return Objects.requireNonNull(members);
  }

  private SignIn signIn() {
    return Objects.requireNonNull(signIn);
  }

  private static void assertFault(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void whoKnowsThePasswordIsKnownBySessionUntilSignedOut() {
    SignIn.Opened opened = signIn().open("ana", PASSWORD, "::1");
    assertThat(opened.member().name()).isEqualTo("Ana");
    assertThat(signIn().session(opened.secret())).contains(opened.member());
    assertThat(signIn().open("ana", PASSWORD, "::1").secret()).isNotEqualTo(opened.secret());
    assertThat(signIn().session(opened.secret() + "x")).isEmpty();

    signIn().end(opened.secret());
    assertThat(signIn().session(opened.secret())).isEmpty();
  }

  @Test
  void onlyHashesAreKept() {
    SignIn.Opened session = signIn().open("ana", PASSWORD, "::1");
    Ledger ledger = Objects.requireNonNull(opened);
    assertThat(ledger.members().password("ana"))
        .hasValueSatisfying(hash ->
            assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD));
    assertThat(ledger.keys().session(session.secret())).isEmpty();
    assertThat(ledger.keys().session(Secrets.hash(session.secret()))).isPresent();
  }

  @Test
  void wrongNamesAndWrongPasswordsAreToldAlike() {
    for (String name : new String[] {"ana", "bob"}) {
      assertThatThrownBy(() -> signIn().open(name, "not the password", "::1"))
          .hasMessage("Name or password is wrong");
    }
    members().add("root", "an admin's password", Role.ADMIN, "x");
    members().enable("ana", false, "root");
    assertFault(() -> signIn().open("ana", PASSWORD, "::1"), "wrong-sign-in");
  }

  @Test
  void aSessionThatIsIdleOrOldIsOver() {
    String idle = signIn().open("ana", PASSWORD, "::1").secret();
    clock.forward(SignIn.IDLE.minusSeconds(1));
    assertThat(signIn().session(idle)).isPresent();
    clock.forward(SignIn.IDLE.minusSeconds(1));
    assertThat(signIn().session(idle)).isPresent();
    clock.forward(SignIn.IDLE);
    assertThat(signIn().session(idle)).isEmpty();

    String busy = signIn().open("ana", PASSWORD, "::1").secret();
    for (long hours = 0; hours < SignIn.WHOLE.toHours(); hours += 11) {
      assertThat(signIn().session(busy)).isPresent();
      clock.forward(Duration.ofHours(11));
    }
    assertThat(signIn().session(busy)).isEmpty();
  }

  @Test
  void attemptsOnANameHaveToWaitLongerAndLonger() {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertFault(() -> signIn().open("ana", "not the password", "::1"), "wrong-sign-in");
    }
    assertFault(() -> signIn().open("ANA ", PASSWORD, "::2"), "slow-down");
    assertThat(signIn().patience("ana", "::2")).isEqualTo(Duration.ofSeconds(1));
    clock.forward(Duration.ofSeconds(1));
    assertFault(() -> signIn().open("ana", "not the password", "::1"), "wrong-sign-in");
    assertThat(signIn().patience("ana", "::2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(signIn().patience("bob", "::2")).isZero();

    clock.forward(Duration.ofSeconds(2));
    signIn().open("ana", PASSWORD, "::1");
    assertThat(signIn().patience("ana", "::1")).isZero();
  }

  @Test
  void manyAttemptsAtOnceAreNoWayRound() throws Exception {
    List<Callable<String>> attempts =
        Collections.nCopies(
            12,
            () -> {
              try {
                return signIn().open("ana", "not the password", "::1").secret();
              } catch (Fault fault) {
                return fault.code();
              }
            });
    try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
      List<String> codes = new ArrayList<>();
      for (Future<String> one : threads.invokeAll(attempts)) {
        codes.add(one.get());
      }
      assertThat(codes).filteredOn("wrong-sign-in"::equals).hasSize(5);
    }
  }

  @Test
  void anAddressThatTriesManyNamesHasToWait() {
    Attempts attempts = new Attempts(clock, 2, Duration.ofMinutes(1));
    attempts.begin("::1");
    assertThat(attempts.patience("::1")).isZero();
    for (int attempt = 0; attempt < 9; attempt++) {
      attempts.begin("::1");
      clock.forward(attempts.patience("::1"));
    }
    attempts.begin("::1");
    assertThat(attempts.patience("::1")).isEqualTo(Duration.ofMinutes(1));
    for (int other = 0; other < 10_000; other++) {
      attempts.begin("other " + other);
    }
    assertThat(attempts.patience("::1")).as("forgotten, for memory is bounded").isZero();

    for (int name = 0; name < 20; name++) {
      String unknown = "name " + name;
      assertFault(() -> signIn().open(unknown, "a wrong password", "::9"), "wrong-sign-in");
    }
    assertFault(() -> signIn().open("ana", PASSWORD, "::9"), "slow-down");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eleven char", "ana@example.org", "ANA@example.org "})
  void aWeakPasswordIsRefusedAndNobodyIsAdded(String password) {
    assertFault(
        () -> members().add("Ana@example.org", password, Role.READER, "root"), "weak-password");
    assertThat(members().all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u202eb", "a\u200bb"})
  void aNameThatCannotBeSeenIsRefused(String name) {
    assertFault(() -> members().add(name, PASSWORD, Role.READER, "root"), "bad-name");
  }

  @Test
  void passwordsOfAnyScriptAreTaken() {
    String password = "море волнуется раз 🌊";
    members().setPassword("ana", password);
    assertThat(signIn().open("ana", password, "::1").member().name()).isEqualTo("Ana");
    assertFault(() -> signIn().open("ana", PASSWORD, "::1"), "wrong-sign-in");
  }

  @Test
  void aTokenAllowsAtMostWhatItsMemberMay() {
    Membership.Granted granted = members().grant("ana", "nightly", Role.EDITOR, 30);
    assertThat(granted.secret()).startsWith("parley_");
    assertThat(signIn().token(granted.secret()))
        .contains(new Bearer("Ana", Role.EDITOR, granted.token()));
    members().changeRole("ana", Role.READER, "root");
    assertThat(signIn().token(granted.secret())).map(Bearer::role).contains(Role.READER);
    assertFault(() -> members().grant("ana", "x", Role.REVIEWER, 30), "role-too-high");
    assertFault(() -> members().grant("ana", "x", Role.READER, 0), "bad-days");
    assertFault(() -> members().grant("ana", " ", Role.READER, 1), "bad-label");
  }

  @Test
  void aTokenThatIsRevokedExpiredOrOfADisabledMemberIsOfNoUse() {
    String revoked = members().grant("ana", "a", Role.READER, 30).secret();
    String expired = members().grant("ana", "b", Role.READER, 1).secret();
    String disabled = members().grant("ana", "c", Role.READER, 30).secret();
    members().revoke(members().tokens().getLast().id(), "ana");
    assertThat(signIn().token(revoked)).isEmpty();
    clock.forward(Duration.ofDays(1));
    assertThat(signIn().token(expired)).isEmpty();
    assertThat(signIn().token(disabled)).isPresent();
    members().enable("ana", false, "root");
    assertThat(signIn().token(disabled)).isEmpty();
    assertThat(signIn().token("parley_made-up")).isEmpty();
  }
}
