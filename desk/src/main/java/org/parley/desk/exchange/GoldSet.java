package org.parley.desk.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
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
  private final Set<String> open = new HashSet<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> unfinished = new ArrayList<>();

  private GoldSet(Material material) {
    this.material = material;
    for (Finding finding : Review.queue(material.standing())) {
      finding.items().forEach(item -> open.add(item.id()));
    }
  }

  /** The files, and for people what is left out because its review is not finished. */
  static Exported of(Material material) {
    GoldSet gold = new GoldSet(material);
    material.standing().account().sources().forEach(gold::add);
    return new Exported(gold.files, gold.unfinished);
  }

  private void add(Source source) {
    Set<Kind> touched = touched(source);
    List<Item> items =
        material.standing().account().items().stream()
            .filter(item -> item.source().equals(source.id()) && touched.contains(item.kind()))
            .toList();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(touched);
    items.stream()
        .filter(item -> open.contains(item.id()))
        .forEach(item -> kinds.remove(item.kind()));
    if (kinds.size() < touched.size()) {
      touched.removeAll(kinds);
      unfinished.add(
          name(source)
              + ": review of "
              + words(touched)
              + " is not finished, so they are left out");
    }
    Document document = material.documents().apply(source.id()).orElse(null);
    if (kinds.isEmpty() || document == null) {
      return;
    }
    String name = unused(name(document.id()), source);
    files.put(name + ".txt", document.text());
    files.put(
        name + ".gold.json",
        GoldArticle.of(
            document,
            source,
            kinds,
            items.stream().filter(i -> kinds.contains(i.kind())).toList()));
  }

  /** The kinds of which a person gave a verdict in the article. */
  private Set<Kind> touched(Source source) {
    Set<String> subjects =
        material.recorded().decisions().stream()
            .filter(one -> isVerdict(one.type()))
            .map(Decision::subject)
            .collect(Collectors.toSet());
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Item item : material.recorded().items()) {
      if (item.source().equals(source.id()) && subjects.contains(item.id())) {
        kinds.add(item.kind());
      }
    }
    return kinds;
  }

  private static boolean isVerdict(Decision.Type type) {
    return type == Decision.Type.ACCEPT
        || type == Decision.Type.REJECT
        || type == Decision.Type.CORRECT;
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

  /** Names that differ in case only are one on some systems. */
  private String unused(String name, Source source) {
    boolean taken =
        files.keySet().stream()
            .anyMatch(file ->
                file.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT) + ".txt"));
    return taken ? name + "-" + source.id() : name;
  }
}
