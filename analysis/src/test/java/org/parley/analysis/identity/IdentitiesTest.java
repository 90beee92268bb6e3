package org.parley.analysis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

final class IdentitiesTest {

  private final List<Source> sources = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "Volodymyr Zelenskiy, Volodymyr Zelenskyy",
    "Volodymyr Zelensky, Volodymyr Zelenskyy",
    "Sergei Lavrov, Sergey Lavrov",
    "Alexander Lukashenko, Aleksander Lukashenka",
    "Mohammed al-Ansari, Muhammad Al Ansari",
    "Yusuf Tugar, Yousouf Tugar",
    "Marta Vólk, Marta Volk",
    "A. Brandt, Ada Brandt"
  })
  void transcriptionsOfOneNameAreOnePerson(String one, String other) {
    source(1, person(one));
    source(2, person(other));
    assertThat(named(one).key()).isEqualTo(named(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Brandt, Jonas Brandt",
    "Hassan Rouhani, Hussein Rouhani",
    "Karla Voss, Karla Moss",
    "Li Wei, Li Wen"
  })
  void namesOfTwoPeopleStayApart(String one, String other) {
    source(1, person(one));
    source(2, person(other));
    assertThat(named(one).key()).isNotEqualTo(named(other).key());
  }

  @Test
  void aFamilyNameIsTheOnlyOnesWhoHasIt() {
    source(1, person("Ada Brandt"));
    source(2, person("Brandt"));
    assertThat(identities().of(item("s2", "Brandt"), "party"))
        .extracting(Identity::name)
        .containsExactly("Ada Brandt");
  }

  @Test
  void aFamilyNameOfTwoIsWhoseSideItIs() {
    source(1, state("Norland"), person("Ada Brandt", "Norland"));
    source(2, state("Sudmark"), person("Jonas Brandt", "Sudmark"));
    source(3, state("Sudmark"), person("Brandt", "Sudmark"));
    source(4, person("Brandt"));
    Identities identities = identities();
    assertThat(identities.of(item("s3", "Brandt"), "party"))
        .extracting(Identity::name)
        .containsExactly("Jonas Brandt");
    assertThat(identities.of(item("s4", "Brandt"), "party"))
        .extracting(Identity::name)
        .containsExactly("Brandt");
  }

  @Test
  void statesAreOneByTheirCode() {
    source(1, state("Turkey"));
    source(2, state("Türkiye"));
    source(3, state("Russian Federation"), state("Russia"));
    assertThat(named("Turkey").code()).isEqualTo("TUR");
    assertThat(named("Türkiye")).isEqualTo(named("TUR"));
    assertThat(named("Russia")).isEqualTo(named("Russian Federation"));
  }

  @Test
  void aBodyIsItsAbbreviation() {
    source(1, body("Eastern Seas Cooperation Council", "ESCC"));
    source(2, body("ESCC"));
    assertThat(named("ESCC").name()).isEqualTo("Eastern Seas Cooperation Council");
  }

  @Test
  void anOfficeIsItsHoldersOfTheDay() {
    source(1, state("Norland"), person("Jonas Lind", "Norland", "Foreign Minister Jonas Lind"));
    source(2, state("Norland"), group("Norland's foreign minister", "Norland"));
    source(3, state("Norland"), person("Ina Moe", "Norland", "Foreign Minister Ina Moe"));
    source(4, state("Norland"), group("Norland's foreign minister", "Norland"));
    Identities identities = identities();
    assertThat(identities.of(item("s2", "Norland's foreign minister"), "party"))
        .extracting(Identity::name)
        .containsExactly("Jonas Lind");
    assertThat(identities.of(item("s4", "Norland's foreign minister"), "party"))
        .extracting(Identity::name)
        .containsExactly("Ina Moe");
    assertThat(named("Jonas Lind").offices())
        .extracting(Identity.Tenure::office)
        .containsExactly("foreign minister of Norland");
  }

  @Test
  void aFormerHolderHoldsNothing() {
    source(1, state("Norland"), person("Jonas Lind", "Norland", "former Foreign Minister Lind"));
    assertThat(named("Jonas Lind").offices()).isEmpty();
  }

  @Test
  void whatUsersDecideComesFirst() {
    source(1, state("Norland"), state("Sudmark"), person("Ada Brandt", "Norland"));
    source(2, person("Adelheid Brandt-Holm"));
    decide(Decision.Type.MERGE_ACTORS, "Adelheid Brandt-Holm", "into", "Ada Brandt");
    decide(Decision.Type.RENAME_ACTOR, "Ada Brandt", "name", "President Brandt");
    decide(Decision.Type.ASSIGN_PARTY, "Ada Brandt", "party", "Sudmark");
    Identity brandt = named("Adelheid Brandt-Holm");
    assertThat(brandt.name()).isEqualTo("President Brandt");
    assertThat(identities().side(brandt).name()).isEqualTo("Sudmark");
  }

  @Test
  void whatIsSplitIsTwo() {
    source(1, person("Ada Brandt"));
    source(2, person("Brandt"));
    decide(Decision.Type.SPLIT_ACTOR, "Ada Brandt", "alias", "Brandt");
    assertThat(identities().of(item("s2", "Brandt"), "party"))
        .extracting(Identity::name)
        .containsExactly("Brandt");
  }

  @Test
  void chainsOfPartiesThatLeadBackEnd() {
    source(1, person("Ada Brandt", "Norland"), group("Norland", "Ada Brandt"));
    assertThat(identities().side(named("Ada Brandt")).name()).isNotEmpty();
  }

  private Identities identities() {
    Negotiation negotiation = new Negotiation("lakes", List.of(), null, null, Instant.EPOCH);
    return Identities.of(new Account(negotiation, Moment.LATEST, sources, List.of(), decisions));
  }

  private Identity named(String name) {
    return identities().named(name).orElseThrow();
  }

  private static Item item(String source, String party) {
    return new Item(
        "i",
        Kind.POSITION,
        source,
        Map.of("party", List.of(party)),
        Map.of(),
        Map.of(),
        new Quote("x", new Span(0, 1)),
        1);
  }

  private void decide(Decision.Type type, String subject, String field, String value) {
    decisions.add(
        new Decision(
            "d" + decisions.size(),
            type,
            subject,
            Map.of(field, value),
            "ana",
            null,
            Instant.EPOCH));
  }

  private void source(int day, Actor... actors) {
    List<Actor> numbered = new ArrayList<>();
    for (Actor actor : actors) {
      numbered.add(actor);
    }
    String id = "s" + day;
    Instant at = Instant.EPOCH.plusSeconds(86_400L * day);
    sources.add(new Source(id, id, 1, id, "Wire", null, id, at, at, "test", numbered));
  }

  private static Actor state(String name) {
    return actor(name, Actor.Kind.STATE, null);
  }

  private static Actor body(String name, String... aliases) {
    return actor(name, Actor.Kind.ORGANIZATION, null, aliases);
  }

  private static Actor person(String name) {
    return actor(name, Actor.Kind.PERSON, null);
  }

  private static Actor person(String name, String party, String... aliases) {
    return actor(name, Actor.Kind.PERSON, party, aliases);
  }

  private static Actor group(String name, String party) {
    return actor(name, Actor.Kind.GROUP, party);
  }

  /** An actor whose id is its name. */
  private static Actor actor(
      String name, Actor.Kind kind, @Nullable String party, String... aliases) {
    return new Actor(name, name, kind, party, List.of(aliases), List.of());
  }
}
