package org.parley.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.AssumptionReader;
import org.parley.analysis.groundwork.Grounding;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.standing.Standing;
import org.parley.model.Fault;

/**
 * A groundwork that questions are asked about, and what people call its milestones and parties.
 * Immutable.
 */
public final class Inquiry {

  private static final int MOST_NAMES = 8;

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
