package org.parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a tree of its own, with a Java that tells how it was called. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {

  @TempDir Path home;

  private record Ended(int code, String said) {}

  @BeforeEach
  void makeTree() throws IOException {
    Files.createDirectories(home.resolve(".mvn"));
    Files.copy(Path.of("../parley"), home.resolve("parley"));
    Files.copy(Path.of("../.mvn/find-jdk"), home.resolve(".mvn/find-jdk"));
    for (String module : new String[] {"model", "sources", "reading", "cli"}) {
      Files.createDirectories(home.resolve(module));
    }
    Files.createFile(home.resolve("pom.xml"));
    Path programs = Files.createDirectories(home.resolve("jdk/bin"));
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
    Files.writeString(programs.resolve("javac"), "");
    Files.writeString(programs.resolve("java"), "#!/bin/sh\necho \"in $LC_ALL$LANG: $*\"\n");
    for (String program : new String[] {"java", "javac"}) {
      assertThat(programs.resolve(program).toFile().setExecutable(true)).isTrue();
    }
  }

  private void build(Instant when) throws IOException {
    Files.createDirectories(home.resolve("cli/target/lib"));
    Path jar = Files.createFile(home.resolve("cli/target/parley.jar"));
    Files.setLastModifiedTime(jar, FileTime.from(when));
  }

  private Ended run(Map<String, String> locale) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", home.resolve("parley").toString(), "read", "zürich.txt");
    builder
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(home.resolve("pom.xml").toFile()));
    String path = builder.environment().get("PATH");
    builder.environment().clear();
    builder.environment().putAll(locale);
    builder.environment().put("PATH", path);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "POSIX", "xx_XX.ISO-8859-1"})
  void javaRunsInUtf8WhateverTheLocale(String locale) throws IOException, InterruptedException {
    build(Instant.now().plusSeconds(60));

    Ended ended = run(locale.isEmpty() ? Map.of() : Map.of("LC_ALL", locale));

    assertThat(ended.code()).isZero();
    assertThat(ended.said())
        .matches("in (C|en_US)\\.(?i:utf-?8): [^\n]*parley\\.jar read zürich\\.txt\n");
  }

  @Test
  void aLocaleOfUtf8IsLeftAsItIs() throws IOException, InterruptedException {
    build(Instant.now().plusSeconds(60));

    assertThat(run(Map.of("LANG", "C.UTF-8")).said()).startsWith("in C.UTF-8: ");
  }

  @Test
  void aBuildThatCannotBeWrittenIsToldInWords() throws IOException, InterruptedException {
    Files.createFile(home.resolve("target")); // Even the superuser makes no folder of it.

    Ended ended = run(Map.of());

    assertThat(ended.code()).isEqualTo(69);
    assertThat(ended.said())
        .startsWith("Parley's build in " + home.toRealPath() + " is not there yet, and user ")
        .contains("may not write there", "as the owner");
    assertThat(ended.said().lines()).hasSize(2);
  }

  @Test
  void aStaleBuildThatCannotBeRenewedIsToldInWords() throws IOException, InterruptedException {
    build(Instant.now().minusSeconds(3600));
    Files.createFile(home.resolve("target"));

    Ended ended = run(Map.of());

    assertThat(ended.code()).isEqualTo(69);
    assertThat(ended.said()).contains("is older than its sources");
  }
}
