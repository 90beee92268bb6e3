package org.parley.sources;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What the names that a page's makers gave its elements (tags, classes, ids, roles) say about their
 * part in the page. Knowledge lives in {@code page-hints.txt}. Immutable.
 */
final class PageHints {

  /** What an element is, by its names. */
  enum Part {
    /** Holds the article's own text. */
    BODY,
    /** The lines under the headline that sum the article up. */
    STANDFIRST,
    /** Belongs to the page and not to the article. */
    FURNITURE,
    /** Written by readers: comments, replies. */
    READERS,
    /** Says nothing, though a shorter phrase in it would. */
    NOTHING
  }

  private enum Kind {
    ATTRIBUTE,
    SKIP,
    BODY,
    STANDFIRST,
    FURNITURE,
    READERS,
    NOTHING
  }

  private record Phrase(List<String> words, boolean open, Part part) {

    boolean stands(List<String> name, int at) {
      return at + words.size() <= name.size() && name.subList(at, at + words.size()).equals(words);
    }
  }

  private static final Pattern NAMES = Pattern.compile("\\s+");
  private static final Pattern WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");
  private static final int LONGEST_NAME = 200;

  private final Set<String> attributes = new HashSet<>();
  private final Set<String> skipped = new HashSet<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  static PageHints load() {
    return new PageHints(KnowledgeFile.load("page-hints.txt"));
  }

  PageHints(KnowledgeFile file) {
    for (KnowledgeFile.Entry entry : file.entries()) {
      if (entry.rest().isEmpty()) {
        throw entry.fault(
            "'" + entry.kind() + "' has no name after it", "Write it on the same line");
      }
      add(entry);
    }
    phrases.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private void add(KnowledgeFile.Entry entry) {
    switch (entry.kindAs(Kind.class)) {
      case ATTRIBUTE -> attributes.add(entry.rest());
      case SKIP -> skipped.add(entry.rest());
      case BODY -> add(entry, Part.BODY);
      case STANDFIRST -> add(entry, Part.STANDFIRST);
      case FURNITURE -> add(entry, Part.FURNITURE);
      case READERS -> add(entry, Part.READERS);
      case NOTHING -> add(entry, Part.NOTHING);
    }
  }

  private void add(KnowledgeFile.Entry entry, Part part) {
    boolean open = entry.rest().endsWith(" *");
    String words = open ? entry.rest().substring(0, entry.rest().length() - 2) : entry.rest();
    Phrase phrase = new Phrase(List.of(words.split(" ")), open, part);
    phrases.computeIfAbsent(phrase.words().get(0), first -> new ArrayList<>()).add(phrase);
  }

  /** Whether elements of this kind never hold text of an article. */
  boolean skips(Element element) {
    return skipped.contains(element.normalName());
  }

  /** What the names of {@code element} say; empty where they say nothing. */
  Set<Part> parts(Element element) {
    Map<Part, Boolean> found = new EnumMap<>(Part.class);
    collect(element.normalName(), found);
    for (Attribute attribute : element.attributes()) {
      if (attributes.contains(attribute.getKey())) {
        for (String name : NAMES.split(attribute.getValue())) {
          collect(name, found);
        }
      }
    }
    found.remove(Part.NOTHING);
    return found.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(found.keySet());
  }

  private void collect(String name, Map<Part, Boolean> found) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return;
    }
    List<String> words = new ArrayList<>();
    for (String word : WORDS.split(name)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    for (int at = 0; at < words.size(); ) {
      at += collect(words, at, found);
    }
  }

  private int collect(List<String> words, int at, Map<Part, Boolean> found) {
    for (Phrase phrase : phrases.getOrDefault(words.get(at), List.of())) {
      if (phrase.stands(words, at)) {
        found.put(phrase.part(), true);
        return phrase.open() ? words.size() - at : phrase.words().size();
      }
    }
    return 1;
  }
}
