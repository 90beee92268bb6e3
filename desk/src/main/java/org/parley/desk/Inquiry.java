package org.parley.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.AssumptionReader;
import org.parley.analysis.groundwork.Grounding;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Standing;
import org.parley.model.Fault;

/**
 * A groundwork that questions are asked about, and what people call its milestones and parties.
 * Immutable.
 */
public final class Inquiry {

  private static final int MOST_NAMES = 8;

  /** Behind the id of a milestone that the other moment does not have. */
  private static final String GONE = "-gone";

  private final Groundwork groundwork;
  private final @Nullable Standing standing;

  private Inquiry(Groundwork groundwork, @Nullable Standing standing) {
    this.groundwork = groundwork;
    this.standing = standing;
  }

  /** About a negotiation of a ledger. */
  public static Inquiry of(Standing standing) {
    return new Inquiry(Grounding.of(standing), standing);
  }

  /** About a groundwork from elsewhere. */
  public static Inquiry of(Groundwork groundwork) {
    return new Inquiry(groundwork, null);
  }

  public Groundwork groundwork() {
    return groundwork;
  }

  /** The same, with a groundwork made of its own. */
  public Inquiry with(Groundwork changed) {
    return new Inquiry(changed, standing);
  }

  /**
   * The groundwork with the milestones named as at another moment: each as the one with which it
   * shares most phrases. What joins phrases may see them otherwise when more is known, and an id
   * goes with the first phrase.
   */
  public Groundwork groundworkAsIn(Inquiry other) {
    Map<String, String> ids = new HashMap<>();
    if (standing == null || other.standing == null) {
      return groundwork;
    }
    Map<String, String> uses = new HashMap<>();
    for (Milestone milestone : other.standing.milestones().all()) {
      milestone.uses().forEach(use -> uses.put(use.item() + "\n" + use.field(), milestone.id()));
    }
    Set<String> taken = new HashSet<>();
    List<Milestone> largestFirst = new ArrayList<>(standing.milestones().all());
    largestFirst.sort(Comparator.comparingInt(one -> -one.uses().size()));
    for (Milestone milestone : largestFirst) {
      Map<String, Integer> shared = new TreeMap<>();
      for (Milestone.Use use : milestone.uses()) {
        String there = uses.get(use.item() + "\n" + use.field());
        if (there != null && !taken.contains(there)) {
          shared.merge(there, 1, Integer::sum);
        }
      }
      String id =
          shared.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(milestone.id() + GONE);
      taken.add(id);
      ids.put(milestone.id(), id);
    }
    return groundwork.renamed(ids);
  }

  /** The assumptions that texts state. */
  public List<Assumption> assumptions(List<String> texts) {
    AssumptionReader reader = new AssumptionReader(groundwork, this::step, this::party);
    return texts.stream().map(reader::read).toList();
  }

  /**
   * The milestone to which a way is sought: the one that is named, or the first target.
   *
   * @throws Fault where there is none
   */
  public String target(@Nullable String called) {
    if (called != null) {
      return step(called)
          .orElseThrow(() ->
              Fault.user(
                  "no-such-milestone",
                  "There is no milestone '" + called + "' in " + groundwork.name(),
                  "Some are: " + some(groundwork.steps().stream().map(Step::name)) + "."));
    }
    return groundwork.targets().stream()
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "no-target",
                "Nothing is required for anything in " + groundwork.name(),
                groundwork.steps().isEmpty()
                    ? "Add articles first: parley add NAME FILE|URL|FOLDER"
                    : "Name a milestone with --target: "
                        + some(groundwork.steps().stream().map(Step::name))
                        + "."));
  }

  private static String some(Stream<String> names) {
    return String.join(", ", names.limit(MOST_NAMES).map(name -> "'" + name + "'").toList());
  }

  /** The id of the milestone that a user means by an id, a name, a part of one or a phrase. */
  public Optional<String> step(String called) {
    String folded = called.strip().toLowerCase(Locale.ROOT);
    return only(one -> one.id().equals(called))
        .or(() -> only(one -> one.name().equalsIgnoreCase(called.strip())))
        .or(() ->
            standing == null
                ? Optional.empty()
                : standing.milestones().named(called).flatMap(one -> groundwork.find(one.id())))
        .or(() -> only(one -> one.id().toLowerCase(Locale.ROOT).equals(folded)))
        .or(() -> only(one -> one.name().toLowerCase(Locale.ROOT).contains(folded)))
        .map(Step::id);
  }

  private Optional<Step> only(Predicate<Step> wanted) {
    List<Step> found = groundwork.steps().stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The key of the party that a user means. */
  public Optional<String> party(String called) {
    return groundwork.parties().stream()
        .filter(one ->
            one.key().equalsIgnoreCase(called.strip())
                || one.name().equalsIgnoreCase(called.strip()))
        .map(Groundwork.Party::key)
        .findFirst()
        .or(() ->
            standing == null
                ? Optional.empty()
                : standing
                    .identities()
                    .named(called)
                    .map(one -> standing.identities().side(one))
                    .map(Identity::key));
  }
}
