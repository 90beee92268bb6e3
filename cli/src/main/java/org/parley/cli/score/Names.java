package org.parley.cli.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms under which the actors of one brief, or of its gold, may be recognised. */
final class Names {

  private static final Pattern POSSESSIVE =
      Pattern.compile("['’]s?\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_.]+");
  private static final Set<String> TITLES = Words.words("titles.txt");

  private final Map<String, Set<String>> forms = new HashMap<>();

  /**
   * @param key the field by which assertions refer to an actor: name in gold, id in a brief
   */
  Names(JsonNode actors, String key) {
    for (JsonNode actor : actors) {
      Set<String> own = forms.computeIfAbsent(actor.path(key).asText(), name -> new HashSet<>());
      own.addAll(forms(actor.path("name").asText()));
      actor.path("aliases").forEach(alias -> own.addAll(forms(alias.asText())));
    }
  }

  /** Adds what mentions call the actors of a brief. */
  Names withMentions(JsonNode actors, Words words) {
    for (JsonNode actor : actors) {
      Set<String> own = of(actor.path("id").asText());
      actor.path("mentions").forEach(mention -> own.addAll(forms(words.in(mention))));
    }
    return this;
  }

  private Set<String> of(String reference) {
    Set<String> found = forms.get(reference);
    return found == null ? new HashSet<>() : found;
  }

  /** A name whole, and without titles and articles; in lower case, without possessives. */
  private static Set<String> forms(String name) {
    List<String> parts =
        PART.matcher(POSSESSIVE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .toList();
    String bare =
        parts.stream().filter(part -> !TITLES.contains(part)).collect(Collectors.joining(" "));
    return Stream.of(String.join(" ", parts), bare)
        .filter(form -> !form.isEmpty())
        .collect(Collectors.toSet());
  }

  /**
   * Whether a brief's actor is the one, or one of those, that gold accepts.
   *
   * @param gold a name, null, or an array of acceptable names and nulls
   * @param id the brief's actor, or null
   */
  boolean agree(JsonNode gold, @Nullable String id, Names brief) {
    List<JsonNode> accepted = new ArrayList<>();
    if (gold.isArray()) {
      gold.forEach(accepted::add);
    } else {
      accepted.add(gold);
    }
    return accepted.stream().anyMatch(one -> agreesWith(one, id, brief));
  }

  private boolean agreesWith(JsonNode gold, @Nullable String id, Names brief) {
    boolean none = gold.isNull() || gold.isMissingNode();
    if (none || id == null) {
      return none && id == null;
    }
    Set<String> wanted = of(gold.asText());
    return !Collections.disjoint(wanted.isEmpty() ? forms(gold.asText()) : wanted, brief.of(id));
  }
}
