package org.parley.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Direction;
import org.parley.model.Meeting;
import org.parley.model.Relation;
import org.parley.model.Stance;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/** The fields of each kind of item, as the guideline has them. */
public final class ItemFields {

  /** What a field holds. */
  public enum Sort {
    ACTOR,
    WORDS,
    VALUE,
    /** There is no such field. */
    NONE
  }

  private ItemFields() {}

  /** What a field of a kind holds. */
  public static Sort sort(Kind kind, String field) {
    return fields(kind).getOrDefault(field, Sort.NONE);
  }

  /** The names of the fields, in order. */
  public static List<String> names(Kind kind) {
    return List.copyOf(fields(kind).keySet());
  }

  /** The fields without which an item of the kind says nothing. */
  public static List<String> required(Kind kind) {
    return switch (kind) {
      case STATEMENT -> List.of("content");
      case POSITION -> List.of("on", "stance");
      case CONDITION -> List.of("target", "requirement", "relation");
      case PROPOSAL -> List.of("name");
      case MEETING -> List.of("mentions", "status");
      case ACCUSATION -> List.of("act");
      case WARNING -> List.of("consequence");
      case DISPUTE -> List.of("claim", "counterclaim");
      case OUTLOOK -> List.of("proposition", "direction");
    };
  }

  /** The status of a meeting; null where it has none. */
  static Meeting.@Nullable Status status(Item meeting) {
    String word = meeting.value("status");
    for (Meeting.Status status : Meeting.Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
        return status;
      }
    }
    return null;
  }

  /** What a field of a closed list can be; empty where anything goes. */
  public static List<String> values(Kind kind, String field) {
    return switch (kind.word() + "." + field) {
      case "position.stance" -> words(Stance.values());
      case "condition.relation" -> words(Relation.values());
      case "meeting.kind" -> words(Meeting.Kind.values());
      case "meeting.status" -> words(Meeting.Status.values());
      case "outlook.direction" -> words(Direction.values());
      default -> List.of();
    };
  }

  private static List<String> words(Enum<?>[] constants) {
    List<String> words = new ArrayList<>();
    for (Enum<?> constant : constants) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static Map<String, Sort> fields(Kind kind) {
    return switch (kind) {
      case STATEMENT -> of("speaker", Sort.ACTOR, "source", "cue", "content");
      case POSITION -> with(of("party", Sort.ACTOR, "on"), "stance");
      case CONDITION -> with(of("holder", Sort.ACTOR, "target", "requirement"), "relation");
      case PROPOSAL -> of("by", Sort.ACTOR, "name", "terms", "mentions");
      case MEETING ->
          with(
              of("participants", Sort.ACTOR, "mentions"),
              "kind",
              "status",
              "date",
              "place",
              "level",
              "format");
      case ACCUSATION -> {
        Map<String, Sort> fields = of("accuser", Sort.ACTOR, "act");
        fields.put("accused", Sort.ACTOR);
        yield fields;
      }
      case WARNING -> of("issuer", Sort.ACTOR, "trigger", "consequence");
      case DISPUTE -> {
        Map<String, Sort> fields = of("claimant", Sort.ACTOR, "claim", "counterclaim");
        fields.put("counterclaimant", Sort.ACTOR);
        yield fields;
      }
      case OUTLOOK -> with(of("assessor", Sort.ACTOR, "proposition"), "direction");
    };
  }

  private static Map<String, Sort> of(String actor, Sort sort, String... words) {
    Map<String, Sort> fields = new LinkedHashMap<>();
    fields.put(actor, sort);
    for (String word : words) {
      fields.put(word, Sort.WORDS);
    }
    return fields;
  }

  private static Map<String, Sort> with(Map<String, Sort> fields, String... values) {
    for (String value : values) {
      fields.put(value, Sort.VALUE);
    }
    return fields;
  }
}
