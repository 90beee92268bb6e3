package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where {@code -o} writes, and what it never does. */
class OutputFileTest {

  @TempDir Path folder;
  private Path input = Path.of("");

  @BeforeEach
  void write() throws IOException {
    input = Files.writeString(folder.resolve("in.txt"), "The union rejected the offer.");
  }

  /** {@code extract} goes the same way as {@code read} and loads no model. */
  private Ran extract(Object output, Object... inputs) {
    String[] arguments = new String[3 + inputs.length];
    arguments[0] = "extract";
    arguments[1] = "-o";
    arguments[2] = output.toString();
    for (int i = 0; i < inputs.length; i++) {
      arguments[3 + i] = inputs[i].toString();
    }
    return Ran.parley(arguments);
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("out.jsonl");
    assertThat(extract(file, input).code()).isZero();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void aFileThatIsThereKeepsItsPermissions() throws IOException {
    Path file = Files.createFile(folder.resolve("out.jsonl"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(extract(file, input).code()).isZero();
    assertThat(file).content().contains("The union");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void aSymbolicLinkIsWrittenThrough() throws IOException {
    Path target = folder.resolve("target.jsonl");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target.jsonl"));
    assertThat(extract(link, input).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(target).content().contains("The union");
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));
    assertThat(extract(circle, input).err()).contains("in a circle").doesNotContain("Exception");
  }

  @Test
  void aPipeIsWrittenAsItIs() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(() -> {
          try {
            return Files.readString(pipe);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(extract(link, input).code()).isZero();
    assertThat(read.get()).contains("The union");
  }

  @Test
  void aFolderOrNoNameIsNoOutput() {
    Ran ran = extract(folder, input);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("is a folder", "Name a file in it");
    assertThat(ran.out()).isEmpty();
    assertThat(extract("", input).code()).isEqualTo(ExitCode.USAGE.number());
    Ran invalid = extract("a\0b", input);
    assertThat(invalid.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(invalid.err()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/full", "no/such/folder/out.jsonl"})
  void whatCannotBeWrittenIsToldWithAdvice(String output) {
    assumeTrue(!output.startsWith("/dev") || Files.exists(Path.of(output)));
    Ran ran = extract(output, input);
    assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT.number());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("parley: Cannot write " + output).doesNotContain("Exception");
    assertThat(ran.err().lines()).hasSize(2);
  }

  @Test
  void anInputIsNeverOverwritten() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), input);
    for (Path output : new Path[] {input, link}) {
      Ran ran = extract(output, input);
      assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(ran.err()).contains("would be overwritten", "Name another file");
      assertThat(input).hasContent("The union rejected the offer.");
    }
  }

  @Test
  void aFileStaysAsItIsWhereThereIsNothingToWrite() throws IOException {
    Path corpus = Files.writeString(folder.resolve("none.jsonl"), "\n");
    Path file = Files.writeString(folder.resolve("keep.txt"), "kept");
    assertThat(extract(file, corpus).code()).isEqualTo(ExitCode.NONE_READ.number());
    assertThat(file).hasContent("kept");
    assertThat(extract(file, "no-such-file.txt").code()).isEqualTo(ExitCode.NONE_READ.number());
    assertThat(file).hasContent("kept");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }
}
