package org.parley.desk.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.standing.Finding;
import org.parley.model.Actor;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/**
 * Disputes as claims in the terms of schema.org: what each side says, who says so and where it
 * appeared; a person's verdict or grade is a review of the claim.
 */
final class Claims {

  private static final String CONTEXT = "https://schema.org";

  /** Admiralty credibility: from 1, confirmed, to 5, improbable; 6 is not to be judged. */
  private static final int BEST_GRADE = 1;

  private static final int WORST_GRADE = 5;

  private final Material material;
  private final Map<String, Source> sources = new HashMap<>();

  private Claims(Material material) {
    this.material = material;
    material.standing().account().sources().forEach(one -> sources.put(one.id(), one));
  }

  static String of(Material material) {
    Claims claims = new Claims(material);
    List<Object> graph = new ArrayList<>();
    for (Finding finding : material.standing().findings()) {
      if (finding.kind() == Kind.DISPUTE) {
        claims.add(finding, graph);
      }
    }
    Linked document = new Linked().put("@context", CONTEXT);
    // An empty graph is a graph all the same.
    document.fields().put("@graph", graph);
    return Linked.text(document.fields());
  }

  private void add(Finding finding, List<Object> graph) {
    String claim = Addresses.own("claim", finding.id());
    String counterclaim = Addresses.own("counterclaim", finding.id());
    graph.add(claim(finding, claim, "claim", "claimant").fields());
    graph.add(
        claim(finding, counterclaim, "counterclaim", "counterclaimant")
            .put("about", reference(claim))
            .fields());
    Set<String> ids = finding.items().stream().map(Item::id).collect(Collectors.toSet());
    for (Decision decision : material.standing().account().decisions()) {
      if (ids.contains(decision.subject())) {
        Linked rating = rating(decision);
        if (rating != null) {
          graph.add(review(decision, claim, rating, finding));
        }
      }
    }
  }

  private Linked claim(Finding finding, String id, String words, String who) {
    Item first = finding.items().getFirst();
    List<Object> appearances = new ArrayList<>();
    finding.items().stream()
        .map(item -> sources.get(item.source()))
        .filter(source -> source != null)
        .distinct()
        .forEach(source -> appearances.add(article(source)));
    Quote quote = first.quote(words);
    return new Linked()
        .put("@type", "Claim")
        .put("@id", id)
        .put("text", quote == null ? null : quote.text())
        .put("author", material.who(first, who).stream().map(Claims::actor).toList())
        .put("inLanguage", "en")
        .put("appearance", appearances);
  }

  private static Map<String, Object> actor(Identity identity) {
    return new Linked()
        .put("@type", type(identity.kind()))
        .put("@id", Addresses.own("actor", identity.key()))
        .put("name", identity.name())
        .put("alternateName", identity.aliases())
        .fields();
  }

  private static String type(Actor.Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case STATE -> "Country";
      case ORGANIZATION, GROUP -> "Organization";
    };
  }

  private static Map<String, Object> article(Source source) {
    Linked publisher = new Linked().put("@type", "Organization").put("name", source.publisher());
    return new Linked()
        .put("@type", "NewsArticle")
        .put("@id", Addresses.of(source))
        .put("url", Addresses.web(source).orElse(null))
        .put("headline", source.title())
        .put("publisher", publisher.fields())
        .put("datePublished", source.published().toString())
        .fields();
  }

  /** What a decision says of the claim; null where it is of another sort. */
  private static @Nullable Linked rating(Decision decision) {
    return switch (decision.type()) {
      case ACCEPT -> reading("accepted");
      case CORRECT -> reading("corrected");
      case RATE_ITEM -> grade(decision.values().getOrDefault("grade", ""));
      case REJECT,
          ADD_ITEM,
          MERGE_ACTORS,
          SPLIT_ACTOR,
          RENAME_ACTOR,
          ASSIGN_PARTY,
          MERGE_MILESTONES,
          SPLIT_MILESTONE,
          RENAME_MILESTONE,
          RATE_SOURCE,
          FORGET,
          WITHDRAW ->
          null;
    };
  }

  /** That the claim is made in the article, whether it is true or not. */
  private static Linked reading(String verdict) {
    return new Linked()
        .put("@type", "Rating")
        .put("reviewAspect", "reading of the article")
        .put("alternateName", verdict);
  }

  /** Higher is better in schema.org, and worse in the Admiralty scale. */
  private static Linked grade(String grade) {
    Linked rating =
        new Linked()
            .put("@type", "Rating")
            .put("reviewAspect", "credibility")
            .put("alternateName", "Admiralty " + grade);
    if (grade.matches("[" + BEST_GRADE + "-" + WORST_GRADE + "]")) {
      rating
          .put("ratingValue", BEST_GRADE + WORST_GRADE - Integer.parseInt(grade))
          .put("bestRating", WORST_GRADE)
          .put("worstRating", BEST_GRADE);
    }
    return rating;
  }

  private static Map<String, Object> review(
      Decision decision, String claim, Linked rating, Finding finding) {
    Linked author =
        new Linked()
            .put("@type", "Person")
            .put("@id", Addresses.own("person", decision.by()))
            .put("name", decision.by());
    Quote quote = finding.items().getFirst().quote("claim");
    return new Linked()
        .put("@type", "ClaimReview")
        .put("@id", Addresses.own("decision", decision.id()))
        .put("itemReviewed", reference(claim))
        .put("claimReviewed", quote == null ? null : quote.text())
        .put("author", author.fields())
        .put("datePublished", decision.at().toString())
        .put("reviewRating", rating.fields())
        .put("reviewBody", decision.why())
        .fields();
  }

  private static Map<String, String> reference(String id) {
    Map<String, String> reference = new LinkedHashMap<>();
    reference.put("@id", id);
    return reference;
  }
}
