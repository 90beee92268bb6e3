package org.parley.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;

/** Takes verdicts as JSON lines; a line that cannot be used is told and the others are taken. */
public final class ReviewLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Letters of a line; no verdict comes near. */
  private static final int LONGEST = 100_000;

  private final Desk desk;
  private final Review review;
  private final Negotiation negotiation;
  private final String by;

  /**
   * @param by who decides where a line does not say
   */
  public ReviewLines(Desk desk, Negotiation negotiation, String by) {
    this.desk = desk;
    this.review = new Review(desk, negotiation);
    this.negotiation = negotiation;
    this.by = by;
  }

  /**
   * What was taken.
   *
   * @param taken how many verdicts were recorded
   * @param faults what is wrong with the others, each with its line
   */
  public record Result(int taken, List<Fault> faults) {}

  /** Takes the verdicts of a file. */
  public Result take(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return take(in, file.toString());
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /** Takes the verdicts of a stream of UTF-8. */
  public Result take(InputStream in, String name) {
    Account account = desk.ledger().account(negotiation.name(), Moment.LATEST);
    List<Fault> faults = new ArrayList<>();
    int taken = 0;
    int number = 0;
    try {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          take(account, line);
          taken++;
        } catch (Fault fault) {
          faults.add(at(name + ":" + number, fault));
        }
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    return new Result(taken, List.copyOf(faults));
  }

  private void take(Account account, String line) {
    JsonNode verdict = json(line);
    Item item = item(account, verdict.path("item").asText());
    String who = verdict.path("by").asText(by);
    @Nullable String why = verdict.hasNonNull("why") ? verdict.path("why").asText() : null;
    switch (verdict.path("verdict").asText()) {
      case "accept" -> review.accept(item, who, why);
      case "reject" -> review.reject(item, who, why);
      case "correct" -> review.correct(item, fields(verdict), who, why);
      default ->
          throw Fault.source(
              "bad-verdict",
              "'" + verdict.path("verdict").asText() + "' is no verdict",
              "It is one of accept, reject, correct.");
    }
  }

  private static Map<String, String> fields(JsonNode verdict) {
    Map<String, String> fields = new LinkedHashMap<>();
    verdict
        .path("fields")
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    return fields;
  }

  private static JsonNode json(String line) {
    if (line.length() > LONGEST) {
      throw Fault.source(
          "line-too-long",
          "The line has " + line.length() + " letters; at most " + LONGEST + " are read",
          "Write one verdict a line.");
    }
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new Fault(
          Fault.Kind.SOURCE,
          "not-json",
          "The line is no JSON: " + e.getOriginalMessage(),
          "Write one object a line: {\"item\": ID, \"verdict\": \"accept\"}.",
          e);
    }
    throw Fault.source(
        "not-json",
        "The line is no JSON object",
        "Write one object a line: {\"item\": ID, \"verdict\": \"accept\"}.");
  }

  private Item item(Account account, String id) {
    List<Item> found =
        account.items().stream()
            .filter(item -> !id.isEmpty() && item.id().startsWith(id))
            .distinct()
            .toList();
    if (found.size() != 1) {
      throw Fault.source(
          "no-such-item",
          (found.isEmpty() ? "No item" : found.size() + " items")
              + " of "
              + negotiation.name()
              + " with the id '"
              + id
              + "'",
          "'parley review " + negotiation.name() + " --list' prints ids.");
    }
    return found.getFirst();
  }

  private static Fault at(String place, Fault fault) {
    return new Fault(
        Fault.Kind.SOURCE, fault.code(), place + ":1: " + fault.what(), fault.advice(), fault);
  }

  private static Fault unreadable(String name, IOException e) {
    return new Fault(
        Fault.Kind.SOURCE,
        "unreadable",
        name + ": cannot be read: " + e.getMessage(),
        "Check the name and the permissions of the file.",
        e);
  }
}
