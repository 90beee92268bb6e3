package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.Pattern;
import org.parley.analysis.conflict.Preference;
import org.parley.analysis.conflict.State;
import org.parley.analysis.conflict.Statement;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Stance;

/**
 * Makes a conflict model of a groundwork: what each party can do or leave about the target and what
 * it waits for, and what each prefers by what it said. First, that nothing comes before what it
 * requires; then that nothing happens that it refuses; then that what it demands happens, then what
 * it accepts or offers, then the target; last, that it need not do what it never was willing to,
 * nor agree to anything in vain. It is a proposal to be looked at and edited.
 */
public final class Contest {

  /** So many options make 4,096 states. */
  private static final int MOST_OPTIONS = 12;

  /** So many things one party prefers. */
  private static final int MOST_STATEMENTS = 200;

  /** So many letters has a name at most; two of them make the name of an option. */
  private static final int LONGEST = 90;

  private final Groundwork groundwork;
  private final String target;

  /** Names of the parties by their keys, each another one. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Map<String, String> handles = new LinkedHashMap<>();
  private final Map<String, List<ConflictModel.Option>> byStep = new LinkedHashMap<>();
  private final List<ConflictModel.Option> options = new ArrayList<>();

  private Contest(Groundwork groundwork, String target) {
    this.groundwork = groundwork;
    this.target = target;
    groundwork.parties().forEach(party -> names.put(party.key(), name(party)));
    Stream.concat(
            Stream.of(groundwork.step(target)),
            Obstacles.of(groundwork, target).stream()
                .sorted(Comparator.comparingInt(Obstacle::depth))
                .map(Obstacle::step))
        .forEach(this::add);
  }

  /** About the way to a target; empty where no party has anything to do about it. */
  public static Optional<Contest> of(Groundwork groundwork, String target) {
    Contest contest = new Contest(groundwork, target);
    return contest.options.isEmpty() || groundwork.step(target).isReached()
        ? Optional.empty()
        : Optional.of(contest);
  }

  /** Whether the target comes about in a state; null where no option is about it. */
  public @Nullable Boolean isReached(State state) {
    String marks = state.vectors().getFirst().marks();
    List<ConflictModel.Option> all = byStep.get(target);
    return all == null
        ? null
        : all.stream().allMatch(option -> marks.charAt(options.indexOf(option)) == 'Y');
  }

  private String name(Groundwork.Party party) {
    String name = plain(party.name(), LONGEST);
    return name.isEmpty() || names.containsValue(name) ? plain(party.key(), LONGEST) : name;
  }

  /** In one line of at most so many letters. */
  private static String plain(String words, int most) {
    String line = words.replaceAll("[\\s\\p{IsCc}\\u2028\\u2029]+", " ").strip();
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end).strip() + "…";
  }

  private void add(Step step) {
    List<String> owners = owners(step);
    if (owners.isEmpty() || options.size() + owners.size() > MOST_OPTIONS) {
      return;
    }
    String handle = plain(Handles.of(step, handles.values()), LONGEST);
    handles.put(step.id(), handle);
    String called = plain(step.name(), 2 * LONGEST);
    for (String owner : owners) {
      String party = names.getOrDefault(owner, owner);
      boolean alone = owners.size() == 1;
      ConflictModel.Option option =
          new ConflictModel.Option(
              unique(alone ? handle : handle + "-" + Handles.ofParty(party)),
              (alone ? "bring about " : "agree to ") + called,
              party,
              ConflictModel.Direction.BOTH);
      options.add(option);
      byStep.computeIfAbsent(step.id(), s -> new ArrayList<>()).add(option);
    }
  }

  private String unique(String name) {
    String unique = name;
    for (int i = 2; isTaken(unique); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }

  private boolean isTaken(String name) {
    return options.stream().anyMatch(option -> option.name().equals(name));
  }

  /**
   * Those who decide on a milestone: the sides that control it, where none does the others; of
   * several those that refuse it or require something for it, as the others are willing.
   */
  private List<String> owners(Step step) {
    List<String> controllers =
        step.controllers().stream().filter(names::containsKey).distinct().toList();
    if (controllers.isEmpty() && step.id().equals(target)) {
      controllers = concerned();
    }
    List<String> sides =
        controllers.stream()
            .filter(key -> groundwork.sides().stream().anyMatch(side -> side.key().equals(key)))
            .toList();
    List<String> owners = sides.isEmpty() ? controllers : sides;
    List<String> reluctant =
        owners.stream()
            .filter(key ->
                groundwork.refusing(step.id()).contains(key)
                    || groundwork.preconditions(step.id()).stream()
                        .anyMatch(one -> key.equals(one.party())))
            .toList();
    boolean isSettled = reluctant.isEmpty() && owners.size() > 1 && !step.id().equals(target);
    return isSettled ? List.of() : reluctant.isEmpty() ? owners : reluctant;
  }

  /** Those that require or refuse something of the target. */
  private List<String> concerned() {
    Set<String> concerned = new LinkedHashSet<>();
    groundwork.preconditions(target).stream()
        .flatMap(one -> Optional.ofNullable(one.party()).stream())
        .forEach(concerned::add);
    groundwork.positions(target).forEach(position -> concerned.add(position.party()));
    concerned.retainAll(names.keySet());
    return List.copyOf(concerned);
  }

  /** The model. */
  public ConflictModel model() {
    Map<String, String> parties = new LinkedHashMap<>();
    names.forEach((key, name) -> {
      if (options.stream().anyMatch(option -> option.owner().equals(name))) {
        parties.put(key, name);
      }
    });
    List<Preference> preferences = new ArrayList<>();
    parties.forEach((key, name) -> {
      List<Statement> statements = statements(key, name);
      if (!statements.isEmpty()) {
        preferences.add(new Preference.Prioritized(name, statements));
      }
    });
    return new ConflictModel(
        plain(groundwork.name(), 2 * LONGEST),
        List.copyOf(parties.values()),
        options,
        List.of(),
        preferences,
        Optional.of(new Pattern(now())));
  }

  private String now() {
    StringBuilder marks = new StringBuilder();
    byStep.forEach((step, all) -> {
      Milestone.Status status = groundwork.step(step).status();
      boolean yes = status == Milestone.Status.AGREED || status == Milestone.Status.UNDER_WAY;
      marks.append((yes ? "Y" : "N").repeat(all.size()));
    });
    return marks.toString();
  }

  private List<Statement> statements(String party, String name) {
    Set<Statement> statements = new LinkedHashSet<>();
    for (Precondition one : groundwork.preconditions()) {
      if (party.equals(one.party()) && byStep.containsKey(one.target())) {
        term(one.term())
            .map(term -> new Statement.Implies(happens(one.target()), term))
            .ifPresent(statements::add);
      }
    }
    taking(party, Stance.REJECT).forEach(step -> statements.add(new Statement.Not(happens(step))));
    taking(party, Stance.DEMAND).forEach(step -> statements.add(happens(step)));
    taking(party, Stance.ACCEPT).forEach(step -> statements.add(happens(step)));
    taking(party, Stance.OFFER).forEach(step -> statements.add(happens(step)));
    if (byStep.containsKey(target) && !groundwork.refusing(target).contains(party)) {
      statements.add(happens(target));
    }
    byStep.forEach((step, all) -> {
      if (!step.equals(target)
          && Ranking.concedes(groundwork, new Element.Act(step)).contains(party)) {
        all.stream()
            .filter(option -> option.owner().equals(name))
            .forEach(option -> statements.add(new Statement.Not(new Statement.Is(option.name()))));
      }
    });
    for (List<ConflictModel.Option> all : byStep.values()) {
      for (ConflictModel.Option own : all) {
        List<ConflictModel.Option> others = all.stream().filter(one -> !one.equals(own)).toList();
        if (own.owner().equals(name) && !others.isEmpty()) {
          statements.add(new Statement.Implies(new Statement.Is(own.name()), all(others)));
        }
      }
    }
    return statements.stream().limit(MOST_STATEMENTS).toList();
  }

  private List<String> taking(String party, Stance stance) {
    return groundwork.positions().stream()
        .filter(one ->
            one.party().equals(party)
                && one.now().stance() == stance
                && byStep.containsKey(one.step()))
        .sorted(Comparator.comparingInt((Position one) -> -one.now().evidence().size()))
        .map(Position::step)
        .toList();
  }

  private Statement happens(String step) {
    return all(byStep.getOrDefault(step, List.of()));
  }

  private static Statement all(List<ConflictModel.Option> options) {
    List<Statement> all =
        options.stream().<Statement>map(option -> new Statement.Is(option.name())).toList();
    return all.size() == 1 ? all.getFirst() : new Statement.And(all);
  }

  /** A term over the options; empty where it is met, or about something that nobody decides on. */
  private Optional<Statement> term(Term term) {
    return switch (term) {
      case Term.Reached one ->
          byStep.containsKey(one.step()) ? Optional.of(happens(one.step())) : Optional.empty();
      case Term.All all -> {
        List<Statement> parts = parts(all.parts());
        yield parts.isEmpty()
            ? Optional.empty()
            : Optional.of(parts.size() == 1 ? parts.getFirst() : new Statement.And(parts));
      }
      case Term.Any any -> {
        List<Statement> parts = parts(any.parts());
        yield parts.size() < any.parts().size()
            ? Optional.empty()
            : Optional.of(parts.size() == 1 ? parts.getFirst() : new Statement.Or(parts));
      }
      case Term.AtLeast some ->
          some.parts().size() > MOST_OPTIONS ? Optional.empty() : term(some.spelledOut());
    };
  }

  private List<Statement> parts(List<Term> terms) {
    return terms.stream().flatMap(part -> term(part).stream()).toList();
  }
}
