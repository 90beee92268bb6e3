package org.parley.cli.score;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.model.Fault;

/**
 * One annotated article: a {@code NAME.gold.json} with the SHA-256 of its text, its actors and its
 * assertions.
 *
 * @param name of the file
 * @param text the article beside it, {@code NAME.txt}; may be missing
 * @param content as the file has it
 */
public record Gold(String name, Path text, JsonNode content) {

  private static final String ENDING = ".gold.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The annotated articles of a folder, by the SHA-256 of their texts.
   *
   * @throws Fault of kind user where there are none, or one cannot be used
   */
  public static Map<String, Gold> of(Path folder) {
    Map<String, Gold> found = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      Gold gold = read(file);
      String digest = gold.content().path("sha256").asText();
      if (digest.isEmpty() || !gold.content().path("assertions").isArray()) {
        throw Fault.user(
            "not-gold",
            file + ": it has no 'sha256' and 'assertions'",
            "Annotated articles have the form that docs/output.md describes.");
      }
      found.put(digest, gold);
    }
    return found;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (!files.isEmpty()) {
        return files;
      }
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.USER,
          "no-gold",
          "There is no folder " + folder + " that can be read",
          "Name a folder with annotated articles: NAME.gold.json beside NAME.txt.",
          e);
    }
    throw Fault.user(
        "no-gold",
        "The folder " + folder + " has no annotated articles",
        "They are called NAME.gold.json, each beside its NAME.txt.");
  }

  private static Gold read(Path file) {
    String name = String.valueOf(file.getFileName());
    String text = name.substring(0, name.length() - ENDING.length()) + ".txt";
    try {
      return new Gold(name, file.resolveSibling(text), JSON.readTree(Files.readString(file)));
    } catch (JacksonException e) {
      throw Fault.user(
          "not-gold",
          file
              + ":"
              + e.getLocation().getLineNr()
              + ":"
              + e.getLocation().getColumnNr()
              + ": this is no JSON",
          "Correct the file, or take it out of the folder.");
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.USER, "not-gold", "Cannot read " + file, "Check its permissions.", e);
    }
  }

  /** The kinds that are annotated in it. */
  public List<String> types() {
    JsonNode types = content.path("types");
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false).map(JsonNode::asText).toList()
        : Agreement.TYPES;
  }

  List<JsonNode> assertions(String type) {
    return ofType(content, type);
  }

  /** The assertions of one kind, of gold or of a brief. */
  static List<JsonNode> ofType(JsonNode holder, String type) {
    List<JsonNode> found = new ArrayList<>();
    holder
        .path("assertions")
        .forEach(one -> {
          if (one.path("type").asText().equals(type)) {
            found.add(one);
          }
        });
    return found;
  }
}
