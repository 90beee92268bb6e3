package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Meeting;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Event;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * Talks, summits, visits and calls: gathers the mentions of each and tells whether it took place.
 */
final class MeetingReader {

  private static final String KINDS = "meetings";

  /** Sentences over which "the talks" are the last that were told of. */
  private static final int NEAR = 6;

  private final Scene scene;
  private final MeetingDetails details;
  private final Attendance attendance;

  MeetingReader(Scene scene, DateReader dates) {
    this.scene = scene;
    this.details = new MeetingDetails(scene.lexicon(), dates);
    this.attendance = new Attendance(scene);
  }

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    List<Mention> mentions = mentions(scene, Rule.Kind.MEETING, "mention", "participants");
    List<Cluster> clusters = Cluster.of(mentions, List.of(this::fits, this::takesUp));
    List<Set<Entity>> named = clusters.stream().map(Cluster::actors).toList();
    for (Cluster cluster : clusters) {
      Meeting.Status status = status(cluster);
      if (status != null) {
        found.add(meeting(cluster, status, named));
      }
    }
    return found;
  }

  /** The mentions that rules of a kind find, one for each noun or verb. */
  static List<Mention> mentions(Scene scene, Rule.Kind kind, String slot, String who) {
    Map<String, Mention> byNode = new LinkedHashMap<>();
    for (Match match : scene.matches()) {
      if (match.rule().kind() != kind) {
        continue;
      }
      Sentence s = match.sentence();
      List<Match.Filler> fillers = match.fillers(slot);
      boolean slotted = match.rule().slots().containsKey(slot);
      if (slotted && fillers.isEmpty()) {
        continue;
      }
      int node = fillers.isEmpty() ? match.cue() : fillers.getFirst().node();
      if (isInner(scene, s, node, kind)
          || isGeneral(s, node, kind)
          || isRoundOfElse(scene, s, node, kind)) {
        continue;
      }
      int named = kind == Rule.Kind.MEETING ? Event.counted(s, node, scene.lexicon()) : node;
      Phrase words =
          kind == Rule.Kind.PROPOSAL
              ? ProposalName.of(s, named, scene.lexicon())
              : words(s, named, fillers);
      Mention mention =
          byNode.computeIfAbsent(
              s.number() + "/" + node,
              key ->
                  new Mention(
                      s, node, Scene.span(s, words), scene.lexicon(), kind == Rule.Kind.MEETING));
      add(scene, match, mention, who);
    }
    return new ArrayList<>(byNode.values());
  }

  /** "a round *of talks*": the talks are the round; "talk *of a meeting*" is no meeting. */
  private static boolean isInner(Scene scene, Sentence s, int node, Rule.Kind kind) {
    int head = s.head(node);
    return kind == Rule.Kind.MEETING
        && Event.isOf(s, node)
        && scene.lexicon().matches(KINDS, s, head)
        && !Event.isTalkOf(s, head, scene.lexicon());
  }

  /** "a round *of fighting*": nobody meets. */
  private static boolean isRoundOfElse(Scene scene, Sentence s, int node, Rule.Kind kind) {
    boolean round =
        kind == Rule.Kind.MEETING && "round".equals(scene.lexicon().value(KINDS, s.lemma(node)));
    List<Integer> of = round ? Grammar.complements(s, node, Set.of("of")) : List.of();
    return !of.isEmpty() && of.stream().noneMatch(i -> scene.lexicon().matches(KINDS, s, i));
  }

  /** "a basis for discussion", "over dinner": none in particular. */
  private static boolean isGeneral(Sentence s, int node, Rule.Kind kind) {
    return kind == Rule.Kind.MEETING
        && s.tag(node).equals("NN")
        && s.children(node).stream()
            .allMatch(child -> s.is(child, "case") || s.is(child, "cc") || s.is(child, "punct"));
  }

  /** The words of a mention, up to a clause that only adds something. */
  private static Phrase words(Sentence s, int node, List<Match.Filler> fillers) {
    Phrase given = fillers.isEmpty() ? null : fillers.getFirst().phrase();
    boolean predicate = s.isVerb(node) || s.child(node, "cop") >= 0;
    Phrase.Style style = predicate ? Phrase.Style.ACTION : Phrase.Style.NOUN;
    Phrase phrase =
        given == null || s.isVerb(node)
            ? Phrase.of(s, node, style, new java.util.BitSet(), true)
            : given;
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      boolean adds = s.word(i - 1).equals(",") && s.tag(i).matches("W.*|VB[GN]|CC|IN");
      if (adds && i - 1 > node) {
        return new Phrase(phrase.from(), i - 1);
      }
      if (i > node && s.is(i, "mark") && s.tag(i).equals("TO")) {
        return new Phrase(phrase.from(), i); // "met in Oslo | *to* discuss the draft"
      }
    }
    return phrase;
  }

  private static void add(Scene scene, Match match, Mention mention, String who) {
    mention.actors.addAll(scene.attending(match, who));
    if (mention.status == null) {
      mention.status = match.value("status");
    }
    if (match.rule().kind() == Rule.Kind.PROPOSAL) {
      mention.terms.addAll(new ProposalTerms(scene).of(match));
    }
  }

  private boolean fits(Cluster cluster, Mention mention) {
    if (mention.status != null && mention.status.equals("none")) {
      return cluster.first().status != null && cluster.first().status.equals("none");
    }
    Mention first = cluster.first();
    if (mention.isPredicateOfIt()) {
      return mention.sentence.number() - cluster.mentions.getLast().sentence.number() == 1;
    }
    boolean levels =
        mention.level() != null
            && cluster.level() != null
            && !mention.level().equals(cluster.level());
    boolean conflict =
        levels
            || isOtherTurn(cluster, mention)
            || cluster.mentions.stream().anyMatch(mention::conflicts);
    if (conflict || apart(cluster.status(), mention.status) || mention.isVerb()) {
      return false;
    }
    boolean sharesName = cluster.mentions.stream().anyMatch(other -> sharesName(other, mention));
    if (sharesName) {
      return true;
    }
    boolean open = isOpen(cluster.status()) && isOpen(mention.status);
    boolean sameLevel = mention.level() != null && mention.level().equals(cluster.level());
    boolean sameActors =
        mention.actors.isEmpty() || first.actors.isEmpty() || overlap(cluster, mention);
    boolean another =
        mention.indefinite() && cluster.mentions.stream().anyMatch(Mention::particular);
    if (open && !another && isOneSort(first, mention) && (sameActors || sameLevel)) {
      return true;
    }
    boolean same =
        mention.definite()
            && cluster.mentions.stream()
                .anyMatch(other -> other.sentence.lemma(other.node).equals(mention.head()));
    boolean near =
        same || mention.sentence.number() - cluster.mentions.getLast().sentence.number() <= NEAR;
    boolean bare =
        mention.words.isEmpty()
            && !mention.indefinite()
            && (mention.definite() || isProcess(mention) == isProcess(first));
    return near && (bare || (mention.definite() && first.shared(mention) == mention.words.size()));
  }

  /**
   * "flew in for talks ... *the talks* lasted an hour": takes up the last meeting named, though it
   * has come about in the meantime.
   */
  private boolean takesUp(Cluster cluster, Mention mention) {
    Mention last = cluster.mentions.getLast();
    if (isPurpose(last, mention)) {
      return true;
    }
    boolean open = "proposed".equals(cluster.status()) && mention.status != null;
    boolean none = "none".equals(cluster.status()) || "none".equals(mention.status);
    boolean near = mention.sentence.number() - last.sentence.number() <= NEAR;
    boolean told =
        mention.words.isEmpty()
            || cluster.mentions.stream()
                .anyMatch(one -> !one.isVerb() && one.words.containsAll(mention.words));
    return mention.definite()
        && !mention.isVerb()
        && !none
        && !open
        && near
        && told
        && isOneSort(last, mention)
        && !isOtherTurn(cluster, mention)
        && cluster.mentions.stream().noneMatch(mention::conflicts)
        && (mention.actors.isEmpty() || cluster.actors().isEmpty() || overlap(cluster, mention));
  }

  /** "travels to Cairo *for talks*": one journey. */
  private static boolean isPurpose(Mention journey, Mention mention) {
    Sentence s = mention.sentence;
    return journey.sentence == s
        && journey.isVerb()
        && s.head(mention.node) == journey.node
        && s.children(mention.node, "case").stream().anyMatch(i -> s.lemma(i).equals("for"));
  }

  /** A visit is no call, and neither is a summit. */
  private boolean isOneSort(Mention one, Mention other) {
    return sort(one).equals(sort(other));
  }

  /** "talks", "negotiations": may be many meetings. */
  private boolean isProcess(Mention mention) {
    Meeting.Kind kind = kind(mention);
    return kind == Meeting.Kind.TALKS || kind == Meeting.Kind.ROUND;
  }

  private Meeting.Kind sort(Mention mention) {
    Meeting.Kind kind = kind(mention);
    return kind == Meeting.Kind.VISIT || kind == Meeting.Kind.CALL ? kind : Meeting.Kind.MEETING;
  }

  /**
   * "the next round" is not the one told of before, unless that was the next one, too, or "will
   * meet again".
   */
  private static boolean isOtherTurn(Cluster cluster, Mention mention) {
    String turn = mention.turn();
    boolean again =
        "next".equals(turn) && "planned".equals(cluster.status()) && cluster.first().isVerb();
    return turn != null
        && !again
        && cluster.mentions.stream().noneMatch(one -> turn.equals(one.turn()));
  }

  /** Neither held nor planned, as far as the words tell. */
  private static boolean isOpen(@Nullable String status) {
    return status == null || status.equals("proposed");
  }

  private static boolean overlap(Cluster cluster, Mention mention) {
    return mention.actors.stream().anyMatch(cluster.actors()::contains);
  }

  private static boolean sharesName(Mention one, Mention other) {
    return one.names.stream().anyMatch(other.names::contains);
  }

  /** Held and not yet held are different meetings. */
  private static boolean apart(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    return isPast(one) != isPast(other);
  }

  private static boolean isPast(String status) {
    return status.equals("held") || status.equals("ongoing");
  }

  private Meeting.@Nullable Status status(Cluster cluster) {
    String status = cluster.outcome();
    if ("none".equals(status)) {
      return null;
    }
    return status == null
        ? unsaid(cluster)
        : Meeting.Status.valueOf(status.toUpperCase(Locale.ROOT));
  }

  /**
   * Where no words tell it: "a summit" is an idea, "the talks" took place, and plain "talks" of
   * nobody are none in particular.
   */
  private Meeting.@Nullable Status unsaid(Cluster cluster) {
    if (cluster.first().indefinite()) {
      return Meeting.Status.PROPOSED;
    }
    boolean particular =
        !cluster.actors().isEmpty()
            || cluster.mentions.stream().anyMatch(m -> m.definite() || !m.names.isEmpty());
    boolean process = kind(cluster) == Meeting.Kind.TALKS;
    return !particular ? null : process ? Meeting.Status.ONGOING : Meeting.Status.HELD;
  }

  private Found meeting(Cluster cluster, Meeting.Status status, List<Set<Entity>> named) {
    Meeting.Kind kind = kind(cluster);
    List<String> participants =
        attendance.of(cluster.actors(), kind, named).stream().map(scene.cast()::id).toList();
    return new Found(
        Rule.Kind.MEETING,
        cluster.first().span.start(),
        "m",
        id ->
            new Meeting(
                id,
                kind,
                participants,
                status,
                cluster.spans(),
                details.place(cluster),
                details.date(cluster, status),
                cluster.level(),
                cluster.format(),
                cluster.evidence(scene),
                scene.confidence(Rule.Kind.MEETING, "meeting", null)));
  }

  private Meeting.Kind kind(Cluster cluster) {
    return cluster.mentions.stream()
        .filter(mention -> scene.lexicon().value(KINDS, mention.head()) != null)
        .findFirst()
        .map(this::kind)
        .orElse(Meeting.Kind.MEETING);
  }

  private Meeting.Kind kind(Mention mention) {
    String kind = scene.lexicon().value(KINDS, mention.head());
    return kind == null || kind.isEmpty()
        ? Meeting.Kind.MEETING
        : Meeting.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }
}
