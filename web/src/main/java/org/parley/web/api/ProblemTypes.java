package org.parley.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Endpoint.Place;
import org.parley.web.http.Problem;
import org.parley.web.http.Visit;

/** Which problems there are, by {@code problems.list}, and which of them an endpoint can have. */
final class ProblemTypes {

  private static final String LIST = "problems.list";

  private final List<ApiView.ProblemLine> lines;

  private ProblemTypes(List<ApiView.ProblemLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /** All that are listed. */
  static ProblemTypes load() {
    try (InputStream in = Objects.requireNonNull(ProblemTypes.class.getResourceAsStream(LIST))) {
      return new ProblemTypes(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(ProblemTypes::line)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiView.ProblemLine line(String line) {
    String[] parts = line.strip().split("\\s+", 3);
    return new ApiView.ProblemLine(Integer.parseInt(parts[0]), parts[1], parts[2]);
  }

  /** All types, as they are listed. */
  List<ApiView.ProblemLine> lines() {
    return lines;
  }

  /** What each can have, by status, with what is special about it. */
  Map<Integer, List<String>> of(Endpoint endpoint) {
    Map<Integer, List<String>> all = new TreeMap<>();
    List.of(400, 401, 403, 421, 429, 500, 503)
        .forEach(status -> all.put(status, new ArrayList<>()));
    boolean reads = endpoint.method().name().equals("GET");
    List<Parameter> path =
        endpoint.parameters().stream().filter(one -> one.place() == Place.PATH).toList();
    if (!path.isEmpty()) {
      all.put(404, new ArrayList<>());
    }
    if (!reads || path.stream().anyMatch(one -> !one.name().equals(Visit.NEGOTIATION))) {
      all.put(409, new ArrayList<>());
    }
    if (!reads) {
      all.put(415, new ArrayList<>());
    }
    if (!endpoint.answer().isEmpty()) {
      all.put(406, new ArrayList<>());
    }
    if (!endpoint.bodies().isEmpty()) {
      List.of(413, 422).forEach(status -> all.put(status, new ArrayList<>()));
    }
    if (endpoint.role() != Role.READER) {
      all.computeIfAbsent(403, status -> new ArrayList<>())
          .add("The caller is no " + endpoint.role().word() + ".");
    }
    for (Endpoint.Refusal refusal : endpoint.refusals()) {
      all.computeIfAbsent(Problem.status(refusal.code()), status -> new ArrayList<>())
          .add(refusal.code() + ": " + refusal.about());
    }
    return all;
  }
}
