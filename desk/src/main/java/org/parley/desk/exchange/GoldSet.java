package org.parley.desk.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.analysis.standing.Finding;
import org.parley.desk.Review;
import org.parley.model.Document;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;

/**
 * Reviewed articles in the gold format of the evaluation: {@code NAME.txt} with the text and {@code
 * NAME.gold.json} with actors and assertions.
 *
 * <p>An article counts in those kinds of which a person gave a verdict and of which the review has
 * no more to ask; what nobody was asked about, because it is sure, stands as the machine read it.
 */
final class GoldSet {

  private final Material material;

  /** Items by the version of the article, reviewed. */
  private final Map<String, List<Item>> items;

  /** Kinds of which a person gave a verdict, by the version of the article. */
  private final Map<String, Set<Kind>> touched;

  /** Ids of items about which the review asks. */
  private final Set<String> open = new HashSet<>();

  private final Map<String, String> files = new LinkedHashMap<>();

  /** In lower case: names that differ in nothing else are one on some systems. */
  private final Set<String> names = new HashSet<>();

  private final List<String> notes = new ArrayList<>();

  private GoldSet(Material material) {
    this.material = material;
    this.items =
        material.standing().account().items().stream().collect(Collectors.groupingBy(Item::source));
    this.touched = touched(material.recorded());
    for (Finding finding : Review.queue(material.standing())) {
      finding.items().forEach(item -> open.add(item.id()));
    }
  }

  private static Map<String, Set<Kind>> touched(Account recorded) {
    Set<String> subjects =
        recorded.decisions().stream()
            .filter(one -> one.type().isVerdict() || one.type() == Decision.Type.ADD_ITEM)
            .map(one -> one.type() == Decision.Type.ADD_ITEM ? one.id() : one.subject())
            .collect(Collectors.toSet());
    Map<String, Set<Kind>> touched = new HashMap<>();
    for (Item item : recorded.items()) {
      if (subjects.contains(item.id())) {
        touched
            .computeIfAbsent(item.source(), source -> EnumSet.noneOf(Kind.class))
            .add(item.kind());
      }
    }
    return touched;
  }

  /** The files, and for people what is left out, since its review is not finished. */
  static Exported of(Material material) {
    GoldSet gold = new GoldSet(material);
    material.standing().account().sources().forEach(gold::add);
    if (gold.touched.isEmpty()) {
      String name = material.recorded().negotiation().name();
      gold.notes.add("nothing of " + name + " is reviewed yet: parley review " + name);
    }
    return new Exported(gold.files, gold.notes);
  }

  private void add(Source source) {
    Set<Kind> reviewed = touched.getOrDefault(source.id(), Set.of());
    List<Item> all = items.getOrDefault(source.id(), List.of());
    Set<Kind> asked = EnumSet.noneOf(Kind.class);
    all.stream().filter(item -> open.contains(item.id())).forEach(item -> asked.add(item.kind()));
    asked.retainAll(reviewed);
    if (!asked.isEmpty()) {
      notes.add(
          name(source) + ": review of " + words(asked) + " is not finished, so they are left out");
    }
    Set<Kind> finished = EnumSet.noneOf(Kind.class);
    finished.addAll(reviewed);
    finished.removeAll(asked);
    Document document = material.documents().apply(source.id()).orElse(null);
    if (!finished.isEmpty() && document != null) {
      write(document, source, finished);
    }
  }

  private void write(Document document, Source source, Set<Kind> kinds) {
    List<Item> kept =
        items.getOrDefault(source.id(), List.of()).stream()
            .filter(item -> kinds.contains(item.kind()))
            .toList();
    String name = name(document.id());
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      name = name + "-" + source.id();
      names.add(name.toLowerCase(Locale.ROOT));
    }
    files.put(name + ".txt", document.text());
    files.put(name + ".gold.json", GoldArticle.of(document, source, kinds, kept));
  }

  private static String words(Set<Kind> kinds) {
    return kinds.stream().map(kind -> kind.word() + "s").collect(Collectors.joining(", "));
  }

  private static String name(Source source) {
    return source.title() == null ? source.address() : source.title();
  }

  /** A file name for a document: its id without what no file name can have. */
  private static String name(String id) {
    String name = id.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    return name.isEmpty() ? "article" : name;
  }
}
