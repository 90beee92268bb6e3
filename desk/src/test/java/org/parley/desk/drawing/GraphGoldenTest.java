package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code x.txt} beside this test's resources has its {@code x.svg} and so on; {@code
 * -Dgolden.update=true} writes them anew.
 */
class GraphGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/parley/desk/drawing");

  static List<Arguments> goldens() throws IOException {
    List<Arguments> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        Arrays.stream(GraphFormat.values())
            .filter(GraphFormat::isText)
            .forEach(format -> all.add(Arguments.of(file, format)));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void aGroundworkIsWrittenAsBefore(Path file, GraphFormat format) throws IOException {
    String written =
        new String(
            Graphs.of(Sample.picture(Files.readString(file)), format), StandardCharsets.UTF_8);
    Path golden = Path.of(file.toString().replaceFirst("txt$", format.ending()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }
}
