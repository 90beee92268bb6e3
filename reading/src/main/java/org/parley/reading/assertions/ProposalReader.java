package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.reading.rules.Rule;

/**
 * Plans, drafts, deals and resolutions: gathers the mentions of each, its authors and its terms.
 */
final class ProposalReader {

  private final Scene scene;
  private final ProposalTerms terms;

  ProposalReader(Scene scene) {
    this.scene = scene;
    this.terms = new ProposalTerms(scene);
  }

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    List<Mention> mentions = MeetingReader.mentions(scene, Rule.Kind.PROPOSAL, "name", "by");
    for (Cluster cluster : Cluster.of(mentions, this::fits)) {
      boolean any = cluster.mentions.size() == 1 && cluster.first().isAny();
      any |= cluster.actors().isEmpty() && cluster.mentions.stream().allMatch(Mention::isOpen);
      any |= cluster.mentions.stream().allMatch(Mention::isPronoun);
      if (!"none".equals(cluster.status()) && !any) {
        found.add(proposal(cluster));
      }
    }
    return found;
  }

  private boolean fits(Cluster cluster, Mention mention) {
    boolean none = "none".equals(mention.status);
    if (none || "none".equals(cluster.status())) {
      return none && "none".equals(cluster.status());
    }
    if (mention.isPronoun()) {
      return mention.sentence.number() - cluster.mentions.getLast().sentence.number() == 1
          || mention.sentence.equals(cluster.mentions.getLast().sentence);
    }
    if (cluster.mentions.stream().anyMatch(mention::conflicts)) {
      return false;
    }
    if (cluster.mentions.stream().anyMatch(other -> other.shared(mention) > 0)) {
      return true;
    }
    boolean sameSort =
        !mention.isDistinct()
            && cluster.mentions.stream().anyMatch(other -> other.head().equals(mention.head()));
    return mention.definite() && (mention.words.isEmpty() || sameSort);
  }

  private Found proposal(Cluster cluster) {
    List<String> by = cluster.actors().stream().map(scene.cast()::id).toList();
    return new Found(
        Rule.Kind.PROPOSAL,
        cluster.first().span.start(),
        "r",
        id ->
            new Proposal(
                id,
                cluster.fullest(),
                by,
                terms(cluster),
                cluster.spans(),
                cluster.evidence(scene),
                scene.confidence(Rule.Kind.PROPOSAL, "proposal", null)));
  }

  /** What its mentions tell, and what the sentences after them add. */
  private List<Span> terms(Cluster cluster) {
    Set<Span> found = new TreeSet<>(cluster.terms());
    for (Mention mention : cluster.mentions) {
      if (!mention.terms.isEmpty()) {
        found.addAll(terms.after(mention.sentence));
      }
    }
    return List.copyOf(found);
  }
}
