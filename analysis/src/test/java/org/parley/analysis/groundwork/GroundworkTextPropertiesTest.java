package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GroundworkTextPropertiesTest {

  @Provide
  Arbitrary<Groundwork> odd() {
    return RandomGroundworks.odd();
  }

  @Provide
  Arbitrary<Groundwork> plain() {
    return RandomGroundworks.plain(7, 10);
  }

  /** Milestones may get other ids. */
  private static Map<String, String> ids(Groundwork from, Groundwork to) {
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < from.steps().size(); i++) {
      ids.put(from.steps().get(i).id(), to.steps().get(i).id());
    }
    return ids;
  }

  private static Term renamed(Term term, Map<String, String> ids) {
    return switch (term) {
      case Term.Reached one -> new Term.Reached(ids.getOrDefault(one.step(), ""));
      case Term.All all -> new Term.All(renamed(all.parts(), ids));
      case Term.Any any -> new Term.Any(renamed(any.parts(), ids));
      case Term.AtLeast some -> new Term.AtLeast(some.number(), renamed(some.parts(), ids));
    };
  }

  private static List<Term> renamed(List<Term> parts, Map<String, String> ids) {
    return parts.stream().map(part -> renamed(part, ids)).toList();
  }

  @Property(tries = 250)
  void whatIsWrittenReadsBackAsTheSame(@ForAll("odd") Groundwork groundwork) {
    String text = GroundworkText.of(groundwork);
    Groundwork read = GroundworkFile.read("written", text);
    Map<String, String> ids = ids(groundwork, read);
    assertThat(read.name()).isEqualTo(groundwork.name());
    assertThat(read.asOf()).isEqualTo(groundwork.asOf());
    assertThat(read.parties()).as(text).isEqualTo(groundwork.parties());
    assertThat(read.steps())
        .as(text)
        .isEqualTo(
            groundwork.steps().stream()
                .map(one ->
                    new Step(
                        ids.getOrDefault(one.id(), ""),
                        one.name(),
                        one.type(),
                        one.status(),
                        one.level(),
                        one.controllers(),
                        one.reason()))
                .toList());
    assertThat(read.preconditions())
        .as(text)
        .isEqualTo(
            groundwork.preconditions().stream()
                .map(one ->
                    new Precondition(
                        one.id(),
                        one.party(),
                        ids.getOrDefault(one.target(), ""),
                        renamed(one.term(), ids),
                        one.tie(),
                        one.evidence()))
                .toList());
    assertThat(read.positions())
        .as(text)
        .isEqualTo(
            groundwork.positions().stream()
                .map(
                    one -> new Position(one.party(), ids.getOrDefault(one.step(), ""), one.turns()))
                .toList());
    assertThat(read.targets())
        .isEqualTo(groundwork.targets().stream().map(one -> ids.getOrDefault(one, "")).toList());
    assertThat(read.tracks()).hasSameSizeAs(groundwork.tracks());
    assertThat(GroundworkText.of(read)).isEqualTo(text);
  }

  @Property(tries = 60)
  void whatIsReadBackAnswersTheSame(@ForAll("plain") Groundwork groundwork) {
    Groundwork read = GroundworkFile.read("written", GroundworkText.of(groundwork));
    String target = groundwork.targets().getFirst();
    Answers before = Graph.answers(groundwork, target);
    Answers after = Graph.answers(read, target);
    assertThat(after.obstacles()).isEqualTo(before.obstacles());
    assertThat(after.deadlocks()).isEqualTo(before.deadlocks());
    assertThat(after.best()).isEqualTo(before.best());
    assertThat(after.sequence()).isEqualTo(before.sequence());
    assertThat(after.tracks()).isEqualTo(before.tracks());
    assertThat(after.matrix()).isEqualTo(before.matrix());
  }
}
