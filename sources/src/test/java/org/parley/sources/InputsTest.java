package org.parley.sources;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    Inputs inputs = new Inputs(names, new ByteArrayInputStream(standardInput), "test", limits);
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
}
