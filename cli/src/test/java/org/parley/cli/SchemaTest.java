package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaCommand.schema(), InputFormat.JSON);

  private static List<Error> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
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
  void theCommandPrintsIt() {
    assertThat(Ran.parley("schema").out()).isEqualTo(SchemaCommand.schema());
  }
}
