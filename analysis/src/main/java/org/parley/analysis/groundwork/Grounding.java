package org.parley.analysis.groundwork;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Requirement;
import org.parley.analysis.standing.Stand;
import org.parley.analysis.standing.Standing;
import org.parley.model.Relation;
import org.parley.model.account.Item;
import org.parley.model.account.Source;

/**
 * Makes a groundwork of a standing. What a source ascribes to nobody is the first party's that
 * requires the same; what a party requires with "or" between is one precondition with alternatives.
 */
public final class Grounding {

  private final Standing standing;
  private final Identities identities;
  private final Map<String, Source> sources = new HashMap<>();

  private Grounding(Standing standing) {
    this.standing = standing;
    this.identities = standing.identities();
    standing.account().sources().forEach(source -> sources.put(source.id(), source));
  }

  /** All milestones of a standing, and what is required for them. */
  public static Groundwork of(Standing standing) {
    return new Grounding(standing).groundwork();
  }

  private Groundwork groundwork() {
    List<Position> positions = standing.stands().stream().map(this::position).toList();
    Choices choices = new Choices(standing);
    List<Precondition> preconditions = choices.apart(preconditions());
    List<Groundwork.Party> parties = parties(positions, preconditions);
    Set<String> keys = parties.stream().map(Groundwork.Party::key).collect(Collectors.toSet());
    List<Step> steps = new ArrayList<>();
    standing.milestones().all().forEach(one -> steps.add(step(one, positions, keys)));
    steps.addAll(choices.made());
    List<String> targets = Targets.of(steps, preconditions);
    return new Groundwork(
        standing.account().negotiation().name(),
        asOf(),
        parties,
        steps,
        preconditions,
        positions,
        new Tracks(standing, keys).of(targets),
        targets);
  }

  /** The day that was asked for; where none was, that of the last source. */
  private @Nullable LocalDate asOf() {
    Instant asked = standing.account().moment().asOf();
    return standing.account().sources().stream()
        .map(Source::published)
        .max(Instant::compareTo)
        .map(last -> day(asked.isBefore(Instant.MAX) ? asked : last))
        .orElse(null);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private List<Groundwork.Party> parties(
      List<Position> positions, List<Precondition> preconditions) {
    Set<String> sides = new LinkedHashSet<>();
    standing.parties().forEach(party -> sides.add(side(party.key())));
    Set<String> keys = new LinkedHashSet<>(sides);
    for (Precondition one : preconditions) {
      if (one.party() != null) {
        keys.add(one.party());
      }
    }
    if (sides.size() < 2) {
      sides.addAll(keys); // One alone does not negotiate.
    }
    positions.forEach(position -> keys.add(position.party()));
    return keys.stream()
        .map(key ->
            new Groundwork.Party(
                key, identities.byKey(key).map(Identity::name).orElse(key), sides.contains(key)))
        .toList();
  }

  /** Places and groups without a name are no parties, and control nothing. */
  private Step step(Milestone milestone, List<Position> positions, Set<String> parties) {
    Set<String> controllers = new LinkedHashSet<>();
    milestone.parties().stream()
        .map(this::side)
        .filter(parties::contains)
        .forEach(controllers::add);
    if (controllers.isEmpty()) {
      for (Position position : positions) {
        if (position.step().equals(milestone.id()) && isOwn(position)) {
          controllers.add(position.party());
        }
      }
    }
    return new Step(
        milestone.id(),
        milestone.name(),
        milestone.type(),
        milestone.status(),
        level(milestone),
        List.copyOf(controllers),
        milestone.reason());
  }

  /** Whoever offers or refuses a thing of which nobody says whose it is can bring it about. */
  private static boolean isOwn(Position position) {
    return switch (position.now().stance()) {
      case OFFER, REJECT -> true;
      case DEMAND, ACCEPT, DOUBT -> false;
    };
  }

  private String side(String key) {
    return identities.byKey(key).map(one -> identities.side(one).key()).orElse(key);
  }

  /** A call, say, is on no level. */
  private static Step.@Nullable Level level(Milestone milestone) {
    return Arrays.stream(Step.Level.values())
        .filter(level -> level.word().equals(milestone.level()))
        .findFirst()
        .orElse(null);
  }

  private Position position(Stand stand) {
    return new Position(
        stand.party(),
        stand.milestone(),
        stand.steps().stream()
            .map(turn ->
                new Position.Turn(turn.stance(), day(turn.since()), evidence(turn.findings())))
            .toList());
  }

  /** What says so; near-identical articles are one piece. */
  private List<Evidence> evidence(List<String> findings) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> copies = new HashSet<>();
    for (String id : findings) {
      for (Item item : standing.finding(id).map(Finding::items).orElse(List.of())) {
        Source source = sources.get(item.source());
        if (source != null && copies.add(source.copies())) {
          evidence.add(
              new Evidence(source.publisher(), day(source.published()), item.confidence(), id));
        }
      }
    }
    return evidence;
  }

  /** A requirement without the words that tie it. */
  private record Edge(@Nullable String party, String need, String target, Precondition.Tie tie) {
    boolean isSaidOf(Edge other) {
      return party == null
          && other.party() != null
          && need.equals(other.need())
          && target.equals(other.target())
          && tie == other.tie();
    }
  }

  private List<Precondition> preconditions() {
    Map<Edge, List<String>> edges = new LinkedHashMap<>();
    for (Requirement one : standing.requirements()) {
      Precondition.Tie tie =
          one.relation() == Relation.EXCHANGE ? Precondition.Tie.EXCHANGE : Precondition.Tie.BEFORE;
      edges
          .computeIfAbsent(
              new Edge(one.party(), one.requirement(), one.target(), tie), e -> new ArrayList<>())
          .addAll(one.findings());
    }
    List<Edge> anybodys = edges.keySet().stream().filter(edge -> edge.party() == null).toList();
    for (Edge nobodys : anybodys) {
      List<Edge> same = edges.keySet().stream().filter(nobodys::isSaidOf).toList();
      if (!same.isEmpty()) {
        List<String> findings = Optional.ofNullable(edges.remove(nobodys)).orElse(List.of());
        edges.getOrDefault(same.getFirst(), List.of()).addAll(findings);
      }
    }
    List<Precondition> preconditions = new ArrayList<>();
    edges.forEach((edge, findings) ->
        preconditions.add(
            new Precondition(
                findings.getFirst(),
                edge.party(),
                edge.target(),
                new Term.Reached(edge.need()),
                edge.tie(),
                evidence(findings))));
    return new Alternatives(standing).joined(preconditions);
  }
}
