package org.parley.analysis.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Move;
import org.parley.analysis.conflict.ConflictModel.Option;
import org.parley.analysis.conflict.Preference.Prioritized;
import org.parley.analysis.conflict.Preference.Ranked;
import org.parley.analysis.conflict.Statement.And;
import org.parley.analysis.conflict.Statement.Iff;
import org.parley.analysis.conflict.Statement.Implies;
import org.parley.analysis.conflict.Statement.Is;
import org.parley.analysis.conflict.Statement.Not;
import org.parley.analysis.conflict.Statement.Or;
import org.parley.model.Fault;

final class ConflictFileTest {

  private static final Statement A = new Is("a");
  private static final Statement B = new Is("b");
  private static final Statement C = new Is("c");

  @Provide
  Arbitrary<ConflictModel> models() {
    return RandomModels.all();
  }

  @Property(tries = 500)
  void whatIsWrittenReadsBackTheSame(@ForAll("models") ConflictModel model) {
    String text = ConflictFile.write(model);
    assertThat(ConflictFile.read("written", text)).as(text).isEqualTo(model);
  }

  @Test
  void allOfTheLanguageIsRead() {
    ConflictModel model =
        ConflictFile.read(
            "here",
            """
            # A comment
            conflict "Strait"
            parties Kalmora, Tarvenia, "Lakes Council"

            Kalmora can reopen "reopen the strait", "hold back" only to no   # another
            Tarvenia can
              release "release the fishermen" only to yes
            never reopen and not release
            alike "hold back" and not reopen
            Kalmora moves NNN -> NNY,
              NNY -> NNN
            Kalmora prefers
              release
              reopen if release
            Tarvenia ranks NNN N-Y = YYY
              ---
            now NNN
            """);
    Statement release = new Is("release");
    Statement reopen = new Is("reopen");
    assertThat(model)
        .isEqualTo(
            new ConflictModel(
                "Strait",
                List.of("Kalmora", "Tarvenia", "Lakes Council"),
                List.of(
                    new Option("reopen", "reopen the strait", "Kalmora", Direction.BOTH),
                    new Option("hold back", "Kalmora", Direction.ONLY_TO_NO),
                    new Option(
                        "release", "release the fishermen", "Tarvenia", Direction.ONLY_TO_YES)),
                List.of(new And(List.of(reopen, new Not(release)))),
                List.of(new And(List.of(new Is("hold back"), new Not(reopen)))),
                List.of(
                    new Move("Kalmora", new Pattern("NNN"), new Pattern("NNY")),
                    new Move("Kalmora", new Pattern("NNY"), new Pattern("NNN"))),
                List.of(
                    new Prioritized("Kalmora", List.of(release, new Implies(release, reopen))),
                    new Ranked(
                        "Tarvenia",
                        List.of(
                            List.of(new Pattern("NNN")),
                            List.of(new Pattern("N-Y"), new Pattern("YYY")),
                            List.of(new Pattern("---"))))),
                Optional.of(new Pattern("NNN"))));
    assertThat(ConflictFile.read("again", ConflictFile.write(model))).isEqualTo(model);
  }

  private static Statement statement(String text) {
    ConflictModel model = ConflictFile.read("here", "X can a, b, c\nX prefers " + text);
    return ((Prioritized) model.preferences().getFirst()).statements().getFirst();
  }

  @Test
  void notBindsMoreThanAndThanOrThanArrows() {
    assertThat(statement("not a and b or c"))
        .isEqualTo(new Or(List.of(new And(List.of(new Not(A), B)), C)));
    assertThat(statement("a or b->c and not not a"))
        .isEqualTo(new Implies(new Or(List.of(A, B)), new And(List.of(C, new Not(new Not(A))))));
    assertThat(statement("a if b")).isEqualTo(new Implies(B, A));
    assertThat(statement("(a iff b) iff c")).isEqualTo(new Iff(new Iff(A, B), C));
    assertThat(statement("a and (b and c)")).isEqualTo(new And(List.of(A, new And(List.of(B, C)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|1:1: a conflict needs a party and an option",
        "X sings|1:1: there is no party 'X'",
        "X can a;X sings|2:3: 'sings' stands where can, prefers, ranks or moves should",
        "X can|1:6: the end of the line stands where an option should",
        "X can a a|1:9: 'a' is too much here",
        "X can a, a|1:10: option 'a' is named twice",
        "X can a only to maybe|1:14: after 'only' stands 'to' and 'maybe'",
        "parties X, X|1:12: party 'X' is named twice",
        "parties X;Y can a|2:1: there is no party 'Y'",
        "parties X;parties Y|2:1: the parties stand here for the second time",
        "X can \"a|1:7: a quote is not closed",
        "X can \"\"|1:7: '' is empty or has space around it",
        "X can not|1:7: 'not' stands where an option should",
        "X can a;never b|2:7: there is no option 'b'",
        "X can a;never a and|2:12: the end of the line stands where an option should",
        "X can a;never (a|2:9: the end of the line stands where the parenthesis of column 7 should",
        "X can a;never a -> a -> a|2:14: '->' after '->' can be read in two ways",
        "X can a;never a;X can b|3:7: option 'b' stands below statements or states",
        "X can a;never a or not a|2:1: no state is left by what is never so",
        "X can a, b;alike a, b|2:1: two statements of what is alike are both true of YY",
        "X can a;X prefers a;X prefers a|3:1: the preferences of 'X' stand twice",
        "X can a;X ranks Y|2:1: the ranking of 'X' has no place for N",
        "X can a;X ranks Y N Y|2:1: 'Y' ranks no state that had no place before",
        "X can a;X ranks YN|2:9: 'YN' has 2 marks and there are 1 options",
        "X can a;X ranks y|2:9: ''y'' is no state",
        "X can a;now -|2:5: '-' is more than one state",
        "X can a;now Y;never a|2:5: 'Y' is no state, as it can never be so",
        "X can a;now Y;now N|3:1: 'now' stands twice",
        "X can a;X moves Y N|2:11: 'N' stands where -> should",
        "X can a;X moves Y -> Y|2:9: the move from Y to Y leads to the same state",
        "conflict A;conflict B|2:1: a conflict has one name",
        "X can 1a|1:7: '1a' stands where an option should",
        "# ü𝄞;\"ü𝄞\" can ü𝄞|2:10: 'ü𝄞' stands where an option should"
      })
  void faultsTellThePlace(String text, String message) {
    assertThatThrownBy(() -> ConflictFile.read("f.conflict", text.replace(';', '\n')))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("f.conflict:" + message.replace("''y''", "'y'"));
  }

  @Test
  void statementsAreNotNestedWithoutEnd() {
    String deep = "X can a\nnever " + "(".repeat(100_000) + "a";
    assertThatThrownBy(() -> ConflictFile.read("f", deep))
        .isInstanceOf(Fault.class)
        .hasMessage("f:2:67: more than 60 statements stand in one another");
    String nots = "X can a\nnever " + "not ".repeat(100_000) + "a";
    assertThatThrownBy(() -> ConflictFile.read("f", nots)).isInstanceOf(Fault.class);
  }

  @Test
  void aLongLineIsNotCountedAnewForEachWord() {
    String words = "X can a\nX prefers " + "a or ".repeat(200_000) + "a";
    assertThat(ConflictFile.read("f", words).preferences()).hasSize(1);
    String quotes = "X can \"" + "\\\"".repeat(500_000) + "\"";
    assertThatThrownBy(() -> ConflictFile.read("f", quotes))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("f:1:7: a name has 500000 characters");
  }

  @Test
  void aLineOfManyJoinedStatementsIsRead() {
    String wide = "X can a, b\nnever (a and b)" + " or a and b".repeat(20_000) + "\n";
    ConflictModel model = ConflictFile.read("f", wide);
    assertThat(Stability.of(model).size()).isEqualTo(3);
    assertThat(ConflictFile.read("f", ConflictFile.write(model))).isEqualTo(model);
  }

  @Test
  void whatProgramsMakeIsCheckedToo() {
    assertThatThrownBy(() ->
            new ConflictModel(
                "",
                List.of("X"),
                List.of(new Option("a", "Y", Direction.BOTH)),
                List.of(),
                List.of(),
                Optional.empty()))
        .isInstanceOf(Fault.class)
        .hasMessage("there is no party 'Y'");
    assertThatThrownBy(() -> new Option("a\nb", "X", Direction.BOTH)).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> new Option("\ud834", "X", Direction.BOTH)).isInstanceOf(Fault.class);
  }
}
