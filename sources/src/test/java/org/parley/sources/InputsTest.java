package org.parley.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Document;
import org.parley.model.Fault;

class InputsTest {

  private static final String SENTENCE = "The two sides will meet again in Oslo on Friday.";

  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static List<Arrival> arrivals(Limits limits, byte[] standardInput, Object... arguments) {
    List<String> names = Arrays.stream(arguments).map(Object::toString).toList();
    List<Arrival> all = new ArrayList<>();
    Inputs inputs = Inputs.of(names, new ByteArrayInputStream(standardInput), "test", limits);
    try (Arrivals arrivals = inputs.arrivals()) {
      arrivals.forEachRemaining(all::add);
    }
    return all;
  }

  private static List<Arrival> arrivals(Object... arguments) {
    return arrivals(Limits.DEFAULT, new byte[0], arguments);
  }

  private static Document document(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    return ((Arrival.Arrived) arrival).document();
  }

  private static Fault fault(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Failed.class);
    return ((Arrival.Failed) arrival).fault();
  }

  private static List<String> ids(List<Arrival> arrivals) {
    return arrivals.stream().map(arrival -> document(arrival).id()).toList();
  }

  @Test
  void theTextOfAPlainFileIsKeptToTheLetter() throws IOException {
    String text = "  " + SENTENCE + "\n\n\tWhat next?  \n\n\n";

    Document document = document(arrivals(write("a.txt", text)).get(0));

    assertThat(document.text()).isEqualTo(text);
    assertThat(document.id()).isEqualTo("a");
    assertThat(document.source()).isEqualTo(folder.resolve("a.txt").toString());
  }

  @Test
  void lineEndsOfAnySystemBecomeNewlines() throws IOException {
    Path file = write("a.txt", "One two.\r\nThree four.\rFive.\n");

    assertThat(document(arrivals(file).get(0)).text()).isEqualTo("One two.\nThree four.\nFive.\n");
  }

  @Test
  void textIsReadInUtf8Utf16AndWindows1252() throws IOException {
    String text = "“No talks,” said Müller – not yet, says the café owner in a long sentence.";

    List<Arrival> arrivals =
        arrivals(
            write("a.txt", text),
            write("b.txt", "\ufeff" + text),
            write("c.txt", text.getBytes(UTF_16)),
            write("d.txt", text.getBytes(Charset.forName("windows-1252"))));

    assertThat(arrivals).extracting(arrival -> document(arrival).text()).containsOnly(text);
  }

  @Test
  void aFolderIsReadInTheOrderOfNamesWithoutHiddenAndForeignFiles() throws IOException {
    write("b/2.txt", SENTENCE);
    write("b/1.TXT", SENTENCE);
    write("a.txt.gz", packed(SENTENCE));
    write("c.html", "<p>" + SENTENCE);
    write(".hidden.txt", SENTENCE);
    write(".git/x.txt", SENTENCE);
    write("d.pdf", "%PDF");

    assertThat(ids(arrivals(folder))).containsExactly("a", "1", "2", "c");
  }

  @Test
  void aFolderWithNothingToReadIsAFailure() {
    assertThat(fault(arrivals(folder).get(0)).code()).isEqualTo("empty-folder");
  }

  @Test
  void linesOfACorpusArriveOneByOneAndABadOneDoesNotStopThem() throws IOException {
    Path corpus =
        write(
            "c.jsonl",
            """
            {"id":"n1","title":"T","publisher":"P","published":"2025-08-28","url":"https://e.org/1","text":"One."}

            {"id":"n2", "text": oops}
            {"text":"Three."}
            [1]
            {"id":"n6"}
            """);

    List<Arrival> arrivals = arrivals(corpus);

    assertThat(document(arrivals.get(0)).published()).isEqualTo("2025-08-28");
    assertThat(fault(arrivals.get(1)).what()).startsWith(corpus + ":3:").contains("oops");
    assertThat(document(arrivals.get(2)).id()).isEqualTo("c-4");
    assertThat(fault(arrivals.get(3)).code()).isEqualTo("bad-json");
    assertThat(fault(arrivals.get(4)).code()).isEqualTo("no-text");
    assertThat(arrivals).hasSize(5);
  }

  @Test
  void aCorpusLineThatIsTooLongIsPassedOver() throws IOException {
    Limits limits =
        new Limits(
            1000,
            1000,
            100,
            Limits.DEFAULT.connectTime(),
            Limits.DEFAULT.fetchTime(),
            Limits.DEFAULT.redirects());
    String corpus = "{\"text\":\"" + "x".repeat(300_000) + "\"}\n{\"text\":\"Two.\"}\n";

    List<Arrival> arrivals = arrivals(limits, new byte[0], write("c.jsonl", corpus));

    assertThat(fault(arrivals.get(0)).code()).isEqualTo("line-too-long");
    assertThat(document(arrivals.get(1)).text()).isEqualTo("Two.");
  }

  @Test
  void standardInputMayBeTextPageOrCorpus() {
    byte[] corpus = "{\"id\":\"x\",\"text\":\"One.\"}\n".getBytes(UTF_8);
    byte[] page = ("<!DOCTYPE html><title>T</title><p>" + SENTENCE).getBytes(UTF_8);

    assertThat(ids(arrivals(Limits.DEFAULT, corpus, "-"))).containsExactly("x");
    assertThat(document(arrivals(Limits.DEFAULT, page, "-").get(0)).text()).isEqualTo(SENTENCE);
    assertThat(document(arrivals(Limits.DEFAULT, SENTENCE.getBytes(UTF_8), "-").get(0)).text())
        .isEqualTo(SENTENCE);
  }

  @Test
  void oneBadInputDoesNotKeepTheOthersBack() throws IOException {
    List<Arrival> arrivals =
        arrivals(
            folder.resolve("gone.txt"),
            write("zero.txt", new byte[0]),
            write("binary.txt", new byte[] {'a', 0, 'b'}),
            write("cut.txt.gz", Arrays.copyOf(packed(SENTENCE), 30)),
            "ftp://example.org/a",
            write("good.txt", SENTENCE));

    assertThat(arrivals.subList(0, 5))
        .extracting(arrival -> fault(arrival).code())
        .containsExactly(
            "no-such-file", "empty-input", "not-text", "truncated-gzip", "bad-address");
    assertThat(document(arrivals.get(5)).text()).isEqualTo(SENTENCE);
  }

  @Test
  void inputsAreCountedWhereThatIsCheap() throws IOException {
    write("a.txt", SENTENCE);
    write("b.html", SENTENCE);
    List<String> files = List.of(folder.toString(), "https://example.org/");

    assertThat(inputs(files).countUpTo(10)).isEqualTo(OptionalInt.of(3));
    assertThat(inputs(files).countUpTo(2)).isEmpty();
    assertThat(inputs(List.of("-")).countUpTo(10)).isEmpty();
    assertThat(inputs(List.of("c.jsonl")).countUpTo(10)).isEmpty();
  }

  private static Inputs inputs(List<String> arguments) {
    return Inputs.of(arguments, new ByteArrayInputStream(new byte[0]), "test");
  }

  @Test
  void textInAnyUnicodeFormIsReadWithAMarkOrWithout() throws IOException {
    String text = "The two sides will meet again, says Müller, but “only after the harvest”.";
    String marked = "\ufeff" + text;

    List<Arrival> arrivals =
        arrivals(
            write("a.txt", marked.getBytes(Charset.forName("UTF-32LE"))),
            write("b.txt", marked.getBytes(Charset.forName("UTF-32BE"))),
            write("c.txt", text.getBytes(UTF_16LE)),
            write("d.txt", text.getBytes(UTF_16BE)),
            write("e.html", ("<p>" + text).getBytes(UTF_16LE)));

    assertThat(arrivals).extracting(arrival -> document(arrival).text()).containsOnly(text);
  }

  @Test
  void bytesThatAreNearlyUtf16AreRefusedWithTheWayToConvertThem() throws IOException {
    byte[] odd = Arrays.copyOf(SENTENCE.getBytes(UTF_16LE), 2 * SENTENCE.length() - 1);

    Fault fault = fault(arrivals(write("a.txt", odd)).get(0));

    assertThat(fault.code()).isEqualTo("not-text");
    assertThat(fault.advice()).contains("iconv -f UTF-16LE -t UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.4\n1 0 obj << /Title (Talks) >> endobj', a PDF document, pdftotext",
    "'PK\u0003\u0004 word/document.xml', .docx, pandoc",
    "'{\\rtf1\\ansi The talks resume.}', an RTF document, soffice",
    "'GIF89a', a GIF image, tesseract",
    "'\u00ff\u00d8\u00ff\u00e0', a JPEG image, tesseract",
    "'\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', old Office, soffice"
  })
  void aFormatThatIsNoTextIsNamedWithTheWayOut(String start, String name, String advice)
      throws IOException {
    byte[] bytes = (start + "\n" + SENTENCE).getBytes(ISO_8859_1);

    for (Object argument : List.of(write("a.txt", bytes), write("b.html", bytes), "-")) {
      Fault fault = fault(arrivals(Limits.DEFAULT, bytes, argument).get(0));
      assertThat(fault.code()).isEqualTo("not-text");
      assertThat(fault.what()).startsWith(argument + ": is not text but").contains(name);
      assertThat(fault.advice()).contains(advice);
    }
  }

  @Test
  void aPageThatIsUtf8IsReadSoWhateverItDeclares() throws IOException {
    String text = "The café owners’ talks with the mayor resume on Friday, she said.";
    String page = "<meta charset=iso-8859-1><p>" + text;

    assertThat(document(arrivals(write("a.html", page)).get(0)).text()).isEqualTo(text);
    byte[] gbk = ("<meta charset=gbk><p>“谈判”: " + SENTENCE).getBytes(Charset.forName("GBK"));
    assertThat(document(arrivals(write("b.html", gbk)).get(0)).text())
        .isEqualTo("“谈判”: " + SENTENCE);
  }

  @Test
  void aCorpusIsKnownBehindAByteOrderMarkAndByItsStart() throws IOException {
    String corpus = "\ufeff\n {\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Two.\"}\n";

    assertThat(ids(arrivals(Limits.DEFAULT, corpus.getBytes(UTF_8), "-")))
        .containsExactly("x", "y");
    assertThat(ids(arrivals(write("c.ndjson", corpus)))).containsExactly("x", "y");
    assertThat(ids(arrivals(write("without-ending", corpus)))).containsExactly("x", "y");
  }

  @Test
  void aJsonFileIsAnArticleOrAListOfThemHoweverItsLinesAreBroken() throws IOException {
    Path one = write("one.json", "{\n  \"title\": \"T\",\n  \"text\": \"One.\"\n}\n");
    Path list =
        write("list.json", "\ufeff[\n {\"text\":\"Two.\"}, 3,\n{\"id\":7,\"text\":\"Three.\"}]");

    List<Arrival> arrivals = arrivals(one, list);

    assertThat(document(arrivals.get(0)).title()).isEqualTo("T");
    assertThat(document(arrivals.get(0)).source()).isEqualTo(one.toString());
    assertThat(document(arrivals.get(1)).id()).isEqualTo("list-1");
    assertThat(fault(arrivals.get(2)).what()).contains(list + "#2").contains("a JSON number");
    assertThat(document(arrivals.get(3)).id()).isEqualTo("7");
    assertThat(document(arrivals.get(3)).source()).isEqualTo(list + "#3");
    assertThat(arrivals).hasSize(4);
    byte[] piped = Files.readAllBytes(list);
    assertThat(arrivals(Limits.DEFAULT, piped, "-")).hasSize(3);
  }

  @Test
  void aJsonFileThatHoldsNoArticlesIsAFaultThatSaysSo() throws IOException {
    assertThat(fault(arrivals(write("a.json", "[]")).get(0)).code()).isEqualTo("empty-input");
    assertThat(fault(arrivals(write("b.json", "{\"body\":\"x\"}")).get(0)).what())
        .endsWith("has no \"text\"; it has \"body\"");
    assertThat(fault(arrivals(write("c.json", "[{\"text\":\"x\"")).get(0)).what())
        .contains("c.json:1:")
        .endsWith("ends inside a JSON value");
  }

  @Test
  void aCorpusOfBlankLinesHoldsNothing() throws IOException {
    assertThat(fault(arrivals(write("c.jsonl", "\n  \n\r\n")).get(0)).what())
        .endsWith("holds no article");
    assertThat(fault(arrivals(write("d.jsonl", "")).get(0)).code()).isEqualTo("empty-input");
  }

  @Test
  void anIdThatStandsTwiceIsNotedWithBothLines() throws IOException {
    Path corpus =
        write("c.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n\n{\"id\":\"x\",\"text\":\"Two.\"}\n");

    List<Arrival> arrivals = arrivals(corpus);

    assertThat(ids(arrivals)).containsExactly("x", "x");
    assertThat(((Arrival.Arrived) arrivals.get(0)).notes()).isEmpty();
    assertThat(((Arrival.Arrived) arrivals.get(1)).notes())
        .extracting(Fault::what)
        .containsExactly(corpus + ":3:1: has the id 'x', as " + corpus + ":1 has; both are read");
  }

  @Test
  void aDateThatIsNoneIsLeftOutAndNoted() throws IOException {
    Path corpus = write("c.jsonl", "{\"published\":\"someday\",\"text\":\"One.\"}");

    Arrival arrival = arrivals(corpus).get(0);

    assertThat(document(arrival).published()).isNull();
    assertThat(((Arrival.Arrived) arrival).notes().get(0).what())
        .isEqualTo(
            corpus + ":1:1: \"published\" is 'someday', no date that Parley knows; it is left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"a\",\"title\":5}|\"title\" is a number, not a string",
        "{\"text\":\"a\",\"author\":[\"b\"]}|\"author\" is an array, not a string",
        "{\"text\":\"a\",\"id\":true}|\"id\" is true or false, not a string",
        "{\"text\":5}|\"text\" is a number, not a string",
        "{\"body\":\"a\",\"headline\":\"b\"}|the object has no \"text\"; it has \"body\","
            + " \"headline\"",
        "{}|the object has no \"text\", nor anything else",
        "{\"text\":\"a\"} {}|the line goes on after its JSON object",
        "{\"text\":\"a|the line ends inside a JSON object",
        "{\"text\":'a'}|is not JSON from ''a'}' on",
        "{\"text\":NaN}|is not JSON from",
        "{\"text\":\"a\tb\"}|a character of code 9 stands in a string"
      })
  void aLineThatIsNoArticleIsToldInPlainWords(String line, String what) throws IOException {
    Path corpus = write("c.jsonl", "{\"text\":\"First.\"}\n" + line + "\n");

    Fault fault = fault(arrivals(corpus).get(1));

    assertThat(fault.what())
        .matches(".*c\\.jsonl:2:\\d+: .*")
        .contains(what)
        .doesNotContain("JsonReadFeature", "Source", "REDACTED", "NUMBER", "token");
    assertThat(fault.advice()).isNotBlank();
  }

  @Test
  void anEmptyNameIsNotTheCurrentFolder() {
    assertThat(fault(arrivals("").get(0)).kind()).isEqualTo(Fault.Kind.USER);
  }

  @Test
  void aTextOfAMillionLinesIsRefusedAndTheNextInputRead() throws IOException {
    List<Arrival> arrivals =
        arrivals(write("a.txt", "a\n\n".repeat(1_000_000)), write("b.txt", SENTENCE));

    assertThat(fault(arrivals.get(0)).what()).endsWith("a.txt: has more than 250,000 lines");
    assertThat(document(arrivals.get(1)).text()).isEqualTo(SENTENCE);
  }

  @Test
  void aPageOfMillionsOfTagsIsRefusedAndTheNextInputRead() throws IOException {
    byte[] page = ("<html><body><article>" + "<p>a".repeat(5_242_880)).getBytes(UTF_8);

    List<Arrival> arrivals =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> arrivals(write("a.html", page), write("b.txt", SENTENCE)));

    assertThat(fault(arrivals.get(0)).what()).endsWith("a.html: has more than 250,000 tags");
    assertThat(fault(arrivals.get(0)).advice()).contains(".txt");
    assertThat(document(arrivals.get(1)).text()).isEqualTo(SENTENCE);
  }

  @Test
  void aPageOfSomeMegabytesIsRead() throws IOException {
    String page =
        "<script>"
            + "if(a<b){c()}".repeat(100_000)
            + "</script>"
            + ("<p>" + SENTENCE).repeat(20_000);

    assertThat(document(arrivals(write("a.html", page)).get(0)).text()).contains(SENTENCE);
  }
}
