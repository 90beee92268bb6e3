package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/**
 * Finds the tracks of a standing: each plan on the table, and the talks of each level and format.
 */
final class Tracks {

  private static final KnowledgeFile NAMES = KnowledgeFile.load(Tracks.class, "track-names.list");

  private final Standing standing;
  private final Identities identities;
  private final Set<String> parties;

  /** Members are among {@code parties}, by their keys. */
  Tracks(Standing standing, Set<String> parties) {
    this.standing = standing;
    this.parties = parties;
    this.identities = standing.identities();
  }

  /** A track while it is found. */
  private record Found(String name, Set<String> steps, Set<String> members) {}

  /** Towards the first target; without one there are none. */
  List<Track> of(List<String> targets) {
    if (targets.isEmpty()) {
      return List.of();
    }
    Map<String, Found> tracks = new LinkedHashMap<>();
    for (Finding finding : standing.findings()) {
      if (finding.kind() == Kind.PROPOSAL) {
        plan(finding, tracks);
      }
    }
    for (KnowledgeFile.Entry entry : NAMES.entries()) {
      for (Finding finding : standing.findings()) {
        if (finding.kind() == Kind.MEETING) {
          talks(finding, entry, tracks);
        }
      }
    }
    String end = targets.getFirst();
    List<Track> all = new ArrayList<>();
    for (Found one : tracks.values()) {
      one.steps().remove(end);
      if (!one.steps().isEmpty()) {
        all.add(new Track(one.name(), end, List.copyOf(one.steps()), List.copyOf(one.members())));
      }
    }
    return all;
  }

  private void plan(Finding finding, Map<String, Found> tracks) {
    String id = finding.milestones().get("name");
    if (id != null) {
      standing
          .milestones()
          .byId(id)
          .ifPresent(plan -> add(id, plan.name(), id, finding, "by", tracks));
    }
  }

  private void talks(Finding finding, KnowledgeFile.Entry entry, Map<String, Found> tracks) {
    for (Item item : finding.items()) {
      if (item.values().containsValue(entry.words().getFirst())) {
        standing
            .milestones()
            .of(item, "mentions")
            .map(Milestone::id)
            .ifPresent(
                id -> add(entry.meaning(), entry.meaning(), id, finding, "participants", tracks));
      }
    }
  }

  private void add(
      String key,
      String name,
      String step,
      Finding finding,
      String field,
      Map<String, Found> tracks) {
    Found found =
        tracks.computeIfAbsent(
            key, k -> new Found(name, new LinkedHashSet<>(), new LinkedHashSet<>()));
    found.steps().add(step);
    for (Item item : finding.items()) {
      for (Identity identity : identities.of(item, field)) {
        Identity side = identities.side(identity);
        if (parties.contains(side.key())) {
          found.members().add(side.key());
        }
      }
    }
  }
}
