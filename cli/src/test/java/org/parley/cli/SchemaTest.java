package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed as JSON is what the schemas promise. */
class SchemaTest {

  private static final Schema BRIEF = schema(SchemaCommand.Subject.brief);
  private static final Schema GROUNDWORK = schema(SchemaCommand.Subject.groundwork);
  private static final Schema CONFLICT = schema(SchemaCommand.Subject.conflict);

  /** Negotiations in which each alternative of the schema has its turn. */
  private static final String AT_LEAST =
      """
      N: pact <- 2 of (a, b, (c and d)) and (e or f) [Post, 2027-01-02, 0.5]
      N: pact <- g
      N offers a since 2027-01-01
      N rejects a since 2027-01-03
      """;

  private static final String EXCHANGE = "N: a <-> b\nM: b <- c\nc <- d\n";
  private static final String DEADLOCK = "N: pact <- a\nN: a <- b\nM: b <- a\n";
  private static final String REACHED = "milestone pact, reached\nmilestone a\nN: pact <- a\n";
  private static final String NOTHING_REQUIRED = "milestone pact\ntarget pact\n";

  private static Schema schema(SchemaCommand.Subject subject) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaCommand.schema(subject), InputFormat.JSON);
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static List<Error> errors(String json) {
    return errors(BRIEF, json);
  }

  /** What a command prints, which has to fit. */
  private static String fitting(Schema schema, Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(errors(schema, ran.out())).as(ran.out()).isEmpty();
    return ran.out();
  }

  static void fitsGroundwork(Ran ran) {
    fitting(GROUNDWORK, ran);
  }

  private static String lakes(String... more) {
    List<String> line = new ArrayList<>(List.of("groundwork", GroundworkCommandTest.LAKES));
    line.addAll(List.of("-f", "json"));
    line.addAll(List.of(more));
    return fitting(GROUNDWORK, Ran.parley(line.toArray(new String[0])));
  }

  @Test
  void everyBriefFits() {
    Ran ran = Ran.parley("read", "-f", "jsonl", Ran.EXAMPLE, "../docs/example");
    assertThat(ran.lines()).isNotEmpty().allSatisfy(line -> assertThat(errors(line)).isEmpty());
    assertThat(ran.out())
        .contains(
            "\"type\":\"statement\"",
            "\"type\":\"position\"",
            "\"type\":\"condition\"",
            "\"type\":\"proposal\"",
            "\"type\":\"meeting\"",
            "\"type\":\"accusation\"",
            "\"type\":\"warning\"",
            "\"type\":\"outlook\"");
  }

  @Test
  void aBriefWithoutItsPartsDoesNot() {
    String brief = Ran.parley("read", "-f", "jsonl", Ran.EXAMPLE).out();
    assertThat(errors(brief.replace("\"stance\":\"reject\"", "\"stance\":\"maybe\""))).isNotEmpty();
    assertThat(errors(brief.replace("\"evidence\"", "\"proof\""))).isNotEmpty();
    assertThat(errors(brief.replace("parley-brief/1", "parley-brief/9"))).isNotEmpty();
  }

  @Test
  void theAnswersAboutTheExampleFit() {
    assertThat(lakes()).contains("\"outcome\" : \"impasse\"", "\"droppedPrecondition\"");
    assertThat(lakes("--concessions", "--first", "9")).contains("\"droppedPrecondition\"");
    assertThat(lakes("--target", "release", "--rank", "refusing")).contains("\"refusedBy\"");
  }

  @Test
  void assumptionsAndWhatTheyChangeFit() {
    String told =
        lakes(
            "--assume",
            "sudmark drops map",
            "--assume",
            "norland requires fees before passage",
            "--assume",
            "norland accepts release",
            "--assume",
            "experts reached");
    assertThat(told)
        .contains("\"type\" : \"deadlock-broken\"", "\"type\" : \"obstacle-gone\"", "\"assumed-");
  }

  @ParameterizedTest
  @ValueSource(strings = {AT_LEAST, EXCHANGE, DEADLOCK, REACHED, NOTHING_REQUIRED})
  void theAnswersAboutAnyGroundworkFit(String file) {
    fitting(GROUNDWORK, Ran.withInput(file, "groundwork", "-f", "json", "-"));
    if (!file.equals(NOTHING_REQUIRED)) {
      fitting(GROUNDWORK, Ran.withInput(file, "groundwork", "-", "-f", "json", "--concessions"));
    }
  }

  @Test
  void answersWithoutTheirPartsDoNotFit() {
    String told = lakes();
    assertThat(errors(GROUNDWORK, told.replace("\"outcome\" : \"impasse\"", "\"outcome\" : \"x\"")))
        .isNotEmpty();
    assertThat(errors(GROUNDWORK, told.replace("\"strength\"", "\"force\""))).isNotEmpty();
    assertThat(errors(GROUNDWORK, told.replace("\"under-way\"", "\"under way\""))).isNotEmpty();
    assertThat(errors(GROUNDWORK, told.replaceFirst("\"share\" : [0-9.]+", "\"share\" : 2")))
        .isNotEmpty();
    assertThat(errors(GROUNDWORK, told.replaceFirst("\\{", "{\"more\" : 1,"))).isNotEmpty();
  }

  @Test
  void aConflictFits() {
    String told =
        fitting(CONFLICT, Ran.parley("conflict", "-f", "json", "../docs/example/strait.conflict"));
    fitting(
        CONFLICT, Ran.parley("conflict", "--all", "-f", "json", "../docs/example/strait.conflict"));
    fitting(CONFLICT, Ran.withInput("A can x, y only to no\nalike x\n", "conflict", "-fjson", "-"));
    assertThat(errors(CONFLICT, told.replace("\"rank\"", "\"place\""))).isNotEmpty();
    assertThat(errors(CONFLICT, told.replace("\"GMR\" :", "\"GMRS\" :"))).isNotEmpty();
    assertThat(errors(CONFLICT, told.replace("\"only_to_yes\"", "\"yes\""))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theCommandPrintsThem(SchemaCommand.Subject subject) {
    assertThat(Ran.parley("schema", subject.name()).out()).isEqualTo(SchemaCommand.schema(subject));
  }

  @Test
  void withoutAWordItIsTheBriefs() {
    assertThat(Ran.parley("schema").out())
        .isEqualTo(SchemaCommand.schema(SchemaCommand.Subject.brief));
    Ran other = Ran.parley("schema", "treaty");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("treaty", "brief, groundwork, conflict");
  }
}
