package org.parley.sources;

import java.util.ArrayList;
import java.util.EnumMap;
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

  private final Set<String> types = new HashSet<>();
  private final Map<Fact, List<Place>> places = new EnumMap<>(Fact.class);

  static PageFacts load() {
    return new PageFacts(KnowledgeFile.load("page-facts.txt"));
  }

  PageFacts(KnowledgeFile file) {
    for (KnowledgeFile.Entry entry : file.entries()) {
      Kind kind = entry.kindAs(Kind.class);
      if (kind == Kind.TYPE) {
        types.add(entry.rest());
      } else {
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

  LinkedData linkedData(Document page) {
    return LinkedData.in(page, types);
  }

  /** What the page says, place after place, the best first. */
  List<String> all(Fact fact, Document page, LinkedData data) {
    List<String> found = new ArrayList<>();
    for (Place place : places.getOrDefault(fact, List.of())) {
      String value = value(place, page, data);
      if (value != null && !value.isBlank()) {
        found.add(Texts.squeezed(value).strip());
      }
    }
    return found;
  }

  private static @Nullable String value(Place place, Document page, LinkedData data) {
    return switch (place.how()) {
      case LD -> data.value(place.what());
      case META -> meta(page, place.what());
      case LINK -> {
        Element link = page.selectFirst("link[rel=" + place.what() + "]");
        yield link == null ? null : link.attr("href");
      }
      case ELEMENT -> element(page.selectFirst(place.what()));
    };
  }

  private static @Nullable String meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(meta.attr("name"))
          || name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("itemprop"))) {
        return meta.attr("content");
      }
    }
    return null;
  }

  private static @Nullable String element(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    for (String attribute : new String[] {"datetime", "content"}) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
