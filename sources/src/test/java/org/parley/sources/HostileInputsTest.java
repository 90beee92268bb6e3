package org.parley.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.model.Span;

/** Whatever the bytes, each input becomes a document or a fault that names it. */
class HostileInputsTest {

  private static Path folder = Path.of(".");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("hostile");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : List.of("a.txt", "a.html", "a.jsonl", "a.txt.gz", "a.bin")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property(tries = 200)
  void anyBytesArriveOrFail(@ForAll byte[] bytes) throws IOException {
    for (String name : List.of("a.txt", "a.html", "a.jsonl", "a.txt.gz", "a.bin")) {
      Path file = Files.write(folder.resolve(name), bytes);
      for (Arrival arrival : arrivals(file.toString(), InputStream.nullInputStream())) {
        check(arrival, file.toString());
      }
    }
    for (Arrival arrival : arrivals("-", new ByteArrayInputStream(bytes))) {
      check(arrival, "-");
    }
  }

  @Property(tries = 200)
  void anyLineOfACorpusArrivesOrFails(@ForAll String text, @ForAll String junk) {
    String corpus = "{\"text\":\"" + text + "\"}\n{\"id\":" + junk + "}\n{\"text\":\"Last.\"}\n";

    List<Arrival> arrivals = arrivals("-", new ByteArrayInputStream(corpus.getBytes(UTF_8)));

    arrivals.forEach(arrival -> check(arrival, "-:"));
    assertThat(arrivals.get(arrivals.size() - 1)).isInstanceOf(Arrival.Arrived.class);
  }

  @Example
  void aBombOfGzipIsRefusedWithoutBeingHeld() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
    }
    Path file = Files.write(folder.resolve("a.txt.gz"), bomb.toByteArray());

    Arrival arrival = arrivals(file.toString(), InputStream.nullInputStream()).get(0);

    assertThat(((Arrival.Failed) arrival).fault().code()).isEqualTo("too-large");
  }

  @Example
  void aCorpusWithALineOfFiftyMegabytesGoesOnAfterIt() {
    byte[] start = "{\"text\":\"".getBytes(UTF_8);
    byte[] end = "\"}\n{\"text\":\"Next.\"}\n".getBytes(UTF_8);
    byte[] middle = new byte[50_000_000];
    java.util.Arrays.fill(middle, (byte) 'x');
    InputStream endless =
        new java.io.SequenceInputStream(
            java.util.Collections.enumeration(
                List.of(
                    new java.io.ByteArrayInputStream(start),
                    new java.io.ByteArrayInputStream(middle),
                    new java.io.ByteArrayInputStream(end))));

    List<Arrival> arrivals = arrivals("-", endless);

    Fault fault = ((Arrival.Failed) arrivals.get(0)).fault();
    assertThat(fault.what()).isEqualTo("-:1:1: the line is longer than 8 MB");
    assertThat(((Arrival.Arrived) arrivals.get(1)).document().text()).isEqualTo("Next.");
    assertThat(arrivals).hasSize(2);
  }

  private static void check(Arrival arrival, String source) {
    switch (arrival) {
      case Arrival.Failed(String input, Fault fault) -> {
        assertThat(input).startsWith(source);
        assertThat(fault.kind()).isNotEqualTo(Fault.Kind.INTERNAL);
        assertThat(fault.advice()).isNotBlank();
      }
      case Arrival.Arrived(Document document, List<Fault> notes, boolean named) -> {
        assertThat(notes).allMatch(note -> note.what().startsWith(source));
        String text = document.text();
        assertThat(text).isNotBlank().doesNotContain("\r");
        assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
        int length = text.codePointCount(0, text.length());
        assertThat(document.furniture()).extracting(Span::end).allMatch(end -> end <= length);
      }
    }
  }

  private static List<Arrival> arrivals(String argument, InputStream standardInput) {
    List<Arrival> all = new ArrayList<>();
    try (Arrivals arrivals = Inputs.of(List.of(argument), standardInput, "test").arrivals()) {
      arrivals.forEachRemaining(all::add);
    }
    return all;
  }
}
