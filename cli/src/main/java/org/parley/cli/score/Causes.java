package org.parley.cli.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why what gold has was missed, and whether what is wrong is near anything in gold, by kind. */
final class Causes {

  /** What went wrong. */
  enum Cause {
    ACTOR("other actor"),
    VALUE("stance, status"),
    TOO_LONG("too long"),
    TOO_SHORT("too short"),
    SHIFTED("shifted"),
    NOT_FOUND("not found"),
    NOTHING_THERE("nothing there");

    private final String words;

    Cause(String words) {
      this.words = words;
    }
  }

  /** The span that tells of which matter an assertion is. */
  private static final Map<String, String> MATTER =
      Map.of(
          "statement", "content",
          "position", "on",
          "condition", "target",
          "proposal", "name",
          "meeting", "mentions",
          "accusation", "act",
          "warning", "consequence",
          "dispute", "claim",
          "outlook", "proposition");

  private final Map<String, EnumMap<Cause, Integer>> counts = new LinkedHashMap<>();

  Causes() {
    Agreement.TYPES.forEach(type -> counts.put(type, new EnumMap<>(Cause.class)));
  }

  /**
   * Adds what is left of one kind in one article after matching.
   *
   * @param missed of gold
   * @param wrong of the brief
   */
  void add(String type, List<JsonNode> missed, List<JsonNode> wrong, Words words) {
    for (JsonNode want : missed) {
      count(type, ofMissed(type, want, wrong, words));
    }
    for (JsonNode have : wrong) {
      if (missed.stream()
          .noneMatch(want -> words.overlap(matter(type, want), matter(type, have)))) {
        count(type, Cause.NOTHING_THERE);
      }
    }
  }

  private void count(String type, Cause cause) {
    EnumMap<Cause, Integer> own = counts.computeIfAbsent(type, key -> new EnumMap<>(Cause.class));
    own.merge(cause, 1, Integer::sum);
  }

  private static Cause ofMissed(String type, JsonNode want, List<JsonNode> wrong, Words words) {
    Cause found = Cause.NOT_FOUND;
    for (JsonNode have : wrong) {
      JsonNode mine = matter(type, want);
      JsonNode theirs = matter(type, have);
      if (words.overlap(mine, theirs)) {
        Cause cause = between(want, have, mine, theirs, words);
        found = cause.compareTo(found) < 0 ? cause : found;
      }
    }
    return found;
  }

  private static Cause between(
      JsonNode want, JsonNode have, JsonNode mine, JsonNode theirs, Words words) {
    if (words.agree(mine, theirs)) {
      return same("stance", want, have) && same("status", want, have) ? Cause.ACTOR : Cause.VALUE;
    }
    boolean longer = length(theirs) > length(mine);
    boolean holds = start(theirs) <= start(mine) && end(theirs) >= end(mine);
    boolean held = start(mine) <= start(theirs) && end(mine) >= end(theirs);
    return longer && holds ? Cause.TOO_LONG : held ? Cause.TOO_SHORT : Cause.SHIFTED;
  }

  private static boolean same(String field, JsonNode want, JsonNode have) {
    return want.path(field).asText().equals(have.path(field).asText());
  }

  private static JsonNode matter(String type, JsonNode assertion) {
    JsonNode matter = assertion.path(MATTER.getOrDefault(type, ""));
    return matter.isArray() ? matter.path(0) : matter;
  }

  private static int start(JsonNode span) {
    return span.path("start").asInt();
  }

  private static int end(JsonNode span) {
    return span.path("end").asInt();
  }

  private static int length(JsonNode span) {
    return end(span) - start(span);
  }

  /** The causes as a table. */
  String table() {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%-12s", "type"));
    for (Cause cause : Cause.values()) {
      out.append(String.format(Locale.ROOT, "%16s", cause.words));
    }
    out.append('\n');
    counts.forEach((type, own) -> {
      out.append(String.format(Locale.ROOT, "%-12s", type));
      for (Cause cause : Cause.values()) {
        out.append(String.format(Locale.ROOT, "%16d", own.getOrDefault(cause, 0)));
      }
      out.append('\n');
    });
    return out.toString();
  }
}
