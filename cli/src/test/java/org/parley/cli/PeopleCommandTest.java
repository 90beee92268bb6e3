package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members, tokens and the audit log from the command line. */
final class PeopleCommandTest {

  private static final String PASSWORD = "seven quiet harbours\n";

  @TempDir Path folder;

  private Ran told(String input, String... line) {
    List<String> all = new ArrayList<>(List.of(line));
    all.add("--ledger");
    all.add(folder.resolve("ledger.db").toString());
    return Ran.withInput(input, all.toArray(new String[0]));
  }

  private void add(String name, String role) {
    Ran ran = told(PASSWORD, "member", "add", name, "--role", role, "--password-file", "-");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(name + " is a member now: " + role + ".\n");
  }

  @Test
  void theFirstAdminIsAddedToALedgerThatIsNotThereYet() throws IOException {
    add("ana", "admin");
    Path file = Files.writeString(folder.resolve("secret.txt"), PASSWORD);
    assertThat(told("", "member", "add", "bob", "--password-file", file.toString()).code())
        .isZero();
    assertThat(told("", "member", "list").out())
        .containsPattern("ana · admin · since .*\nbob · reader · since ");
    assertThat(told("", "member", "list", "--format", "json").out())
        .contains("\"name\":\"ana\",\"role\":\"admin\",\"enabled\":true");
  }

  @Test
  void withoutATerminalThePasswordHasToBeInAFile() {
    Ran ran = told(PASSWORD, "member", "add", "ana");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("There is no terminal", "--password-file FILE");
    assertThat(told("short\n", "member", "add", "ana", "--password-file", "-").err())
        .contains("The password has 5 characters");
    assertThat(told("", "member", "add", "ana", "--role", "king", "--password-file", "-").err())
        .contains("There is no role 'king'", "reader, reviewer, editor, admin");
  }

  @Test
  void membersChangeAndTheLastAdminStays() {
    add("ana", "admin");
    assertThat(told("", "member", "disable", "ana").err()).contains("'ana' is the last admin");
    add("bob", "reader");
    assertThat(told("", "member", "role", "bob", "admin").out()).isEqualTo("bob is now: admin.\n");
    assertThat(told("", "member", "disable", "ana").code()).isZero();
    assertThat(told("", "member", "list").out()).contains("ana · admin · disabled");
    assertThat(told("", "member", "enable", "ana").code()).isZero();
    assertThat(
            told("another long one\n", "member", "password", "ana", "--password-file", "-").code())
        .isZero();
    assertThat(told("", "member", "role", "cid", "reader").err()).contains("no member 'cid'");
  }

  @Test
  void aTokenIsPrintedOnceAndRevoked() {
    add("ana", "editor");
    Ran made = told("", "token", "create", "ana", "--label", "nightly", "--days", "30");
    assertThat(made.out()).matches("parley_[A-Za-z0-9_-]{43}\n");
    assertThat(made.err()).contains("not shown again");
    String list = told("", "token", "list").out();
    assertThat(list).contains("· nightly · ana · reader · until ").doesNotContain("parley_");
    String id = list.substring(0, list.indexOf(' '));
    assertThat(told("", "token", "revoke", id).out()).contains(id + " of ana is revoked");
    assertThat(told("", "token", "list", "--format", "json").out())
        .doesNotContain("\"revoked\":null");
    assertThat(told("", "token", "create", "ana", "--label", "x", "--role", "admin").err())
        .contains("'ana' is editor, not admin");
  }

  @Test
  void whatWasChangedAndTriedIsAudited() {
    add("ana", "admin");
    told("", "member", "role", "ana", "reader");
    String log = told("", "audit").out();
    assertThat(log.lines().toList()).hasSize(2);
    assertThat(log)
        .containsPattern("command line · member role reader ana · last-admin\n")
        .containsPattern("command line · member add ana · done\n")
        .doesNotContain("harbours");
    assertThat(told("", "audit", "--since", "2999-01-01").out()).contains("Nothing is in");
    assertThat(told("", "audit", "--format", "json").out()).contains("\"outcome\":\"done\"");
  }
}
