package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;

/** Mentions of one meeting or one proposal. */
final class Cluster {

  final List<Mention> mentions = new ArrayList<>();

  /**
   * Puts each mention, in the order of the text, to the latest cluster that it fits, or to a new
   * one.
   */
  static List<Cluster> of(List<Mention> mentions, BiPredicate<Cluster, Mention> fits) {
    return of(mentions, List.of(fits));
  }

  /**
   * Puts each mention, in the order of the text, to the latest cluster that it fits, or to a new
   * one.
   *
   * @param fits what to fit means; a later test counts where no cluster passes those before it
   */
  static List<Cluster> of(List<Mention> mentions, List<BiPredicate<Cluster, Mention>> fits) {
    List<Cluster> clusters = new ArrayList<>();
    List<Mention> ordered = new ArrayList<>(mentions);
    ordered.sort(Comparator.comparing((Mention mention) -> mention.span));
    for (Mention mention : ordered) {
      Cluster home =
          fits.stream()
              .flatMap(test -> clusters.reversed().stream().filter(one -> test.test(one, mention)))
              .findFirst()
              .orElse(null);
      if (home == null) {
        home = new Cluster();
        clusters.add(home);
      }
      home.mentions.add(mention);
    }
    return clusters;
  }

  Mention first() {
    return mentions.getFirst();
  }

  List<Span> spans() {
    return mentions.stream()
        .filter(mention -> !mention.isPronoun())
        .map(mention -> mention.span)
        .distinct()
        .toList();
  }

  Set<Entity> actors() {
    Set<Entity> found = new LinkedHashSet<>();
    mentions.forEach(mention -> found.addAll(mention.actors));
    return found;
  }

  List<Span> terms() {
    return mentions.stream()
        .flatMap(mention -> mention.terms.stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The status that its first mention with one gives; null where none does. */
  @Nullable String status() {
    return mentions.stream()
        .map(mention -> mention.status)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The status that all of its mentions lead to: what was floated may be agreed later in a text,
   * and what was planned may have begun. That it was called off is told first, or was so once.
   */
  @Nullable String outcome() {
    String outcome = null;
    for (Mention mention : mentions) {
      outcome = mention.status == null || keeps(outcome, mention) ? outcome : mention.status;
    }
    return outcome;
  }

  private static boolean keeps(@Nullable String before, Mention mention) {
    if (before == null) {
      return false;
    }
    return switch (String.valueOf(mention.status)) {
      case "planned" -> !before.equals("proposed") || !mention.particular();
      case "held", "ongoing" -> !before.equals("planned");
      default -> true;
    };
  }

  @Nullable String level() {
    return mentions.stream().map(Mention::level).filter(Objects::nonNull).findFirst().orElse(null);
  }

  @Nullable String format() {
    return mentions.stream().map(Mention::format).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** From the sentence of the first mention to its end: later mentions may be far away. */
  Span evidence(Scene scene) {
    return scene.evidence(first().span);
  }

  /** The mention with the most words. */
  Span fullest() {
    return mentions.stream()
        .filter(mention -> !mention.isPronoun())
        .map(mention -> mention.span)
        .max(Comparator.comparingInt(Span::length).thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }
}
