package org.parley.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a visit, for links that say all but one thing alike. Immutable. */
public final class Query {

  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /** All that is asked for, but the page of a list. */
  public static Query of(Visit visit) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    visit
        .context()
        .queryParamMap()
        .forEach((name, all) -> {
          List<String> given = all.stream().filter(one -> !one.isBlank()).toList();
          if (!given.isEmpty() && !name.equals(Slice.CURSOR)) {
            values.put(name, given);
          }
        });
    return new Query(values);
  }

  /** The same with another value of that name; without it where the value is null. */
  public Query with(String name, @Nullable Object value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    if (value != null) {
      changed.put(name, List.of(value.toString()));
    }
    return new Query(changed);
  }

  /** The values of that name. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of that name, or empty. */
  public String first(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst();
  }

  /** As it stands in a link, with the question mark. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    values.forEach((name, all) ->
        all.forEach(one -> parts.add(name + "=" + URLEncoder.encode(one, StandardCharsets.UTF_8))));
    return "?" + String.join("&", parts);
  }
}
