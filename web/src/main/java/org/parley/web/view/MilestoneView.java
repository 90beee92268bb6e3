package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Position;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Finding;
import org.parley.model.Fault;
import org.parley.model.Stance;
import org.parley.model.account.Item;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * A milestone with what is said of it.
 *
 * @param step the milestone
 * @param level of a meeting, or null
 * @param controllers names of those whose consent or act it takes
 * @param requiredFor who requires it, and for what
 * @param waitsFor what is required for it
 * @param stances who stands how on it
 * @param assumptions what may be assumed of it
 * @param sentences what is said of it, those on which its status rests first; the first ones
 * @param mentions how many there are in all
 */
public record MilestoneView(
    StepLine step,
    @Nullable String level,
    List<String> controllers,
    List<Requirement> requiredFor,
    List<Requirement> waitsFor,
    List<StanceLine> stances,
    List<GroundworkView.Assumed> assumptions,
    List<Sentence> sentences,
    int mentions) {

  private static final int MOST_SENTENCES = 12;
  private static final int MOST_REQUIREMENTS = 40;

  /**
   * A requirement.
   *
   * @param says in a sentence without a full stop
   * @param since the day on which it was first said, or null
   * @param evidence id of an item that says so, or null
   */
  public record Requirement(String says, @Nullable LocalDate since, @Nullable String evidence) {}

  /**
   * How a party stands on it.
   *
   * @param party key of the party
   * @param name of the party
   * @param stance in lower case
   * @param since the day on which it was taken, or null
   */
  public record StanceLine(String party, String name, String stance, @Nullable LocalDate since) {}

  /**
   * A sentence of an article.
   *
   * @param item id of the item that it is behind
   * @param text as it stands there
   * @param publisher who carries it
   * @param published valid time
   * @param source id of the version of the article
   */
  public record Sentence(
      String item, String text, String publisher, Instant published, String source) {}

  /**
   * Of a sight.
   *
   * @param called its id, or what a user calls it
   * @throws Fault where there is none
   */
  public static MilestoneView of(Sight sight, String called) {
    Groundwork groundwork = sight.groundwork();
    Step step = groundwork.step(sight.inquiry().target(called));
    Sentences say = new Sentences(groundwork);
    List<Precondition> naming =
        groundwork.preconditions().stream()
            .filter(one -> one.term().steps().contains(step.id()))
            .limit(MOST_REQUIREMENTS)
            .toList();
    Set<String> items = items(sight, step);
    return new MilestoneView(
        new Lines(sight).step(step),
        step.level() == null ? null : step.level().word(),
        step.controllers().stream().map(groundwork::partyName).toList(),
        naming.stream().map(one -> requirement(one, say)).toList(),
        groundwork.preconditions(step.id()).stream()
            .limit(MOST_REQUIREMENTS)
            .map(one -> requirement(one, say))
            .toList(),
        groundwork.positions(step.id()).stream().map(one -> stance(one, groundwork)).toList(),
        assumptions(groundwork, step, naming),
        sentences(sight, items),
        items.size());
  }

  private static Requirement requirement(Precondition one, Sentences say) {
    return new Requirement(
        say.precondition(one), one.since(), GroundworkLines.finding(one.evidence()));
  }

  private static StanceLine stance(Position one, Groundwork groundwork) {
    return new StanceLine(
        one.party(),
        groundwork.partyName(one.party()),
        PositionsView.word(one.now().stance()),
        one.now().since());
  }

  private static List<GroundworkView.Assumed> assumptions(
      Groundwork groundwork, Step step, List<Precondition> naming) {
    List<GroundworkView.Assumed> all = new ArrayList<>();
    if (!step.isReached()) {
      all.add(new GroundworkView.Assumed(step.id() + " reached", "It is reached"));
    }
    for (Precondition one : naming) {
      String text = GroundworkLines.drops(one);
      if (text != null) {
        all.add(new GroundworkView.Assumed(text, new Sentences(groundwork).dropped(one)));
      }
    }
    Set<String> parties = new LinkedHashSet<>();
    groundwork.sides().forEach(side -> parties.add(side.key()));
    parties.addAll(groundwork.refusing(step.id()));
    for (String party : parties) {
      Stance now =
          groundwork.positions(step.id()).stream()
              .filter(one -> one.party().equals(party))
              .map(one -> one.now().stance())
              .findFirst()
              .orElse(Stance.DOUBT);
      if (now != Stance.ACCEPT) {
        all.add(
            assumed(party + " accepts " + step.id(), groundwork.partyName(party) + " accepts it"));
      }
      if (now != Stance.REJECT) {
        all.add(
            assumed(party + " rejects " + step.id(), groundwork.partyName(party) + " rejects it"));
      }
    }
    return all;
  }

  private static GroundworkView.Assumed assumed(String text, String says) {
    return new GroundworkView.Assumed(text, says);
  }

  /** Ids of the items that speak of it. */
  private static Set<String> items(Sight sight, Step step) {
    Set<String> items = new LinkedHashSet<>();
    sight
        .standing()
        .milestones()
        .byId(step.id())
        .ifPresent(milestone -> {
          items.addAll(milestone.because());
          milestone.uses().stream().map(Milestone.Use::item).forEach(items::add);
        });
    return items;
  }

  /** Several items may be read from one sentence: it is told once. */
  private static List<Sentence> sentences(Sight sight, Set<String> items) {
    Map<String, Sentence> all = new LinkedHashMap<>();
    for (String id : items) {
      if (all.size() < MOST_SENTENCES) {
        sentence(sight, id).forEach(one -> all.putIfAbsent(one.source() + one.text(), one));
      }
    }
    return List.copyOf(all.values());
  }

  private static List<Sentence> sentence(Sight sight, String id) {
    List<Sentence> sentences = new ArrayList<>();
    Finding finding = sight.standing().finding(id).orElse(null);
    if (finding == null) {
      return sentences;
    }
    for (Item item : finding.items()) {
      Source source = sight.telling().source(item).orElse(null);
      if (item.id().equals(id) && source != null) {
        sentences.add(
            new Sentence(
                finding.id(),
                Lines.oneLine(item.evidence().text()),
                source.publisher(),
                source.published(),
                source.id()));
      }
    }
    return sentences;
  }
}
