package org.parley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Failure;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import org.parley.sources.AddressPolicy;
import org.parley.sources.Input;
import org.parley.sources.Inputs;
import org.parley.sources.Limits;

/** Articles on their way into a ledger, read by the real reader, which is loaded once. */
class IntakeTest {

  private static final String FERRY =
      "Norland will not reopen the ferry route before Sudmark releases the crew, President Ada"
          + " Brandt of Norland said on Monday.\n";
  private static final String OTHER =
      "Talks between Westland and Eastland on a trade deal broke down on Friday, ministers said.\n";
  private static final String GERMAN =
      "Die Verhandlungen zwischen den beiden Ländern werden am Freitag in der Hauptstadt wieder"
          + " aufgenommen, sagte ein Sprecher der Regierung, der nicht genannt werden wollte, und"
          + " es sei noch nicht klar, ob die andere Seite daran teilnehmen werde.\n";

  private static final AtomicInteger LOADED = new AtomicInteger();
  private static final Reader READER = reader();

  @TempDir Path folder;

  private final List<String> steps = new ArrayList<>();
  private Ledger ledger;
  private Negotiation lakes;

  private static Reader reader() {
    RuleBook rules = RuleBook.load(null);
    return new Reader(
        rules,
        "test",
        () -> {
          LOADED.incrementAndGet();
          return Reading.load(rules);
        });
  }

  @BeforeEach
  void begin() {
    ledger = Ledgers.open(folder.resolve("ledger.db").toString(), InstantSource.system());
    lakes = new Desk(ledger).track("lakes", List.of("Norland", "Sudmark"), null, null);
  }

  @AfterEach
  void end() {
    ledger.close();
  }

  private void take(boolean everything, int most, Input... inputs) {
    new Intake(new Desk(ledger), lakes, READER, everything)
        .take(
            Inputs.sent(List.of(inputs), "test", Limits.DEFAULT, AddressPolicy.PUBLIC),
            step -> steps.add(told(step)),
            () -> steps.size() >= most);
  }

  private static String told(IntakeStep step) {
    return switch (step) {
      case IntakeStep.Reading reading -> "reading " + reading.input();
      case IntakeStep.Recorded recorded ->
          recorded.added().outcome()
              + " "
              + recorded.input()
              + (recorded.added().items() > 0 ? " with items" : "");
      case IntakeStep.PassedOver passed -> "passed over " + passed.input();
      case IntakeStep.Failed failed -> failed.fault().code() + " " + failed.input();
    };
  }

  private static Input upload(String name, String text) {
    return Input.Upload.of(name, text.getBytes(UTF_8));
  }

  private static Input pasted(String text) {
    return new Input.Pasted("pasted text", text, null, "2027-05-03", "Courier", null, null);
  }

  @Test
  void eachStepIsToldAndTheReaderIsLoadedOnce() {
    take(false, 99, upload("ferry.txt", FERRY), pasted(FERRY), pasted(FERRY));

    assertThat(steps)
        .containsExactly(
            "reading ferry.txt",
            "NEW ferry.txt with items",
            "reading pasted text",
            "COPY pasted text with items",
            "reading pasted text",
            "SAME pasted text");
    assertThat(ledger.account("lakes", Moment.LATEST).sources()).hasSize(2);
    take(false, 99, pasted(OTHER));
    assertThat(LOADED).hasValue(1);
  }

  @Test
  void whatACorpusHoldsOfOtherThingsIsPassedOverUnlessEverythingIsTaken() {
    Input corpus = upload("news.jsonl", "{\"text\":\"" + OTHER.strip() + "\"}\n");

    take(false, 99, corpus);
    take(true, 99, corpus);

    assertThat(steps)
        .containsExactly(
            "reading news.jsonl:1",
            "passed over news.jsonl:1",
            "reading news.jsonl:1",
            "NEW news.jsonl:1 with items");
  }

  @Test
  void whatFailsIsKeptWithItsReasonAndKeepsNothingBack() {
    take(
        false,
        99,
        new Input.Address("http://127.0.0.1/secret"),
        upload("scan.pdf", "%PDF-1.7\0"),
        upload("german.txt", GERMAN),
        upload("ferry.txt", FERRY));

    assertThat(steps)
        .containsExactly(
            "private-address http://127.0.0.1/secret",
            "not-text scan.pdf",
            "reading german.txt",
            "not-english german.txt",
            "reading ferry.txt",
            "NEW ferry.txt with items");
    assertThat(ledger.failures("lakes", Instant.MAX))
        .extracting(Failure::input, Failure::code)
        .containsExactly(
            tuple("http://127.0.0.1/secret", "private-address"),
            tuple("scan.pdf", "not-text"),
            tuple("german.txt", "not-english"));
  }

  @Test
  void itIsStoppedBetweenArticlesAndWhatWasRecordedStays() {
    take(false, 2, upload("ferry.txt", FERRY), upload("other.txt", OTHER));

    assertThat(steps).containsExactly("reading ferry.txt", "NEW ferry.txt with items");
    assertThat(ledger.account("lakes", Moment.LATEST).sources()).hasSize(1);
  }
}
