package org.parley.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.web.Story;

/** The document itself. */
class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static Story story;
  private static JsonNode document;

  @BeforeAll
  static void read() throws Exception {
    story = Story.in(folder);
    document =
        JSON.readTree(
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create(story.address() + "/api/v1/openapi.json"))
                        .build(),
                    BodyHandlers.ofByteArray())
                .body());
  }

  @AfterAll
  static void stop() {
    story.close();
  }

  @Test
  void fitsTheSchemaOfTheOpenApiInitiative() throws Exception {
    // https://spec.openapis.org/oas/3.1/schema/2022-10-07, as it is published there.
    JsonNode schema =
        JSON.readTree(
            Objects.requireNonNull(
                OpenApiTest.class.getResourceAsStream("openapi-3.1.schema.json")));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document))
        .isEmpty();
  }

  @Test
  void eachOfItsSchemasIsOneOfJsonSchema() throws Exception {
    JsonNode meta = JSON.readTree("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}");
    for (JsonNode schema : document.path("components").path("schemas")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(meta)
                  .validate(schema))
          .isEmpty();
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    document.findValuesAsText("$ref").forEach(references::add);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(document.at(one.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void everyEndpointIsInItUnderANameOfItsOwnWithAllParametersOfItsPath() {
    List<Promise.Operation> operations = new Promise(document).operations();
    assertThat(operations.stream().map(Promise.Operation::id))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            story.site().endpoints().stream().map(one -> one.name()).toList());
    for (Promise.Operation operation : operations) {
      List<String> named =
          operation.parameters("path").stream()
              .map(one -> "{" + one.path("name").asText() + "}")
              .toList();
      assertThat(named)
          .as(operation.toString())
          .containsExactlyInAnyOrderElementsOf(
              java.util.regex.Pattern.compile("\\{[^}]*}")
                  .matcher(operation.path())
                  .results()
                  .map(java.util.regex.MatchResult::group)
                  .toList());
    }
  }

  @Test
  void whatARecordSaysOfItsPartsIsSaidInTheDocument() {
    JsonNode overview = document.path("components").path("schemas").path("Overview");
    assertThat(overview.path("description").asText())
        .isEqualTo("The state of a negotiation in one screen.");
    assertThat(overview.path("properties").path("asOf").path("description").asText())
        .isEqualTo("the day that it tells of");
    assertThat(overview.path("properties").path("name").path("description").asText())
        .isEqualTo("name of the negotiation");
    assertThat(overview.path("required").toString()).contains("asOf").doesNotContain("about");
  }
}
