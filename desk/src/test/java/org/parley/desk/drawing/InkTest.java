package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.analysis.milestone.Milestone;

class InkTest {

  /** As WCAG 2.2 defines it. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] parts =
        IntStream.of(1, 3, 5)
            .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
            .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  @Test
  void allWordsCanBeReadOnWhatIsBehindThem() {
    List<String> behind =
        Arrays.stream(Milestone.Status.values()).map(Ink::tint).distinct().toList();
    assertThat(behind).allMatch(tint -> contrast(Ink.TEXT, tint) >= 4.5);
    assertThat(behind).allMatch(tint -> contrast(Ink.QUIET, tint) >= 4.5);
    assertThat(contrast(Ink.TEXT, Ink.HIGHLIGHT)).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(Ink.PAPER, Ink.DEADLOCK)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void allLinesCanBeSeen() {
    List<String> lines = new ArrayList<>(List.of(Ink.LINE, Ink.DEADLOCK));
    Arrays.stream(Milestone.Status.values()).map(Ink::line).forEach(lines::add);
    IntStream.range(0, 30).mapToObj(Ink::party).forEach(lines::add);
    assertThat(lines).allMatch(line -> contrast(line, Ink.PAPER) >= 3);
  }
}
