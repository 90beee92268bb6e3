package org.parley.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Jobs.Given;
import org.parley.ledger.Jobs.Sort;
import org.parley.ledger.Jobs.Task;
import org.parley.ledger.Ledger.Added;
import org.parley.ledger.Ledger.Entry;
import org.parley.ledger.Ledger.Hit;
import org.parley.ledger.Ledger.Outcome;
import org.parley.model.Brief;
import org.parley.model.Fault;
import org.parley.model.Span;
import org.parley.model.account.Account;
import org.parley.model.account.AddedItem;
import org.parley.model.account.Decision;
import org.parley.model.account.Failure;
import org.parley.model.account.Item;
import org.parley.model.account.Itemizing;
import org.parley.model.account.Job;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Quote;
import org.parley.model.account.Share;
import org.parley.model.account.Source;

/** What every store has to do. */
abstract class LedgerContract {

  static final String READER = "1.0+abc";

  @TempDir Path folder;

  final Ticking clock = new Ticking("2026-03-01T09:00:00Z");

  private final List<Ledger> opened = new ArrayList<>();
  String where = "";
  Ledger ledger = Nowhere.LEDGER;

  /** A place of its own for a ledger, with its tables or without. */
  abstract String nowhere() throws Exception;

  /** A place where there is nothing. */
  abstract String empty() throws Exception;

  /** The address as JDBC has it. */
  abstract String jdbc(String place);

  /** What makes the store forget that a table is append-only. */
  abstract List<String> unguard(String table);

  @BeforeEach
  void begin() throws Exception {
    where = nowhere();
    ledger = at(where, clock);
    ledger.open(negotiation("talks"));
  }

  @AfterEach
  void end() {
    opened.forEach(Ledger::close);
  }

  Ledger at(String place, InstantSource time) {
    Ledger one = Ledgers.open(place, time);
    opened.add(one);
    return one;
  }

  static Negotiation negotiation(String name) {
    return new Negotiation(
        name, List.of("Freedonia", "Sylvania"), "the border", null, Instant.EPOCH);
  }

  static Decision decision(Decision.Type type, String subject) {
    return new Decision("", type, subject, Map.of(), "ann", null, Instant.EPOCH);
  }

  Added add(Written article) {
    return ledger.add("talks", article.brief(), READER);
  }

  static List<String> told(Account account) {
    return account.items().stream().map(item -> item.evidence().text()).toList();
  }

  List<String> told(Moment moment) {
    return told(ledger.account("talks", moment));
  }

  static Instant day(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  static final Written FIRST =
      Written.at("https://a.example/one", "2026-03-01", "Freedonia rejects the plan.");
  static final Written SECOND =
      Written.at(
          "https://b.example/two",
          "2026-03-03T10:00:00+02:00",
          "Sylvania wants a truce first. Freedonia offers a corridor.");

  @Test
  void negotiationsAreListedInTheOrderOfTheirOpening() {
    clock.forward(60);
    ledger.open(
        new Negotiation("ships", List.of(), null, LocalDate.parse("2026-02-01"), Instant.MAX));

    assertThat(ledger.negotiations(Instant.MAX))
        .containsExactly(
            new Negotiation(
                "talks",
                List.of("Freedonia", "Sylvania"),
                "the border",
                null,
                Instant.parse("2026-03-01T09:00:00Z")),
            new Negotiation(
                "ships",
                List.of(),
                null,
                LocalDate.parse("2026-02-01"),
                Instant.parse("2026-03-01T09:01:00Z")));
    assertThat(ledger.negotiations(Instant.parse("2026-03-01T09:00:30Z")))
        .extracting(Negotiation::name)
        .containsExactly("talks");
  }

  @Test
  void takenAndUnknownNamesAreRefused() {
    assertFault(() -> ledger.open(negotiation("talks")), "negotiation-taken", "'talks'");
    assertFault(() -> ledger.account("ships", Moment.LATEST), "unknown-negotiation", "'ships'");
    assertFault(() -> ledger.add("ships", FIRST.brief(), READER), "unknown-negotiation", "'ships'");
    assertFault(
        () -> ledger.account("talks", Moment.knownAt(day("2026-02-28"))),
        "unknown-negotiation",
        "2026-02-28");
    assertThat(ledger.sizes()).containsEntry("versions", 0L);
  }

  private static final String KEY = "a-key-that-nobody-can-guess";

  @Test
  void whatIsSharedNeverShowsWhatComesLater() {
    add(FIRST);
    Share share = ledger.shares().make("talks", KEY, Share.Kind.MOMENT, Moment.LATEST, "Robin");
    Account shared = ledger.account("talks", share.moment());
    clock.forward(3600);
    add(SECOND);

    assertThat(shared.sources()).hasSize(1);
    assertThat(ledger.shares().find(KEY)).contains(share);
    assertThat(ledger.account("talks", share.moment()).sources()).isEqualTo(shared.sources());
    assertThat(ledger.account("talks", Moment.LATEST).sources()).hasSize(2);
  }

  @Test
  void aShareThatIsEndedStaysInTheListAndIsOpenNoMore() {
    ledger.shares().make("talks", KEY, Share.Kind.LIVE, Moment.LATEST, "Robin");
    clock.forward(3600);
    ledger.shares().end(KEY, "Kim");
    ledger.shares().end(KEY, "Kim");

    assertThat(ledger.shares().of("talks"))
        .singleElement()
        .satisfies(share -> {
          assertThat(share.isOpen()).isFalse();
          assertThat(share.ended()).isEqualTo(clock.instant());
          assertThat(share.moment()).isEqualTo(Moment.LATEST);
          assertThat(share.by()).isEqualTo("Robin");
        });
    assertThat(ledger.shares().find("another-key-that-nobody-gave")).isEmpty();
    assertFault(
        () -> ledger.shares().make("ships", KEY, Share.Kind.LIVE, Moment.LATEST, "Robin"),
        "unknown-negotiation",
        "'ships'");
  }

  @Test
  void whatIsAddedIsHandedOutAsItWas() {
    Added added = add(SECOND);

    assertThat(added.outcome()).isEqualTo(Outcome.NEW);
    assertThat(added.items()).isEqualTo(2);
    Account account = ledger.account("talks", Moment.LATEST);
    Source source = added.source();
    assertThat(account.sources()).containsExactly(source);
    assertThat(source.publisher()).isEqualTo("b.example");
    assertThat(source.address()).isEqualTo("https://b.example/two");
    assertThat(source.published()).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
    assertThat(source.recorded()).isEqualTo(clock.instant());
    assertThat(source.reader()).isEqualTo(READER);
    assertThat(source.actors())
        .extracting(a -> a.name() + a.mentions())
        .containsExactly("Sylvania[]", "Freedonia[]");
    assertThat(account.items())
        .isEqualTo(Itemizing.of(SECOND.brief(), source.id(), source.lineage()));
    assertThat(ledger.brief(source.id())).contains(SECOND.brief());
    assertThat(ledger.brief("nothing")).isEmpty();
    try (Stream<Ledger.Kept> kept = ledger.kept("talks")) {
      assertThat(kept).containsExactly(new Ledger.Kept(source, SECOND.brief(), READER));
    }
  }

  @Test
  void theSameArticleTwiceAddsNothing() {
    Added first = add(FIRST);
    clock.forward(10);
    Map<String, Long> before = ledger.sizes();

    Added again = add(FIRST);

    assertThat(again).isEqualTo(new Added(Outcome.SAME, first.source(), 0, null));
    assertThat(ledger.sizes()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://A.example/one",
        "https://a.example/one/",
        "https://a.example/one#part",
        "https://a.example/one?"
      })
  void anArticleIsKnownByItsAddressHoweverThatIsWritten(String address) {
    add(FIRST);

    assertThat(add(Written.at(address, "2026-03-01", FIRST.text())).outcome())
        .isEqualTo(Outcome.SAME);
  }

  @Test
  void articlesOfOneFileAndTextsOfAPipeAreDifferentArticles() {
    Written line = new Written("corpus:1", null, null, null, "Freedonia rejects the plan.");

    assertThat(add(line).outcome()).isEqualTo(Outcome.NEW);
    assertThat(
            add(new Written("corpus:2", null, null, null, "Sylvania wants a truce first."))
                .outcome())
        .isEqualTo(Outcome.NEW);
    assertThat(add(line.saying("Freedonia accepts what Sylvania wants.")).outcome())
        .isEqualTo(Outcome.REVISED);
    Written pipe = new Written("-", null, null, null, "Ruritania warns of a new war.");
    assertThat(add(pipe).outcome()).isEqualTo(Outcome.NEW);
    assertThat(add(pipe.saying("Graustark will not attend.")).outcome()).isEqualTo(Outcome.NEW);
  }

  @Test
  void aTextWithoutADateHoldsFromWhenItWasRecorded() {
    clock.set("2026-03-07T12:00:00Z");

    Added added = add(new Written("note", null, "last week", "The Paper", FIRST.text()));

    assertThat(added.source().published()).isEqualTo(Instant.parse("2026-03-07T12:00:00Z"));
    assertThat(added.source().publisher()).isEqualTo("The Paper");
    assertThat(added.source().address()).isEqualTo("note.txt");
  }

  @Test
  void anotherTextIsANewVersionWhichTakesOverFromItsDate() {
    Added first = add(FIRST);
    clock.set("2026-03-10T09:00:00Z");
    Added second = add(FIRST.saying("Freedonia accepts the plan.").published("2026-03-05"));

    assertThat(second.outcome()).isEqualTo(Outcome.REVISED);
    assertThat(second.of()).isEqualTo(first.source().id());
    assertThat(second.source().version()).isEqualTo(2);
    assertThat(second.source().lineage()).isEqualTo(first.source().id());
    assertThat(told(Moment.LATEST)).containsExactly("Freedonia accepts the plan.");
    assertThat(told(Moment.asOf(day("2026-03-04")))).containsExactly("Freedonia rejects the plan.");
    assertThat(told(Moment.asOf(day("2026-03-05")))).containsExactly("Freedonia accepts the plan.");
    assertThat(told(Moment.asOf(day("2026-02-27")))).isEmpty();
    assertThat(told(Moment.knownAt(day("2026-03-09"))))
        .containsExactly("Freedonia rejects the plan.");
    assertThat(told(new Moment(day("2026-03-04"), day("2026-03-20"))))
        .containsExactly("Freedonia rejects the plan.");
  }

  @Test
  void anEarlierTextThatComesBackUnderANewDateIsAVersionAndUnderItsOwnIsNone() {
    add(FIRST);
    add(FIRST.saying("Freedonia accepts the plan.").published("2026-03-05"));

    assertThat(add(FIRST).outcome()).isEqualTo(Outcome.SAME);
    Added back = add(FIRST.published("2026-03-09"));
    assertThat(back.outcome()).isEqualTo(Outcome.REVISED);
    assertThat(back.source().version()).isEqualTo(3);
    assertThat(told(Moment.LATEST)).containsExactly("Freedonia rejects the plan.");
  }

  @Test
  void anArticleCanBelongToSeveralNegotiations() {
    ledger.open(negotiation("ships"));
    Added first = add(FIRST);
    clock.forward(100);

    Added joined = ledger.add("ships", FIRST.brief(), READER);
    assertThat(joined).isEqualTo(new Added(Outcome.JOINED, first.source(), 0, null));
    assertThat(told(ledger.account("ships", Moment.LATEST))).hasSize(1);
    assertThat(ledger.account("ships", Moment.knownAt(clock.instant().minusSeconds(1))).items())
        .isEmpty();

    ledger.add("ships", FIRST.saying("Freedonia accepts.").published("2026-03-02").brief(), READER);
    assertThat(told(Moment.LATEST)).containsExactly("Freedonia accepts.");
  }

  @Test
  void anotherReadersReadingTakesOver() {
    add(SECOND);
    clock.forward(100);
    Brief other = SECOND.brief();
    Brief fewer =
        new Brief(other.document(), other.actors(), other.assertions().subList(1, 2), List.of());

    Added reread = ledger.add("talks", fewer, "2.0+def");

    assertThat(reread.outcome()).isEqualTo(Outcome.REREAD);
    assertThat(reread.items()).isEqualTo(1);
    assertThat(told(Moment.LATEST)).containsExactly("Freedonia offers a corridor.");
    assertThat(told(Moment.knownAt(clock.instant().minusSeconds(1)))).hasSize(2);
    assertThat(ledger.brief(reread.source().id())).contains(fewer);
    assertThat(ledger.add("talks", fewer, "2.0+def").outcome()).isEqualTo(Outcome.SAME);
  }

  @Test
  void whatWasDecidedOnOutlivesItsReading() {
    add(SECOND);
    Item truce = ledger.account("talks", Moment.LATEST).items().getFirst();
    Decision accepted = ledger.decide("talks", decision(Decision.Type.ACCEPT, truce.id()));
    clock.forward(100);
    Added revised = add(SECOND.saying("Graustark stays away.").published("2026-03-04"));

    Account account = ledger.account("talks", Moment.LATEST);
    assertThat(told(account))
        .containsExactly("Graustark stays away.", "Sylvania wants a truce first.");
    assertThat(account.items().get(1)).isEqualTo(truce);
    assertThat(account.items().get(1).source()).isNotEqualTo(revised.source().id());
    assertThat(account.decisions()).containsExactly(accepted);

    ledger.decide("talks", decision(Decision.Type.WITHDRAW, accepted.id()));
    assertThat(told(Moment.LATEST)).containsExactly("Graustark stays away.");
  }

  private static Decision addition(String source, String words, int at) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("speaker", "Graustark");
    fields.put("content", words);
    fields.put("content.at", at + "-" + (at + words.length()));
    Quote evidence = new Quote(words, new Span(at, at + words.length()));
    return new Decision(
        "",
        Decision.Type.ADD_ITEM,
        source,
        AddedItem.values(Kind.STATEMENT, evidence, fields),
        "ana",
        null,
        Instant.EPOCH);
  }

  @Test
  void anAddedItemCountsFollowsItsWordsToTheNextVersionAndGoesWithItsWithdrawal() {
    Added first = add(SECOND);
    String text = SECOND.brief().document().text();
    String words = text.substring(0, text.indexOf(' ', 12));
    Decision added = ledger.decide("talks", addition(first.source().id(), words, 0));
    Item item = ledger.account("talks", Moment.LATEST).items().getLast();
    assertThat(item.id()).isEqualTo(added.id());
    assertThat(item.confidence()).isOne();
    assertThat(item.actor("speaker")).isEqualTo("Graustark");
    assertThat(ledger.check(progress -> {})).isEmpty();

    Decision rejected = ledger.decide("talks", decision(Decision.Type.REJECT, item.id()));
    assertThat(rejected.subject()).isEqualTo(added.id());
    assertThat(ledger.check(progress -> {})).isEmpty();

    clock.forward(100);
    Added next = add(SECOND.saying("Lo! " + text).published("2026-03-04"));
    Item moved = ledger.account("talks", Moment.LATEST).items().getLast();
    assertThat(moved.id()).isEqualTo(item.id());
    assertThat(moved.source()).isEqualTo(next.source().id());
    assertThat(moved.evidence()).isEqualTo(new Quote(words, new Span(4, 4 + words.length())));
    assertThat(ledger.versions("talks", first.source().id(), Moment.LATEST))
        .extracting(Source::id)
        .containsExactly(first.source().id(), next.source().id());

    clock.forward(100);
    add(SECOND.saying("Nobody says anything.").published("2026-03-05"));
    assertThat(ledger.account("talks", Moment.LATEST).items())
        .extracting(Item::id)
        .doesNotContain(item.id());

    Ledger copy = copyOf(ledger);
    assertSameAnswers(ledger, copy);
    assertThat(copy.check(progress -> {})).isEmpty();
    ledger.decide("talks", decision(Decision.Type.WITHDRAW, added.id()));
    assertThat(ledger.account("talks", Moment.asOf(first.source().published())).items())
        .extracting(Item::id)
        .doesNotContain(item.id());
  }

  @Test
  void anAdditionThatIsNoItemIsRefusedAndOneThatMisquotesIsFound() {
    Added first = add(FIRST);
    Decision bare = decision(Decision.Type.ADD_ITEM, first.source().id());
    assertFault(() -> ledger.decide("talks", bare), "bad-item", "kind");

    Decision added = ledger.decide("talks", addition(first.source().id(), "Not what it says", 0));
    assertThat(ledger.check(progress -> {})).hasSize(2).allMatch(one -> one.contains(added.id()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aForgottenArticleStopsCountingUntilThatIsWithdrawn(boolean byVersion) {
    Added first = add(FIRST);
    Added revised = add(FIRST.saying("Freedonia accepts.").published("2026-03-02"));
    add(SECOND);
    Instant before = clock.instant();
    clock.forward(100);

    Decision forgotten =
        ledger.decide(
            "talks",
            decision(
                Decision.Type.FORGET,
                byVersion ? revised.source().id() : first.source().lineage()));
    assertThat(ledger.account("talks", Moment.LATEST).sources())
        .extracting(Source::publisher)
        .containsExactly("b.example");
    assertThat(told(Moment.knownAt(before))).contains("Freedonia accepts.");
    assertThat(ledger.account("talks", Moment.LATEST).decisions()).containsExactly(forgotten);

    clock.forward(100);
    Decision withdrawn = ledger.decide("talks", decision(Decision.Type.WITHDRAW, forgotten.id()));
    assertThat(told(Moment.LATEST)).contains("Freedonia accepts.");
    assertThat(ledger.account("talks", Moment.LATEST).decisions()).isEmpty();
    assertThat(ledger.decisions("talks", Instant.MAX)).containsExactly(forgotten, withdrawn);

    ledger.decide("talks", decision(Decision.Type.WITHDRAW, withdrawn.id()));
    assertThat(told(Moment.LATEST)).doesNotContain("Freedonia accepts.");
  }

  @Test
  void decisionsOnWhatIsNotThereAreRefused() {
    ledger.open(negotiation("ships"));
    String item = add(FIRST).source().id();
    assertFault(
        () -> ledger.decide("talks", decision(Decision.Type.ACCEPT, item)), "unknown-item", item);
    assertFault(
        () -> ledger.decide("ships", decision(Decision.Type.FORGET, item)), "unknown-source", item);
    assertFault(
        () -> ledger.decide("talks", decision(Decision.Type.WITHDRAW, "d")),
        "unknown-decision",
        "'d'");
    assertThat(ledger.decisions("talks", Instant.MAX)).isEmpty();
  }

  @Test
  void aDecisionKeepsAllThatItSays() {
    Decision given =
        new Decision(
            "",
            Decision.Type.MERGE_ACTORS,
            "Zelenskiy",
            Map.of("into", "Zelenskyy – “Ze”"),
            "ann",
            "one man",
            Instant.EPOCH);

    Decision taken = ledger.decide("talks", given);

    assertThat(taken.at()).isEqualTo(clock.instant());
    assertThat(taken.id()).matches("[0-9a-f]{12}");
    assertThat(taken.values()).isEqualTo(given.values());
    assertThat(ledger.decisions("talks", Instant.MAX)).containsExactly(taken);
    assertThat(ledger.decide("talks", given).id()).isNotEqualTo(taken.id());
  }

  @Test
  void whatWasPublishedBeforeTheNegotiationBeganDoesNotCount() {
    ledger.open(
        new Negotiation("late", List.of(), null, LocalDate.parse("2026-03-02"), Instant.EPOCH));
    ledger.add("late", FIRST.brief(), READER);
    ledger.add("late", SECOND.brief(), READER);

    assertThat(ledger.account("late", Moment.LATEST).sources())
        .extracting(Source::publisher)
        .containsExactly("b.example");
    ledger.add("late", FIRST.saying("Freedonia accepts.").published("2026-03-02").brief(), READER);
    assertThat(told(ledger.account("late", Moment.LATEST))).contains("Freedonia accepts.");
  }

  @Test
  void ledgerTimeNeverGoesBack() {
    clock.set("2026-03-05T09:00:00Z");
    add(FIRST);
    clock.set("2026-03-04T09:00:00Z");

    assertThat(add(SECOND).source().recorded()).isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));
    clock.set("2026-03-05T09:00:00.000001Z");
    assertThat(add(SECOND.saying("Sylvania signs.")).source().recorded())
        .isEqualTo(clock.instant());
  }

  @Test
  void aSyndicatedCopyIsOneSourceWithWhatItCopies() {
    Added wire = add(Syndicated.WIRE);
    Added paper = add(Syndicated.PAPER);
    Added site = add(Syndicated.SITE);
    Added other = add(Syndicated.OTHER_STORY);

    assertThat(paper.outcome()).isEqualTo(Outcome.COPY);
    assertThat(paper.of()).isEqualTo(wire.source().id());
    assertThat(paper.source().copies()).isEqualTo(wire.source().id());
    assertThat(paper.source().lineage()).isNotEqualTo(wire.source().id());
    assertThat(site.source().copies()).isEqualTo(wire.source().id());
    assertThat(other.outcome()).isEqualTo(Outcome.NEW);
    assertThat(other.source().copies()).isEqualTo(other.source().id());
    assertThat(ledger.account("talks", Moment.LATEST).sources())
        .extracting(Source::copies)
        .containsOnly(wire.source().id(), other.source().id());
  }

  @Test
  void aLedgerThatIsSearchedWhileItGrowsIsWhole() {
    for (int round = 0; round < 4; round++) {
      ledger.search("talks", "corridor", Moment.LATEST, 1);
      for (int more = 0; more < 5; more++) {
        String number = round + "-" + more;
        add(Written.at("https://a.example/" + number, "2026-03-04", "Lo " + number + "! A boat."));
      }
      assertThat(ledger.check(progress -> {})).isEmpty();
    }
  }

  @Test
  void wordsAreFoundInArticlesAndItemsInAnyForm() {
    add(FIRST);
    Added second = add(SECOND);

    List<Hit> hits = ledger.search("talks", "offered CORRIDORS", Moment.LATEST, 10);

    assertThat(hits).extracting(Hit::source).containsOnly(second.source().id());
    assertThat(hits).extracting(hit -> hit.item() != null).containsExactlyInAnyOrder(true, false);
    assertThat(hits)
        .filteredOn(hit -> hit.item() != null)
        .extracting(Hit::excerpt)
        .containsExactly("Freedonia \u0002offers\u0003 a \u0002corridor\u0003.");
    assertThat(ledger.search("talks", "corridor plan", Moment.LATEST, 10)).isEmpty();
    assertThat(ledger.search("talks", "freedonia", Moment.LATEST, 3)).hasSize(3);
    assertThat(ledger.search("talks", "corridor", Moment.asOf(day("2026-03-02")), 10)).isEmpty();
    assertThat(ledger.search("talks", "' \" & OR *:", Moment.LATEST, 10)).isEmpty();
    assertThat(ledger.search("talks", "  ", Moment.LATEST, 10)).isEmpty();
  }

  @Test
  void whatIsNoLongerInForceIsNotFound() {
    add(SECOND);
    Added revised = add(SECOND.saying("Graustark stays away.").published("2026-03-04"));

    assertThat(ledger.search("talks", "corridor", Moment.LATEST, 10)).isEmpty();
    ledger.decide("talks", decision(Decision.Type.FORGET, revised.source().id()));
    assertThat(ledger.search("talks", "Graustark", Moment.LATEST, 10)).isEmpty();
  }

  @Test
  void everythingIsThereAfterOpeningAgain() {
    add(FIRST);
    add(SECOND);
    Account before = ledger.account("talks", Moment.LATEST);
    ledger.close();

    assertThat(at(where, clock).account("talks", Moment.LATEST)).isEqualTo(before);
  }

  @Test
  void aLedgerThatOnlyParleyWroteIsSound() {
    full();

    List<Ledger.Progress> progress = new ArrayList<>();
    assertThat(ledger.check(progress::add)).isEmpty();
    Ledger.Progress last = progress.getLast();
    assertThat(last.done()).isEqualTo(last.of()).isPositive();
  }

  /** A bit of everything. */
  void full() {
    ledger.open(negotiation("ships"));
    add(FIRST);
    clock.forward(3600);
    add(SECOND);
    Item item = ledger.account("talks", Moment.LATEST).items().getFirst();
    Decision rejected = ledger.decide("talks", decision(Decision.Type.REJECT, item.id()));
    clock.forward(3600);
    add(FIRST.saying("Freedonia accepts the plan. Sylvania doubts it.").published("2026-03-05"));
    ledger.add("ships", SECOND.brief(), READER);
    ledger.add("talks", SECOND.brief(), "2.0+def");
    ledger.add("talks", SECOND.brief(), READER);
    clock.forward(3600);
    ledger.decide("talks", decision(Decision.Type.WITHDRAW, rejected.id()));
    add(Syndicated.WIRE);
    ledger.add("ships", Syndicated.PAPER.brief(), READER);
    Added forgotten = add(new Written("-", null, null, "P", "Ruritania ‘waits’ 😀 for the end."));
    ledger.decide("talks", decision(Decision.Type.FORGET, forgotten.source().id()));
    Negotiation late =
        new Negotiation("late", List.of(), null, LocalDate.parse("2026-03-02"), Instant.EPOCH);
    ledger.open(late);
    ledger.add("late", FIRST.brief(), READER);
    ledger.decide(
        "late",
        new Decision(
            "", Decision.Type.RENAME_ACTOR, "X", Map.of("name", "Y"), "bob", "so", Instant.EPOCH));
  }

  @Test
  void tamperingIsFound() throws SQLException {
    full();
    assertTampered("article", "UPDATE article SET text = text || ' not' WHERE version = 2");
    assertTampered("article", "UPDATE article SET furniture = 'x' WHERE version = 2");
    assertTampered("item", "DELETE FROM item WHERE reading = (SELECT max(reading) FROM item)");
    assertTampered("item", "UPDATE item SET body = replace(body, 'plan', 'pact')");
    assertTampered("reading", "UPDATE reading SET actors = '[]'");
    assertTampered("decision", "UPDATE decision SET subject = 'gone'");
    assertTampered("decision", "UPDATE decision SET details = '{'");
    assertTampered("decision", "UPDATE decision SET type = 'guess'");
    assertTampered("negotiation", "UPDATE negotiation SET parties = '['");
    assertTampered("band", "DELETE FROM band");
    assertTampered("entry", "UPDATE entry SET type = 'joining' WHERE type = 'decision'");
  }

  private void assertTampered(String table, String change) throws SQLException {
    try (Ledger copy = copyOf(ledger)) {
      assertThat(copy.check(p -> {})).isEmpty();
      execute(copyPlace, unguard(table));
      execute(copyPlace, List.of(change));
      assertThat(copy.check(p -> {})).as(change).isNotEmpty();
    }
  }

  private String copyPlace = "";

  private Ledger copyOf(Ledger original) {
    try {
      copyPlace = nowhere();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Ledger copy = at(copyPlace, clock);
    try (Stream<Entry> entries = original.entries()) {
      copy.take(entries);
    }
    return copy;
  }

  void execute(String place, List<String> commands) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbc(place));
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry",
        "negotiation",
        "article",
        "joining",
        "reading",
        "item",
        "decision",
        "band"
      })
  void nothingIsChangedOrDeleted(String table) {
    full();
    String column = table.equals("item") ? "reading" : table.equals("band") ? "hash" : "seq";
    assertThatThrownBy(
            () -> execute(where, List.of("UPDATE %s SET %s = 7".formatted(table, column))))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute(where, List.of("DELETE FROM " + table)))
        .hasMessageContaining("append-only");
  }

  @Test
  void entriesGiveTheSameAnswersAtEveryMomentInEitherStore() throws Exception {
    full();
    for (String place : List.of(nowhere(), folder.resolve("other.db").toString())) {
      Ledger other = at(place, clock);
      assertThat(takeLines(other, lines(ledger))).isEqualTo(lines(ledger).size());
      assertSameAnswers(ledger, other);
      assertThat(lines(other)).isEqualTo(lines(ledger));
      assertThat(other.check(p -> {})).isEmpty();
      assertThat(takeLines(other, lines(ledger))).isZero();
      assertThat(lines(other)).isEqualTo(lines(ledger));
    }
  }

  static List<String> lines(Ledger ledger) {
    try (Stream<Entry> entries = ledger.entries()) {
      return entries.map(EntryLines::line).toList();
    }
  }

  static long takeLines(Ledger ledger, List<String> lines) {
    return ledger.take(lines.stream().map(EntryLines::entry));
  }

  static void assertSameAnswers(Ledger expected, Ledger other) {
    List<Instant> times = new ArrayList<>(List.of(Instant.MAX));
    try (Stream<Entry> entries = expected.entries()) {
      entries.map(Entry::at).distinct().forEach(times::add);
    }
    for (String day : List.of("2026-03-01", "2026-03-03", "2026-03-05")) {
      times.add(day(day));
    }
    assertThat(other.negotiations(Instant.MAX)).isEqualTo(expected.negotiations(Instant.MAX));
    for (Negotiation negotiation : expected.negotiations(Instant.MAX)) {
      String name = negotiation.name();
      for (Instant knownAt : times) {
        if (!knownAt.isBefore(negotiation.opened())) {
          for (Instant asOf : times) {
            Moment moment = new Moment(asOf, knownAt);
            assertThat(other.account(name, moment)).isEqualTo(expected.account(name, moment));
          }
          assertThat(other.decisions(name, knownAt)).isEqualTo(expected.decisions(name, knownAt));
        }
      }
      for (String words : List.of("Freedonia", "plan", "minister border", "truce")) {
        assertThat(other.search(name, words, Moment.LATEST, 9))
            .isEqualTo(expected.search(name, words, Moment.LATEST, 9));
      }
    }
  }

  @Test
  void whatCouldNotBeReadIsKept() throws Exception {
    Failure first = failure("a\0b.pdf", "not-text");
    Failure second = failure("https://a.example/x", "page-missing");
    ledger.open(negotiation("ships"));

    Failure recorded = ledger.failed("talks", first);
    clock.forward(60);
    ledger.failed("talks", second);
    ledger.failed("talks", second);

    assertThat(recorded.at()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(ledger.failures("talks", Instant.MAX))
        .extracting(one -> one.input() + " " + one.code() + " " + one.at())
        .containsExactly(
            "a\ufffdb.pdf not-text 2026-03-01T09:00:00Z",
            "https://a.example/x page-missing 2026-03-01T09:01:00Z",
            "https://a.example/x page-missing 2026-03-01T09:01:00Z");
    assertThat(ledger.failures("talks", Instant.MAX).getLast().advice()).isEqualTo("Try again.");
    assertThat(ledger.failures("talks", recorded.at())).hasSize(1);
    assertThat(ledger.failures("ships", Instant.MAX)).isEmpty();
    assertFault(() -> ledger.failed("none", first), "unknown-negotiation", "'none'");
    assertFault(() -> ledger.failures("none", Instant.MAX), "unknown-negotiation", "'none'");
    assertThatThrownBy(() -> execute(where, List.of("DELETE FROM failure")))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute(where, List.of("UPDATE failure SET code = 'x'")))
        .hasMessageContaining("append-only");
  }

  private static Failure failure(String input, String code) {
    return new Failure(input, Instant.EPOCH, code, input + ": cannot be read", "Try again.");
  }

  @Test
  void jobsThatDidNotEndAreTold() {
    ledger.open(negotiation("ships"));
    Jobs jobs = ledger.jobs();
    Job first = jobs.begin(task("1", "talks")).job();
    clock.forward(60);
    Job second = jobs.begin(task("2", "talks")).job();
    jobs.begin(task("3", "ships"));

    assertThat(first.at()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(jobs.unfinished("talks", Instant.MIN)).containsExactly(first, second);
    assertThat(jobs.unfinished("talks", second.at())).containsExactly(second);
    jobs.end("2");
    jobs.end("2");
    assertThat(jobs.unfinished("talks", Instant.MIN)).containsExactly(first);
    assertFault(() -> jobs.begin(task("4", "none")), "unknown-negotiation", "'none'");
  }

  private static Task task(String id, String negotiation, Given... inputs) {
    List<String> names = List.of("a.txt", "https://a.example/x");
    return new Task(new Job(id, negotiation, "ann", Instant.EPOCH, names), false, List.of(inputs));
  }

  private static Given given(Sort sort, byte[] bytes) {
    return new Given(sort, Map.of("name", "a\0b", "title", "\"T\""), out -> out.write(bytes));
  }

  private static byte[] content(Given given) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    given.content().writeTo(bytes);
    return bytes.toByteArray();
  }

  @Test
  void inputsOfAJobAreKeptAsTheyWereGivenUntilItEnds() throws Exception {
    byte[] large = new byte[3_500_000];
    new Random(7).nextBytes(large);
    byte[] text = "Füße".getBytes(UTF_8);
    List<Given> inputs =
        List.of(
            given(Sort.UPLOAD, large),
            given(Sort.TEXT, text),
            given(Sort.ADDRESS, new byte[0]),
            new Given(
                Sort.UPLOAD,
                Map.of(),
                out -> {
                  for (byte one : large) {
                    out.write(one);
                  }
                }));
    Job job = task("1", "talks").job();

    Task kept = ledger.jobs().begin(new Task(job, true, inputs));

    List<Task> found = at(where, clock).jobs().tasks(kept.job().at(), 1);
    assertThat(found).extracting(Task::job).containsExactly(kept.job());
    for (Task task : List.of(kept, found.getFirst())) {
      assertThat(task.everything()).isTrue();
      assertThat(task.inputs())
          .extracting(Given::sort, Given::details)
          .isEqualTo(inputs.stream().map(one -> tuple(one.sort(), one.details())).toList());
      assertThat(content(task.inputs().get(0))).isEqualTo(large);
      assertThat(content(task.inputs().get(1))).isEqualTo(text);
      assertThat(content(task.inputs().get(2))).isEmpty();
      assertThat(content(task.inputs().get(3))).isEqualTo(large);
    }
    assertThat(rows("job_content")).isEqualTo(9);
    assertThat(lines(ledger)).hasSize(1);
    assertThat(ledger.check(p -> {})).isEmpty();

    ledger.jobs().end("1");

    assertThat(ledger.jobs().tasks(Instant.MIN, 9)).isEmpty();
    for (String table : List.of("job_task", "job_input", "job_content")) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(rows("job")).isEqualTo(1);
    assertFault(() -> content(kept.inputs().getFirst()), "job-ended", "'1'");
    assertThat(ledger.jobs().start("1")).isFalse();
  }

  private int rows(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbc(where));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  @Test
  void nothingIsKeptOfAJobWhoseInputsCannotBeHad() throws Exception {
    Given broken =
        new Given(
            Sort.UPLOAD,
            Map.of(),
            out -> {
              out.write(new byte[2_000_000]);
              throw new IOException("cut off");
            });

    assertThatThrownBy(
            () -> ledger.jobs().begin(task("1", "talks", given(Sort.TEXT, new byte[9]), broken)))
        .hasMessageContaining("cut off");

    assertThat(rows("job")).isZero();
    assertThat(rows("job_task")).isZero();
    assertThat(rows("job_content")).isZero();
  }

  @Test
  void jobsAreTakenUpAgainInTheirOrderUnlessTheyWereBegunTooOftenOrAreOld() throws Exception {
    Jobs jobs = ledger.jobs();
    jobs.begin(task("old", "talks", given(Sort.TEXT, new byte[1])));
    clock.forward(60);
    Instant since = clock.instant();
    for (String id : List.of("z", "often", "paused", "a", "ended", "none")) {
      jobs.begin(task(id, "talks", given(Sort.TEXT, new byte[1])));
    }
    jobs.end("ended");
    // As a job of an earlier version, which kept no inputs.
    for (String table : List.of("job_content", "job_input", "job_task")) {
      execute(where, List.of("DELETE FROM " + table + " WHERE job = 'none'"));
    }
    for (int time = 0; time < 3; time++) {
      assertThat(jobs.start("often")).isTrue();
      assertThat(jobs.start("paused")).isTrue();
      jobs.pause("paused");
    }
    assertThat(jobs.start("a")).isTrue();
    assertThat(jobs.start("a")).isTrue();

    List<String> all = List.of("z", "paused", "a");
    assertThat(jobs.tasks(since, 3)).extracting(task -> task.job().id()).isEqualTo(all);
    assertThat(jobs.tasks(Instant.MIN, 9)).hasSize(5);
    jobs.drop(since, 3);

    assertThat(jobs.tasks(Instant.MIN, 9)).extracting(task -> task.job().id()).isEqualTo(all);
    assertThat(rows("job_content")).isEqualTo(3);
    assertThat(jobs.unfinished("talks", since))
        .extracting(Job::id)
        .containsExactly("a", "none", "often", "paused", "z");
  }

  @Test
  void twoLedgersBecomeOne() throws Exception {
    add(FIRST);
    add(Syndicated.WIRE);
    Ledger other = at(nowhere(), clock);
    clock.forward(60);
    other.open(negotiation("talks"));
    other.open(negotiation("ships"));
    Added theirs =
        other.add(
            "talks", FIRST.saying("Freedonia accepts.").published("2026-03-02").brief(), READER);
    other.add("ships", Syndicated.PAPER.brief(), READER);
    other.add("talks", SECOND.brief(), READER);
    String item = other.account("talks", Moment.LATEST).items().getFirst().id();
    other.decide("talks", decision(Decision.Type.ACCEPT, item));

    assertThat(takeLines(ledger, lines(other))).isPositive();
    assertThat(takeLines(ledger, lines(other))).isZero();

    Account account = ledger.account("talks", Moment.LATEST);
    assertThat(told(account)).contains("Freedonia accepts.", "Sylvania wants a truce first.");
    assertThat(account.sources())
        .filteredOn(source -> source.lineage().equals(theirs.source().lineage()))
        .extracting(Source::version)
        .containsExactly(2);
    assertThat(account.items()).extracting(Item::id).contains(item);
    assertThat(account.decisions()).hasSize(1);
    Source paper = ledger.account("ships", Moment.LATEST).sources().getFirst();
    assertThat(paper.copies()).isNotEqualTo(paper.lineage());
    assertThat(ledger.check(p -> {})).isEmpty();
  }

  @Test
  void entriesThatAreBrokenAreRefusedWhole() {
    add(FIRST);
    List<String> lines = lines(ledger);
    String place = folder.resolve("broken.db").toString();
    Ledger other = at(place, clock);

    assertFault(() -> takeLines(other, lines.reversed()), "not-an-entry", "cannot be taken");
    assertFault(() -> takeLines(other, List.of(lines.getFirst(), "{}")), "not-an-entry", "{}");
    assertFault(() -> takeLines(other, List.of("[1]")), "not-an-entry", "[1]");
    assertFault(
        () -> takeLines(other, List.of(lines.getFirst().replace("negotiation", "treaty"))),
        "not-an-entry",
        "treaty");
    assertThat(lines(other)).isEmpty();
  }

  @Test
  void threadsWriteAndReadAtOnce() throws Exception {
    Ledger second = at(where, Clock.systemUTC());
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      Ledger one = writer % 2 == 0 ? ledger : second;
      work.add(() -> {
        for (int added = 0; added < 8; added++) {
          Added recorded = one.add("talks", Writer.random().brief(), READER);
          one.decide("talks", decision(Decision.Type.FORGET, recorded.source().id()));
        }
        return null;
      });
      work.add(() -> {
        for (int read = 0; read < 8; read++) {
          Account account = one.account("talks", Moment.LATEST);
          assertThat(account.items()).hasSize(10 * account.sources().size());
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(ledger.sizes()).containsEntry("articles", 32L).containsEntry("decisions", 32L);
    assertThat(second.account("talks", Moment.LATEST).items()).isEmpty();
    assertThat(ledger.check(p -> {})).isEmpty();
  }

  @Test
  void processesWriteAtOnce() throws Exception {
    ChildProcess child = new ChildProcess(folder);
    List<ChildProcess.Running> writers = new ArrayList<>();
    for (int writer = 0; writer < 3; writer++) {
      writers.add(child.start(where, 20));
    }
    for (int added = 0; added < 10; added++) {
      ledger.add("talks", Writer.random().brief(), READER);
      Account account = ledger.account("talks", Moment.LATEST);
      assertThat(account.items()).hasSize(10 * account.sources().size());
    }
    for (ChildProcess.Running writer : writers) {
      assertThat(writer.end()).isZero();
      for (String id : writer.lines()) {
        assertThat(ledger.brief(id)).isPresent();
      }
    }
    assertThat(ledger.sizes()).containsEntry("articles", 70L);
    assertThat(ledger.check(p -> {})).isEmpty();
  }

  @Test
  void severalMakeTheSameLedgerAtOnce() throws Exception {
    String place = empty();
    List<Callable<Ledger>> openings = Collections.nCopies(4, () -> Ledgers.open(place, clock));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Ledger> one : threads.invokeAll(openings)) {
        opened.add(one.get());
      }
    }
    opened.getLast().open(negotiation("talks"));
    assertThat(opened.get(opened.size() - 2).negotiations(Instant.MAX)).hasSize(1);
  }

  @Test
  void aBackupIsCompleteAndStandsByItself() {
    full();
    Path file = folder.resolve("backup");

    ledger.backup(file);

    List<String> before = lines(ledger);
    add(new Written("later", null, null, null, "Graustark stays away."));
    assertThat(lines(restored(file))).isEqualTo(before);
    assertFault(() -> ledger.backup(file), "no-backup", "backup");
    assertFault(() -> ledger.backup(folder.resolve("no/folder")), "no-backup", "folder");
  }

  /** The ledger that a backup gives. */
  abstract Ledger restored(Path backup);

  /** Tables as the first version of Parley made them. */
  abstract void older(String place) throws Exception;

  /** What was laid aside before a migration. */
  abstract boolean hasCopyBeside(String place) throws Exception;

  @Test
  void anOlderLedgerIsBroughtUpToDateAfterACopyWasLaidBesideIt() throws Exception {
    String place = empty();
    older(place);
    assertThat(hasCopyBeside(place)).isFalse();

    Ledger now = at(place, clock);

    assertThat(told(now.account("talks", Moment.LATEST))).containsExactly(FIRST.text());
    assertThat(hasCopyBeside(place)).isTrue();
    assertThat(now.check(p -> {})).isEmpty();
    String item = now.account("talks", Moment.LATEST).items().getFirst().id();
    assertThat(now.decide("talks", decision(Decision.Type.ACCEPT, item)).subject()).isEqualTo(item);
  }

  /** With what is there already, as the first version of Parley would. */
  void fillOlder(Store store) {
    try (Ledger old = new SqlLedger(store, clock)) {
      old.open(negotiation("talks"));
      old.add("talks", FIRST.brief(), READER);
    }
  }

  @Test
  void aLedgerOfANewerParleyIsLeftAsItIs() throws Exception {
    execute(
        where,
        List.of(
            "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success)"
                + " VALUES (99, '99', 'x', 'SQL', 'V99__x.sql', 'x', 1, "
                + (where.startsWith("jdbc:") ? "true" : "1")
                + ")"));

    assertFault(() -> at(where, clock), "newer-ledger", "version 99");
  }

  static void assertFault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code, String words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.kind()).isEqualTo(Fault.Kind.USER);
              assertThat(fault.what()).contains(words);
              assertThat(fault.advice()).isNotBlank();
            });
  }

  /** Stands in before there is a ledger. */
  private static final class Nowhere {
    static final Ledger LEDGER =
        (Ledger)
            java.lang.reflect.Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("There is no ledger yet");
                });
  }
}
