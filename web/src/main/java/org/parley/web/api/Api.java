package org.parley.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.web.http.Body;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Problem;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;

/** The description of the API, as a document and as a page. */
public final class Api implements Site.Part {

  private final ObjectMapper json;
  private final Words words = new Words();
  private final ProblemTypes problems = ProblemTypes.load();
  private @Nullable JsonNode document;

  /**
   * @param json writes what endpoints give
   */
  public Api(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void routes(Site site) {
    site.get("/api", visit -> show(site, visit));
    site.add(
        Endpoint.get("/openapi.json", "getDescription", "This description, as OpenAPI 3.1 has it")
            .gives(JsonNode.class)
            .by(visit -> document(site)));
  }

  /** Made when it is first asked for, when all parts have named their endpoints. */
  private synchronized JsonNode document(Site site) {
    JsonNode made = document;
    if (made == null) {
      made = openApi(site).document();
      document = made;
    }
    return made;
  }

  private OpenApi openApi(Site site) {
    return new OpenApi(site.endpoints(), json, words, problems);
  }

  private void show(Site site, Visit visit) {
    site.show(
        visit,
        "page/api",
        Map.of(
            "frame", site.frame(visit, "API", "api", "api.js"),
            "view", view(site, visit.origin())));
  }

  private synchronized ApiView view(Site site, String address) {
    OpenApi openApi = openApi(site);
    Map<String, List<ApiView.Operation>> groups = new TreeMap<>();
    for (Endpoint endpoint : site.endpoints()) {
      groups
          .computeIfAbsent(endpoint.tag(), tag -> new ArrayList<>())
          .add(operation(endpoint, openApi, address));
    }
    return new ApiView(
        address,
        groups.entrySet().stream()
            .map(one -> new ApiView.Group(one.getKey(), one.getValue()))
            .toList(),
        problems.lines());
  }

  private ApiView.Operation operation(Endpoint endpoint, OpenApi openApi, String address) {
    Schemas schemas = openApi.schemas();
    Endpoint.Answer answer = endpoint.answer();
    boolean events = answer.isEndless();
    return new ApiView.Operation(
        endpoint.name(),
        endpoint.method().name(),
        Endpoint.ROOT + endpoint.path(),
        endpoint.summary(),
        endpoint.role().word(),
        endpoint.parameters().stream().map(one -> given(one, openApi)).toList(),
        endpoint.bodies().stream().map(one -> taken(one, openApi)).toList(),
        answer.status(),
        answer.type() == null && answer.isJson() ? null : String.join(", ", answer.medias()),
        answer.type() == null ? List.of() : Rows.of(schemas.of(answer.type()), schemas),
        refused(endpoint),
        new Example(schemas).curl(endpoint, address),
        endpoint.method().name().equals("GET") && !events);
  }

  private static ApiView.Given given(Parameter parameter, OpenApi openApi) {
    return new ApiView.Given(
        parameter.name(),
        parameter.place().name().toLowerCase(Locale.ROOT),
        Rows.type(openApi.schema(parameter)),
        parameter.required(),
        parameter.about(),
        parameter.allowed(),
        parameter.required() && parameter.example() != null ? parameter.example() : "");
  }

  private static ApiView.Taken taken(Body body, OpenApi openApi) {
    return new ApiView.Taken(
        body.media(), Rows.of(openApi.body(body).path("schema"), openApi.schemas()));
  }

  private List<ApiView.Refused> refused(Endpoint endpoint) {
    List<ApiView.Refused> all = new ArrayList<>();
    problems
        .of(endpoint)
        .forEach((status, about) ->
            all.add(
                new ApiView.Refused(
                    status, about.isEmpty() ? Problem.title(status) : String.join(" ", about))));
    return all;
  }
}
