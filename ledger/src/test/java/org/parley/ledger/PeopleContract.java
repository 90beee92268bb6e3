package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.ledger.LedgerContract.assertFault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.people.AuditEntry;
import org.parley.model.people.Member;
import org.parley.model.people.Note;
import org.parley.model.people.Note.Mark;
import org.parley.model.people.Role;
import org.parley.model.people.Session;
import org.parley.model.people.Token;

/** What every store has to do for people. */
abstract class PeopleContract {

  @TempDir Path folder;

  private final Ticking clock = new Ticking("2026-03-01T09:00:00Z");
  private String where = "";
  private @Nullable Ledger opened;

  /** A place of its own for a ledger. */
  abstract String nowhere() throws Exception;

  /** The address as JDBC has it. */
  abstract String jdbc(String place);

  @BeforeEach
  void begin() throws Exception {
    where = nowhere();
    opened = Ledgers.open(where, clock);
    ledger().open(LedgerContract.negotiation("talks"));
    ledger().add("talks", LedgerContract.FIRST.brief(), LedgerContract.READER);
  }

  @AfterEach
  void end() {
    ledger().close();
  }

  private Ledger ledger() {
    return Objects.requireNonNull(opened);
  }

  private String item() {
    return ledger().account("talks", Moment.LATEST).items().getFirst().id();
  }

  @Test
  void membersAreFoundInWhateverCaseAndKeepTheirHistory() {
    Members members = ledger().members();
    Member ana = members.add("Ana", Role.READER, "root");
    clock.forward(60);
    Member later = members.change("ANA", Role.EDITOR, true, "bob");

    assertThat(ana.since()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(later)
        .isEqualTo(
            new Member(
                "Ana",
                Role.EDITOR,
                true,
                Instant.parse("2026-03-01T09:00:00Z"),
                Instant.parse("2026-03-01T09:01:00Z"),
                "bob"));
    assertThat(members.find(" ana ")).contains(later);
    assertThat(members.all()).containsExactly(later);
    assertFault(() -> members.add("aNa", Role.READER, "root"), "member-taken", "'Ana'");
    assertFault(() -> members.change("bob", Role.READER, true, "x"), "unknown-member", "'bob'");
  }

  @Test
  void theLastAdminStays() {
    Members members = ledger().members();
    members.add("ana", Role.ADMIN, "root");
    assertFault(() -> members.change("ana", Role.EDITOR, true, "ana"), "last-admin", "'ana'");
    assertFault(() -> members.change("ana", Role.ADMIN, false, "ana"), "last-admin", "'ana'");
    assertThat(members.find("ana")).map(Member::isActiveAdmin).contains(true);

    members.add("bob", Role.ADMIN, "ana");
    assertThat(members.change("ana", Role.ADMIN, false, "bob").enabled()).isFalse();
    assertFault(() -> members.change("bob", Role.ADMIN, false, "bob"), "last-admin", "'bob'");
  }

  @Test
  void aPasswordIsReplacedAndSignsOut() {
    Members members = ledger().members();
    members.add("Ana", Role.READER, "root");
    assertThat(members.password("ana")).isEmpty();
    members.setPassword("ana", "first");
    ledger().keys().begin("s", "Ana", Instant.EPOCH);
    members.setPassword("ANA", "second");

    assertThat(members.password("Ana")).contains("second");
    assertThat(ledger().keys().session("s")).isEmpty();
    assertFault(() -> members.setPassword("bob", "x"), "unknown-member", "'bob'");
  }

  @Test
  void anIdentityMeansOneMember() {
    Members members = ledger().members();
    Member ana = members.add("ana@x.example", Role.READER, "root");
    assertThat(members.identified("https://id.example", "1")).isEmpty();
    members.identify("https://id.example", "1", "Ana@x.example");

    assertThat(members.identified("https://id.example", "1")).contains(ana);
    assertThat(members.identified("https://other.example", "1")).isEmpty();
    assertFault(() -> members.identify("https://id.example", "2", "bob"), "unknown-member", "bob");
  }

  @Test
  void sessionsEndWhenTheyAreStaleOrTheirMemberIsDisabled() {
    Members members = ledger().members();
    Keys keys = ledger().keys();
    members.add("ana", Role.READER, "root");
    members.add("bob", Role.READER, "root");
    keys.begin("a", "ana", Instant.EPOCH);
    keys.begin("b", "bob", Instant.EPOCH);
    Instant made = clock.instant();
    clock.forward(3600);
    keys.use("a");
    assertThat(keys.session("a"))
        .contains(new Session(members.find("ana").orElseThrow(), made, clock.instant()));

    keys.begin("c", "bob", clock.instant().minus(Duration.ofMinutes(30)));
    assertThat(keys.session("b")).isEmpty();
    assertThat(keys.session("a")).isPresent();
    members.change("ana", Role.READER, false, "root");
    assertThat(keys.session("a")).isEmpty();
    keys.end("c");
    assertThat(keys.session("c")).isEmpty();
    assertFault(() -> keys.begin("d", "cid", Instant.EPOCH), "unknown-member", "'cid'");
  }

  @Test
  void tokensAreKnownByTheirHashUntilTheyAreRevoked() {
    ledger().members().add("Ana", Role.EDITOR, "root");
    Keys keys = ledger().keys();
    Instant end = clock.instant().plus(Duration.ofDays(1));
    Token one = keys.grant("h1", "ana", "nightly", Role.READER, end);
    Token two = keys.grant("h2", "ana", "nightly", Role.EDITOR, end);

    assertThat(one)
        .isEqualTo(new Token(one.id(), "nightly", "Ana", Role.READER, clock.instant(), end, null));
    assertThat(keys.token("h1")).contains(one);
    assertThat(keys.token("h3")).isEmpty();
    assertThat(keys.tokens()).containsExactly(two, one);
    assertThat(one.isGood(clock.instant())).isTrue();
    assertThat(one.isGood(end)).isFalse();

    Token revoked = keys.revoke(one.id(), "Ana");
    assertThat(revoked.isGood(clock.instant())).isFalse();
    clock.forward(60);
    assertThat(keys.revoke(one.id(), "Ana")).isEqualTo(revoked);
    assertThat(keys.token("h2")).map(token -> token.isGood(clock.instant())).contains(true);
    assertFault(() -> keys.revoke("none", "Ana"), "unknown-token", "'none'");
    assertFault(() -> keys.grant("h4", "bob", "x", Role.READER, end), "unknown-member", "'bob'");
  }

  @Test
  void notesAreHiddenAndShownAndStayInTheRecord() {
    Discussion notes = ledger().discussion();
    Note general = notes.write("talks", null, "ana", "What a week.\nIndeed.");
    Note note = notes.write("talks", item(), "bob", "Is this irony?");
    assertThat(notes.notes("talks")).containsExactly(general, note);
    assertThat(notes.notes("talks", item())).containsExactly(note);
    assertThat(notes.reported()).isEmpty();

    clock.forward(60);
    notes.mark(note.id(), Discussion.Act.REPORT, "ana", "rude");
    assertThat(notes.reported()).extracting(Note::id).containsExactly(note.id());
    Note hidden = notes.mark(note.id(), Discussion.Act.HIDE, "eve", "rude indeed");
    assertThat(hidden.hidden()).isEqualTo(new Mark("eve", clock.instant(), "rude indeed"));
    assertThat(hidden.reports()).isEmpty();
    assertThat(hidden.text()).isEqualTo("Is this irony?");
    assertThat(notes.reported()).isEmpty();
    Note shown = notes.mark(note.id(), Discussion.Act.SHOW, "eve", null);
    assertThat(shown).isEqualTo(note);
    assertThat(notes.find(note.id())).contains(note);

    assertFault(() -> notes.write("none", null, "a", "x"), "unknown-negotiation", "'none'");
    assertFault(() -> notes.write("talks", "ffffff", "a", "x"), "unknown-item", "'ffffff'");
    assertFault(() -> notes.mark("x", Discussion.Act.HIDE, "a", null), "unknown-note", "'x'");
  }

  @Test
  void notesGoWithTheEntriesAndMembersStay() throws Exception {
    ledger().members().add("ana", Role.ADMIN, "root");
    Discussion notes = ledger().discussion();
    Note note = notes.write("talks", item(), "ana", "Is this irony?");
    notes.write("talks", null, "ana", "Welcome.");
    notes.mark(note.id(), Discussion.Act.HIDE, "ana", "settled");
    List<String> lines = LedgerContract.lines(ledger());

    try (Ledger other = Ledgers.open(nowhere(), clock)) {
      assertThat(LedgerContract.takeLines(other, lines)).isEqualTo(lines.size());
      assertThat(LedgerContract.takeLines(other, lines)).isZero();
      assertThat(LedgerContract.lines(other)).isEqualTo(lines);
      assertThat(other.discussion().notes("talks")).isEqualTo(notes.notes("talks"));
      assertThat(other.members().all()).isEmpty();
      assertThat(other.check(p -> {})).isEmpty();
      assertFault(
          () ->
              LedgerContract.takeLines(
                  other, List.of(lines.get(lines.size() - 2).replace("Welcome", "Begone"))),
          "not-an-entry",
          "note");
    }
  }

  @Test
  void revisionsGrowWithWhatTheyCount() {
    long before = ledger().revision();
    long notes = ledger().discussion().revision();
    Instant then = clock.instant();
    clock.forward(60);
    ledger().discussion().write("talks", null, "ana", "x");
    assertThat(ledger().revision()).isEqualTo(before);
    assertThat(ledger().discussion().revision()).isGreaterThan(notes);

    try (Ledger other = Ledgers.open(where, clock)) {
      other.add("talks", LedgerContract.SECOND.brief(), LedgerContract.READER);
    }
    assertThat(ledger().revision()).isGreaterThan(before);
    assertThat(ledger().revision(then)).isEqualTo(before);
    assertThat(ledger().revision(Instant.EPOCH)).isZero();
  }

  @Test
  void aNegotiationHasARevisionOfItsOwn() {
    ledger().open(new Negotiation("others", List.of(), null, null, Instant.EPOCH));
    long talks = ledger().revision("talks", Instant.MAX);
    long others = ledger().revision("others", Instant.MAX);
    ledger().add("talks", LedgerContract.SECOND.brief(), LedgerContract.READER);
    assertThat(ledger().revision("talks", Instant.MAX)).isGreaterThan(talks);
    assertThat(ledger().revision("others", Instant.MAX)).isEqualTo(others);
    ledger().add("others", LedgerContract.SECOND.brief(), LedgerContract.READER);
    long joined = ledger().revision("others", Instant.MAX);
    assertThat(joined).isGreaterThan(others);
    ledger()
        .decide(
            "others",
            new Decision(
                "",
                Decision.Type.RATE_SOURCE,
                "x",
                Map.of("grade", "B"),
                "ana",
                null,
                Instant.EPOCH));
    assertThat(ledger().revision("others", Instant.MAX)).isGreaterThan(joined);
  }

  @Test
  void theAuditLogIsReadFromItsEnd() {
    AuditLog audit = ledger().audit();
    for (int number = 1; number <= 5; number++) {
      audit.record(
          new AuditEntry(
              Instant.EPOCH, number == 1 ? null : "ana", "::1", "sign-in", "" + number, "ok"));
      clock.forward(60);
    }
    List<AuditLog.Line> end = audit.read(Instant.EPOCH, null, 2);
    assertThat(end).extracting(line -> line.entry().subject()).containsExactly("5", "4");
    assertThat(audit.read(Instant.EPOCH, end.getLast().number(), 9))
        .extracting(line -> line.entry().subject())
        .containsExactly("3", "2", "1");
    assertThat(audit.read(Instant.parse("2026-03-01T09:03:00Z"), null, 9)).hasSize(2);
    assertThat(audit.read(Instant.EPOCH, 2L, 9).getFirst().entry())
        .isEqualTo(
            new AuditEntry(
                Instant.parse("2026-03-01T09:00:00Z"), null, "::1", "sign-in", "1", "ok"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"member", "identity", "token", "revocation", "note", "note_mark", "audit"})
  void nothingIsChangedOrDeleted(String table) {
    ledger().members().add("ana", Role.ADMIN, "root");
    ledger().members().identify("i", "s", "ana");
    Token token = ledger().keys().grant("h", "ana", "l", Role.READER, clock.instant());
    ledger().keys().revoke(token.id(), "ana");
    Note note = ledger().discussion().write("talks", null, "ana", "x");
    ledger().discussion().mark(note.id(), Discussion.Act.HIDE, "ana", null);
    ledger().audit().record(new AuditEntry(Instant.EPOCH, null, "", "", "", ""));

    assertThatThrownBy(() -> execute("UPDATE " + table + " SET at = 7"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("DELETE FROM " + table)).hasMessageContaining("append-only");
  }

  @Test
  void anAlteredNoteIsFound() throws SQLException {
    ledger().discussion().write("talks", null, "ana", "The plan is sound.");
    assertThat(ledger().check(p -> {})).isEmpty();
    execute("DROP TRIGGER note_stays" + (where.startsWith("jdbc:") ? " ON note" : ""));
    execute("UPDATE note SET text = 'The plan is unsound.'");
    assertThat(ledger().check(p -> {})).hasSize(1);
  }

  private void execute(String command) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbc(where));
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
