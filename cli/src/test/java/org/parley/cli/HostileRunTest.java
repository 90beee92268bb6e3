package org.parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are slow, empty, odd or too much for the memory leave the others unharmed. */
class HostileRunTest {

  private static final String SENTENCE = "The two sides will meet again in Oslo on Friday.";
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;

  private record Started(ByteArrayOutputStream out, StringWriter err, Thread thread) {

    static Started parley(InputStream in, String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      StringWriter err = new StringWriter();
      Streams streams = new Streams(in, out, new PrintWriter(err, true), false, false, 0);
      Thread thread = Thread.ofPlatform().daemon().start(() -> Parley.run(streams, arguments));
      return new Started(out, err, thread);
    }

    void awaitLines(int count) {
      assertTimeoutPreemptively(
          SOON,
          () -> {
            while (out.toString(UTF_8).lines().count() < count) {
              Thread.sleep(10);
            }
          });
    }
  }

  @Test
  void anAnswerDoesNotWaitForTheNextRowOfStandardInput() throws Exception {
    Started started;
    try (PipedOutputStream rows = new PipedOutputStream()) {
      started = Started.parley(new PipedInputStream(rows), "extract", "-");
      for (int i = 1; i <= 3; i++) {
        rows.write("{\"text\":\"%s\"}\n".formatted(SENTENCE).getBytes(UTF_8));
        rows.flush();
        started.awaitLines(i);
      }
    }
    assertThat(started.thread().join(SOON)).isTrue();
    assertThat(started.out().toString(UTF_8).lines()).hasSize(3);
  }

  @Test
  void anAnswerDoesNotWaitForAPageThatDoesNotCome() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), SENTENCE);
    try (ServerSocket hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Started started =
          Started.parley(
              InputStream.nullInputStream(),
              "extract",
              file.toString(),
              "http://localhost:" + hanging.getLocalPort() + "/");
      started.awaitLines(1);
      assertThat(started.thread().isAlive()).isTrue();
    }
  }

  @Test
  void onlySomeInputsAreHeldAtATime() {
    AtomicInteger pulled = new AtomicInteger();
    Iterator<Integer> inputs = IntStream.range(0, 1000).peek(i -> pulled.set(i + 1)).iterator();
    List<Integer> answers = new ArrayList<>();
    InOrder.each(
        inputs,
        3,
        i -> i,
        answer -> {
          answers.add(answer);
          assertThat(pulled.get()).isLessThanOrEqualTo(answers.size() + 12);
        });
    assertThat(answers).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void whatTakesTooMuchMemoryIsAFaultOfItsInputOnly() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.txt"), SENTENCE);
    Path deep = Files.writeString(folder.resolve("deep.txt"), SENTENCE);
    Path good = Files.writeString(folder.resolve("good.txt"), SENTENCE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(
            InputStream.nullInputStream(), out, new PrintWriter(err, true), false, false, 0);

    ExitCode code =
        new Run(streams, InputArguments.of(bad.toString(), deep.toString(), good.toString()))
            .lines(document -> {
              if (document.id().equals("bad")) {
                throw new OutOfMemoryError("Java heap space");
              }
              if (document.id().equals("deep")) {
                throw new StackOverflowError();
              }
              return document.id() + "\n";
            });

    assertThat(code).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(out.toString(UTF_8)).isEqualTo("good\n");
    assertThat(err.toString())
        .contains("bad.txt: takes more memory", "deep.txt: takes more memory", "-Xmx4g")
        .doesNotContain("Error");
  }

  @Test
  void aDefectNamesTheInputThatShowedIt() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.txt"), SENTENCE);
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintWriter(err, true),
            false,
            false,
            0);

    ExitCode code =
        new Run(streams, InputArguments.of(file.toString()))
            .lines(document -> {
              throw new IllegalStateException("lost");
            });

    assertThat(code).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString()).contains(file.toString(), "defect of Parley", "lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "attributions", "extract", "explain --line 1"})
  void anEmptyNameIsNoInput(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("");
    Ran ran = Ran.parley(arguments.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("an empty name").doesNotContain("Exception");
  }

  @Test
  void anIdThatStandsTwiceIsNotedAndBothAreRead() {
    String rows = "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n";
    Ran ran = Ran.withInput(rows, "extract", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"id\":\"x\",\"source\""));
    assertThat(ran.err()).contains("parley: note: -:2:1: has the id 'x', as -:1 has");
  }
}
