package org.parley.reading.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sentences of news are cut: the verb on which each clause hangs. */
class ClausesTest {

  private static final Parser PARSER =
      Parser.load(
          new Parser.Words(
              new Saying(Set.of("say", "add", "warn", "tell", "note"), Set.of("accuse")),
              Set.of("and", "but"),
              Set.of("though", "while"),
              Set.of("if", "unless", "until", "provided that")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"We will not sign,\" the envoy said. | sign | ccomp | said",
        "The talks have failed, the envoy said on Monday. | failed | ccomp | said",
        "\"The talks have failed,\" said the envoy. | failed | ccomp | said",
        "The envoy told reporters in Geneva that the talks had failed. | failed | ccomp | told",
        "The envoy left the hall, adding that the talks had failed. | adding | advcl | left",
        "The rebels left the valley, accusing the army of treason. | accusing | advcl | left",
        "The army left, but the rebels stayed in the valley. | stayed | conj | left",
        "The army left; the rebels stayed in the valley. | stayed | conj | left",
        "The army left, though the rebels stayed in the valley. | stayed | advcl | left",
        "Speaking in Geneva, the envoy praised the pact. | Speaking | advcl | praised",
        "The army will leave if the rebels disarm at once. | disarm | advcl | leave",
        "The army will leave provided that the rebels disarm. | disarm | advcl | leave",
        "A pact, if it can be had, would last for years. | had | advcl | last",
      })
  void aClauseHangsOnItsVerb(String text, String clause, String relation, String head) {
    List<Sentence> sentences = PARSER.parse(text, List.of()).sentences();
    assertThat(sentences).hasSize(1);
    Sentence s = sentences.getFirst();
    int at = token(s, clause);
    assertThat(s.relation(at) + " <- " + s.word(s.head(at)))
        .as(s.toString())
        .isEqualTo(relation + " <- " + head);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"The talks have failed,\" said the envoy. | envoy | said",
        "The envoy said the talks had failed and added that nobody was to blame. | envoy | said",
        "A pact, if it can be had, would last for years. | pact | last",
      })
  void aSubjectStaysWithItsVerb(String text, String subject, String verb) {
    Sentence s = PARSER.parse(text, List.of()).sentences().getFirst();
    int at = token(s, subject);
    assertThat(s.is(at, "nsubj")).as(s.toString()).isTrue();
    assertThat(s.word(s.head(at))).isEqualTo(verb);
  }

  private static int token(Sentence s, String word) {
    for (int i = 0; i < s.size(); i++) {
      if (s.word(i).equals(word)) {
        return i;
      }
    }
    throw new AssertionError("No " + word + " in " + s);
  }
}
