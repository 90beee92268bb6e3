package org.parley.desk.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.Fault;
import org.parley.model.account.Negotiation;
import org.parley.model.people.Note;
import org.parley.model.people.Role;

final class ConversationTest {

  private static final Speaker READER = new Speaker("rea", Role.READER);
  private static final Speaker ANA = new Speaker("ana", Role.REVIEWER);
  private static final Speaker BOB = new Speaker("bob", Role.REVIEWER);
  private static final Speaker EDITOR = new Speaker("eve", Role.EDITOR);

  @TempDir static Path folder;

  private Ledger ledger = Ledgers.open(folder.resolve("a.db").toString(), InstantSource.system());
  private Conversation conversation = new Conversation(ledger.discussion());

  @BeforeEach
  void begin() {
    if (ledger.negotiations(Instant.MAX).isEmpty()) {
      ledger.open(new Negotiation("talks", List.of(), null, null, Instant.EPOCH));
    }
  }

  @AfterEach
  void end() {
    ledger.close();
  }

  private static void assertFault(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  private Note write(Speaker by, String text) {
    return conversation.write("talks", null, by, text);
  }

  @Test
  void whatEachRoleMayNotDoIsRefused() {
    Note note = write(ANA, "a note");
    assertFault(() -> write(READER, "x"), "not-allowed");
    assertFault(() -> conversation.report(note.id(), READER, "x"), "not-allowed");
    assertFault(() -> conversation.hide(note.id(), BOB, "x"), "not-allowed");
    assertFault(() -> conversation.show(note.id(), BOB), "not-allowed");
    assertFault(() -> conversation.reported(BOB), "not-allowed");
  }

  @Test
  void aHiddenNoteHasWordsOnlyForEditors() {
    Note note = write(ANA, "something rude");
    conversation.hide(note.id(), EDITOR, "rude");
    assertThat(conversation.visible(note.id(), ANA).text()).isEmpty();
    assertThat(conversation.visible(note.id(), ANA).hidden()).isNotNull();
    assertThat(conversation.visible(note.id(), EDITOR).text()).isEqualTo("something rude");
    conversation.show(note.id(), EDITOR);
    assertThat(conversation.notes("talks", null, READER))
        .extracting(Note::text)
        .contains("something rude");
  }

  @Test
  void aMemberReportsOnceAndSeesNoReportsOfOthers() {
    Note note = write(ANA, "something odd");
    conversation.report(note.id(), BOB, "odd");
    conversation.report(note.id(), BOB, "odd again");
    assertThat(conversation.visible(note.id(), EDITOR).reports()).hasSize(1);
    assertThat(conversation.visible(note.id(), BOB).reports()).hasSize(1);
    assertThat(conversation.visible(note.id(), ANA).reports()).isEmpty();
    assertThat(conversation.reported(EDITOR)).extracting(Note::id).contains(note.id());
  }

  @Test
  void textIsPlainAndBounded() {
    assertThat(write(ANA, "  a\r\nb\u0007\u202ec <b>x</b>\n").text()).isEqualTo("a\nbc <b>x</b>");
    assertThat(write(ANA, "🌊".repeat(Conversation.LONGEST)).text()).startsWith("🌊");
    assertFault(() -> write(ANA, "🌊".repeat(Conversation.LONGEST + 1)), "bad-note");
    assertFault(() -> write(ANA, " \n\u0000"), "bad-note");
  }

  @Test
  void theRulesOfConductAreThere() {
    assertThat(Conduct.rules()).hasSizeGreaterThan(3).noneMatch(rule -> rule.startsWith("#"));
  }
}
