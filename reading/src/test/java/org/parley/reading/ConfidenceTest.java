package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Assertion;
import org.parley.model.Document;
import org.parley.model.Position;
import org.parley.reading.confidence.Weighing;
import org.parley.reading.rules.Knowledge;
import org.parley.reading.rules.Rule;

/** What confidences rest on: the records of rules, and circumstances. */
class ConfidenceTest {

  private static final String TEXT = "The mayor frets about the new bridge.";

  private static final String FRETS =
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

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static double confidence(Reading reading, String text) {
    return reading.read(Document.of("t", "t", text)).assertions().stream()
        .filter(Position.class::isInstance)
        .mapToDouble(Assertion::confidence)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRecordIsOfARuleThatIsThere() {
    Knowledge knowledge = Knowledge.load(null);
    Set<String> known = new HashSet<>(Set.of("quotation"));
    Arrays.stream(Rule.Kind.values())
        .forEach(kind -> known.add(kind.name().toLowerCase(Locale.ROOT)));
    knowledge.rules().forEach(rule -> known.add(rule.name()));
    assertThat(knowledge.lexicon().words("confidences"))
        .as("rules have changed since they were measured: run bench/calibrate")
        .isSubsetOf(known);
  }

  @Test
  void everyKindHasARecord() {
    assertThat(Knowledge.load(null).lexicon().words("confidences"))
        .containsAll(
            Stream.of(Rule.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  /** One rule for each of some verbs, of which one says itself how sure it is. */
  private Reading reading() throws IOException {
    String own = FRETS.replaceAll("fret", "fuss").replace("stance ", "confidence 0.35\n  stance ");
    write(
        "own.rules",
        FRETS + FRETS.replaceAll("fret", "moan") + FRETS.replaceAll("fret", "groan") + own);
    return Reading.load(RuleBook.load(folder));
  }

  @Test
  void theRecordOfTheRuleAndCircumstancesCount() throws IOException {
    write("confidences.list", "moans = 0.98\ngroans = 0.2\nfusses = 0.9");
    Reading reading = reading();
    double unknown = confidence(reading, TEXT);
    assertThat(confidence(reading, TEXT.replace("fret", "moan"))).isGreaterThan(unknown);
    assertThat(confidence(reading, TEXT.replace("fret", "groan"))).isLessThan(unknown);
    assertThat(confidence(reading, TEXT.replace("fret", "fusse"))).isEqualTo(0.35);
    write("circumstances.list", "position unnamed = -3\nstatement one-word = -9");
    assertThat(confidence(reading(), TEXT)).isLessThan(unknown);
  }

  @Test
  void moreInASentenceIsLessSure() {
    String demand = "The union demanded higher wages";
    assertThat(confidence(Loaded.READING, demand + " and rejected the offer of the firm."))
        .isLessThan(confidence(Loaded.READING, demand + "."));
  }

  @Test
  void aWeightThatIsNoNumberIsToldWithItsLine() throws IOException {
    write("circumstances.list", "\nnobody = much");
    assertThatThrownBy(() -> Knowledge.load(folder)).hasMessageContaining("circumstances.list:2:1");
  }

  @ParameterizedTest
  @CsvSource({
    "circumstances.list, weather = 1, one-word",
    "circumstances.list, banana nobody = 1, after a kind",
    "circumstances.list, nobody = 101, from -100 to 100",
    "confidences.list, denies = 1.2, from 0 to 1",
  })
  void whatCannotBeWeighedIsTold(String file, String line, String advice) throws IOException {
    write(file, line);
    Knowledge knowledge = Knowledge.load(folder);
    assertThatThrownBy(() -> new Weighing(knowledge.lexicon(), knowledge.rules()))
        .isInstanceOf(org.parley.model.Fault.class)
        .hasMessageContaining(file)
        .satisfies(fault -> assertThat(((org.parley.model.Fault) fault).advice()).contains(advice));
  }
}
