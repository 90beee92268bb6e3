package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.milestone.Milestone;

/** What an assumption changes is what a groundwork says that is built with it. */
final class AssumptionPropertiesTest {

  @Provide
  Arbitrary<Groundwork> groundworks() {
    return RandomGroundworks.plain(6, 8);
  }

  private static void assertSame(Groundwork assumed, Groundwork built) {
    ByDefinition one = new ByDefinition(assumed);
    ByDefinition other = new ByDefinition(built);
    assertThat(one.possible()).isEqualTo(other.possible());
    for (Step target : built.steps()) {
      assertThat(one.minimal(target.id(), false)).isEqualTo(other.minimal(target.id(), false));
    }
    assertThat(one.circles()).isEqualTo(other.circles());
  }

  @Property(tries = 300)
  void whatIsReachedIsReached(@ForAll("groundworks") Groundwork groundwork) {
    String id = groundwork.steps().getLast().id();
    List<Step> steps = new ArrayList<>(groundwork.steps());
    Step last = steps.removeLast();
    steps.add(
        new Step(
            last.id(),
            last.name(),
            last.type(),
            Milestone.Status.REACHED,
            last.level(),
            last.controllers(),
            ""));
    assertSame(new Assumption.Reached(id).in(groundwork), groundwork.withSteps(steps));
  }

  @Property(tries = 250)
  void whoDropsAMilestoneRequiresWhatIsLeft(@ForAll("groundworks") Groundwork groundwork) {
    String dropped = groundwork.steps().getFirst().id();
    String target = groundwork.steps().getLast().id();
    for (String only : new String[] {target, null}) {
      List<Precondition> left = new ArrayList<>();
      for (Precondition one : groundwork.preconditions()) {
        boolean meant = "north".equals(one.party()) && (only == null || only.equals(one.target()));
        Term term = meant ? granted(one.term(), dropped) : one.term();
        left.add(
            new Precondition(one.id(), one.party(), one.target(), term, one.tie(), one.evidence()));
      }
      Groundwork assumed = new Assumption.Drops("north", dropped, only).in(groundwork);
      assertSame(assumed, groundwork.withPreconditions(left));
      assertThat(assumed.preconditions())
          .filteredOn(one -> "north".equals(one.party()) && isMeant(one, only))
          .noneMatch(one -> one.term().steps().contains(dropped));
    }
  }

  private static boolean isMeant(Precondition one, @Nullable String only) {
    return only == null || only.equals(one.target());
  }

  /** The same, with nothing required in place of a milestone. */
  private static Term granted(Term term, String step) {
    return switch (term) {
      case Term.Reached one -> one.step().equals(step) ? new Term.All(List.of()) : one;
      case Term.All all -> new Term.All(granted(all.parts(), step));
      case Term.Any any -> new Term.Any(granted(any.parts(), step));
      case Term.AtLeast some -> new Term.AtLeast(some.number(), granted(some.parts(), step));
    };
  }

  private static List<Term> granted(List<Term> parts, String step) {
    return parts.stream().map(part -> granted(part, step)).toList();
  }

  @Property(tries = 300)
  void whatIsRequiredBeforeIsRequired(@ForAll("groundworks") Groundwork groundwork) {
    String need = groundwork.steps().getFirst().id();
    String target = groundwork.steps().getLast().id();
    List<Precondition> more = new ArrayList<>(groundwork.preconditions());
    more.add(
        new Precondition(
            "more", "south", target, new Term.Reached(need), Precondition.Tie.BEFORE, List.of()));
    assertSame(
        new Assumption.Requires("south", need, target).in(groundwork),
        groundwork.withPreconditions(more));
  }
}
