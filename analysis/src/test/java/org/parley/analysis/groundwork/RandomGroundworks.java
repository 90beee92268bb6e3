package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Stance;

/** Groundworks made up of a seed, with circles, alternatives, exchanges and reached milestones. */
final class RandomGroundworks {

  private static final List<String> PLAIN = List.of("a", "b", "c", "d", "e", "f", "g");

  /** Ids and names that a file has to put in quotation marks, or not. */
  private static final List<String> ODD =
      List.of(
          "and",
          "target",
          "since",
          "rejects",
          "say \"yes\"",
          "[map]",
          "back\\slash\\",
          "Zölle",
          "phase²",
          "Ⅷ",
          "of",
          "by",
          "as",
          "2",
          "2 of (a, b)",
          "a <- b",
          "x # y",
          "третье",
          "和平",
          "😀",
          "e\u0301tat",
          "l'accord",
          "third",
          "negotiation",
          "0123456789ab",
          "R&D/5");

  private static final List<String> PUBLISHERS =
      List.of("Post", "Radio [2]", "back\\", "The \"Star\"", "News, Weekly", "24");

  private final Random random;
  private final List<String> ids;
  private final List<String> parties;

  private RandomGroundworks(long seed, boolean odd, int most) {
    random = new Random(seed);
    int count = 1 + random.nextInt(most);
    ids = odd ? picked(ODD, count) : PLAIN.subList(0, count);
    parties = odd ? picked(ODD, 3) : List.of("north", "south", "council");
  }

  /** Of at most so many milestones and preconditions. */
  static Arbitrary<Groundwork> plain(int milestones, int preconditions) {
    return Arbitraries.longs()
        .map(seed -> new RandomGroundworks(seed, false, milestones).groundwork(preconditions));
  }

  /** With odd names of all things. */
  static Arbitrary<Groundwork> odd() {
    return Arbitraries.longs().map(seed -> new RandomGroundworks(seed, true, 7).groundwork(8));
  }

  private List<String> picked(List<String> from, int count) {
    List<String> left = new ArrayList<>(from);
    List<String> picked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picked.add(left.remove(random.nextInt(left.size())));
    }
    return picked;
  }

  private Groundwork groundwork(int most) {
    List<Precondition> preconditions = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      preconditions.add(
          new Precondition(
              "p" + (i + 1),
              party(),
              id(),
              term(2),
              random.nextInt(10) < 3 ? Precondition.Tie.EXCHANGE : Precondition.Tie.BEFORE,
              evidence()));
    }
    List<Track> tracks =
        random.nextBoolean()
            ? List.of()
            : List.of(new Track("way", id(), List.of(id()), List.of(parties.getFirst())));
    return new Groundwork(
        "a \"game\" \\",
        random.nextBoolean() ? null : day(),
        List.of(
            new Groundwork.Party(parties.get(0), ODD.get(random.nextInt(ODD.size())), true),
            new Groundwork.Party(parties.get(1), "The South", true),
            new Groundwork.Party(parties.get(2), "The Council", random.nextBoolean())),
        ids.stream().map(this::step).toList(),
        preconditions,
        positions(),
        tracks,
        List.of(id()));
  }

  private String id() {
    return ids.get(random.nextInt(ids.size()));
  }

  private @Nullable String party() {
    int number = random.nextInt(parties.size() + 1);
    return number == parties.size() ? null : parties.get(number);
  }

  private LocalDate day() {
    return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(200));
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private Step step(String id) {
    Milestone.Status status =
        random.nextInt(5) == 0 ? Milestone.Status.REACHED : one(Milestone.Status.values());
    if (status == Milestone.Status.REACHED && random.nextBoolean()) {
      status = Milestone.Status.PROPOSED;
    }
    return new Step(
        id,
        random.nextBoolean() ? id : ODD.get(random.nextInt(ODD.size())),
        one(Milestone.Type.values()),
        status,
        random.nextBoolean() ? null : one(Step.Level.values()),
        random.nextBoolean() ? List.of() : List.of(parties.get(random.nextInt(parties.size()))),
        random.nextBoolean() ? "" : "as [they] \\ said");
  }

  private Term term(int deep) {
    int sort = deep == 0 ? 0 : random.nextInt(7);
    if (sort < 4) {
      return new Term.Reached(id());
    }
    List<Term> parts = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      parts.add(term(deep - 1));
    }
    return switch (sort) {
      case 4 -> new Term.All(parts);
      case 5 -> new Term.Any(parts);
      default -> new Term.AtLeast(1 + random.nextInt(count), parts);
    };
  }

  private List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      evidence.add(
          new Evidence(
              PUBLISHERS.get(random.nextInt(PUBLISHERS.size())),
              random.nextBoolean() ? null : day(),
              random.nextInt(101) / 100.0,
              null));
    }
    return evidence;
  }

  private List<Position> positions() {
    List<Position> positions = new ArrayList<>();
    for (String party : parties) {
      for (String id : ids) {
        if (random.nextInt(3) == 0) {
          positions.add(new Position(party, id, turns()));
        }
      }
    }
    return positions;
  }

  private List<Position.Turn> turns() {
    List<Position.Turn> turns = new ArrayList<>();
    LocalDate day = day();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Stance stance = one(Stance.values());
      if (turns.isEmpty() || turns.getLast().stance() != stance) {
        turns.add(new Position.Turn(stance, day, evidence()));
      }
      day = day.plusDays(random.nextInt(9));
    }
    return turns;
  }
}
