package org.parley.sources;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page says about its article, in the places that {@code page-facts.txt} lists.
 * Immutable.
 */
final class PageFacts {

  enum Fact {
    TITLE,
    AUTHOR,
    PUBLISHER,
    PUBLISHED,
    URL,
    DESCRIPTION
  }

  private enum Kind {
    TYPE,
    LEAD,
    TITLE,
    AUTHOR,
    PUBLISHER,
    PUBLISHED,
    URL,
    DESCRIPTION
  }

  private enum How {
    LD,
    META,
    LINK,
    ELEMENT
  }

  private record Place(How how, String what) {}

  private static final List<String> META_KEYS = List.of("name", "property", "itemprop");
  private static final List<String> VALUE_KEYS = List.of("datetime", "content");

  private final Set<String> types = new HashSet<>();
  private final List<String> leads = new ArrayList<>();
  private final Map<Fact, List<Place>> places = new EnumMap<>(Fact.class);

  static PageFacts load() {
    return new PageFacts(KnowledgeFile.load("page-facts.txt"));
  }

  PageFacts(KnowledgeFile file) {
    for (KnowledgeFile.Entry entry : file.entries()) {
      Kind kind = entry.kindAs(Kind.class);
      switch (kind) {
        case TYPE -> types.add(entry.rest());
        case LEAD -> leads.add(entry.rest().toLowerCase(Locale.ROOT) + " ");
        case TITLE, AUTHOR, PUBLISHER, PUBLISHED, URL, DESCRIPTION ->
            places
                .computeIfAbsent(Fact.valueOf(kind.name()), fact -> new ArrayList<>())
                .add(place(entry));
      }
    }
  }

  private static Place place(KnowledgeFile.Entry entry) {
    String[] fields = entry.rest().split(" ", 2);
    for (How how : How.values()) {
      if (fields.length == 2 && how.name().toLowerCase(Locale.ROOT).equals(fields[0])) {
        return new Place(how, fields[1]);
      }
    }
    throw entry.fault(
        "'" + entry.rest() + "' names no place in a page",
        "Write: ld KEY, meta NAME, link REL or element CSS");
  }

  /** All that {@code page} says. */
  Told of(Document page) {
    return new Told(page);
  }

  /** What one page says about its article. */
  final class Told {

    private final Document page;
    private final LinkedData data;
    private final Map<String, String> metas = new HashMap<>();

    private Told(Document page) {
      this.page = page;
      this.data = LinkedData.in(page, types);
      for (Element meta : page.select("meta[content]")) {
        for (String key : META_KEYS) {
          String name = meta.attr(key).toLowerCase(Locale.ROOT);
          if (!name.isEmpty() && !meta.attr("content").isBlank()) {
            metas.putIfAbsent(name, meta.attr("content"));
          }
        }
      }
    }

    /** What the page says, place after place, the best first. */
    List<String> all(Fact fact) {
      List<String> found = new ArrayList<>();
      for (Place place : places.getOrDefault(fact, List.of())) {
        String value = value(place);
        if (value != null && !value.isBlank()) {
          String clean = Texts.squeezed(value).strip();
          found.add(fact == Fact.AUTHOR ? withoutLead(clean) : clean);
        }
      }
      return found;
    }

    /** The text of the article, where the page gives it in its metadata. */
    @Nullable String body() {
      return data.body();
    }

    private @Nullable String value(Place place) {
      return switch (place.how()) {
        case LD -> data.value(place.what());
        case META -> metas.get(place.what().toLowerCase(Locale.ROOT));
        case LINK -> {
          Element link = page.selectFirst("link[rel=" + place.what() + "]");
          yield link == null ? null : link.attr("href");
        }
        case ELEMENT -> element(page.selectFirst(place.what()));
      };
    }
  }

  private String withoutLead(String value) {
    for (String lead : leads) {
      if (value.regionMatches(true, 0, lead, 0, lead.length())) {
        return value.substring(lead.length()).strip();
      }
    }
    return value;
  }

  private static @Nullable String element(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    for (String attribute : VALUE_KEYS) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
