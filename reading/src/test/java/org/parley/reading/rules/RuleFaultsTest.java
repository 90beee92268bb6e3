package org.parley.reading.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a user's rules is told with file and line when they are read. */
class RuleFaultsTest {

  private static final String GOOD =
      """
      rule frets
        note     Somebody frets about something.
        kind     position
        stance   doubt
        cue      fret/V
        party    subject
        on       prep(about)
        example  The mayor frets about the bridge. => on: the bridge
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stance   doubt | stance   banana | 4 | demand, offer, accept, reject, doubt",
        "stance   doubt | confidence 7 | 4 | from 0 to 1",
        "stance   doubt | confidence lots | 4 | from 0 to 1",
        "stance   doubt | relation before | 4 | kind condition",
        "stance   doubt | # nothing | 1 | stance",
        "cue      fret/V | cue fret/QQ | 5 | Penn Treebank",
        "prep(about) | prep() | 7 | prep()",
        "prep(about) | proposition | 7 | docs/rules.md",
        "on       prep(about) | onto prep(about) | 7 | on, party",
        "party    subject | stance doubt | 6 | one of the two lines",
        "kind     position | kind opinion | 3 | statement",
        "note     Somebody frets about something. | note | 2 | value",
        "=> on: the bridge | . | 8 | example SENTENCE => slot",
      })
  void aRuleThatCannotBeIsNamedWithItsLine(String good, String bad, int line, String advice)
      throws IOException {
    write("own.rules", GOOD.replace(good.strip(), bad.strip()));
    assertThatThrownBy(() -> Knowledge.load(folder))
        .hasMessageContaining("own.rules:" + line + ":1: ")
        .satisfies(fault -> assertThat(fault.toString() + advice(fault)).contains(advice.strip()));
  }

  private static String advice(Throwable fault) {
    return ((org.parley.model.Fault) fault).advice();
  }

  @Test
  void tabsSeparateAsBlanksDo() throws IOException {
    write("own.rules", GOOD.replaceAll(" {2,}(?=\\S)", "\t"));
    assertThat(Knowledge.load(folder).rules()).map(Rule::name).contains("frets");
  }

  @Test
  void twoFilesMayNotDefineOneRule() throws IOException {
    write("a.rules", GOOD);
    write("b.rules", GOOD);
    assertThatThrownBy(() -> Knowledge.load(folder))
        .hasMessageContaining("two rules named 'frets'");
  }

  @Test
  void aShippedRuleMayBeReplaced() throws IOException {
    write("own.rules", GOOD.replace("rule frets", "rule wants"));
    assertThat(Knowledge.load(folder).rules())
        .filteredOn(rule -> rule.name().equals("wants"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.origin()).contains("own.rules"));
  }

  @Test
  void anEntryThatIsNotThereCannotBeTakenOut() throws IOException {
    write("groups.list", "# mine\n-unheardofword\n");
    assertThatThrownBy(() -> Knowledge.load(folder))
        .hasMessageContaining("groups.list:2:1: there is no entry 'unheardofword'");
  }

  @Test
  void aListThatNothingNamesIsMisspelt() throws IOException {
    write("gruops.list", "docker\n");
    assertThatThrownBy(() -> Knowledge.load(folder)).hasMessageContaining("@gruops");
  }

  @Test
  void aFolderWithoutRulesIsNamed() {
    assertThatThrownBy(() -> Knowledge.load(folder)).hasMessageContaining("no .rules and no .list");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
