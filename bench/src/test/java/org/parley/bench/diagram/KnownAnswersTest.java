package org.parley.bench.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.analysis.diagram.MinimalSets;

/**
 * Fault trees whose minimal cut sets are known: {@code -Dknown.answers=FOLDER} names a folder with
 * {@code aralia/expected.csv} and the models that it names. Skipped where none is named.
 */
final class KnownAnswersTest {

  private static final String FOLDER = System.getProperty("known.answers", "");

  @TestFactory
  Stream<DynamicTest> minimalCutSetsAreAsMany() throws IOException {
    if (FOLDER.isEmpty()) {
      System.err.println("KnownAnswersTest is skipped: give -Dknown.answers=FOLDER");
    }
    assumeTrue(!FOLDER.isEmpty(), "no known answers: give -Dknown.answers=FOLDER");
    Path models = Path.of(FOLDER, "aralia");
    List<String> rows = Files.readAllLines(models.resolve("expected.csv"), StandardCharsets.UTF_8);
    List<String> columns = List.of(rows.getFirst().split(",", -1));
    return rows.stream()
        .skip(1)
        .map(row -> List.of(row.split(",", -1)))
        .map(row -> {
          String model = row.get(columns.indexOf("model"));
          String all = row.get(columns.indexOf("minimal_cut_sets"));
          String bySize = row.get(columns.indexOf("count_by_order_from_0"));
          return DynamicTest.dynamicTest(
              model, () -> check(models.resolve(model + ".xml"), all, bySize));
        });
  }

  private static void check(Path model, String all, String bySize) throws IOException {
    OpenPsa tree = OpenPsa.read(model);
    MinimalSets sets = MinimalSets.of(tree.equations(), tree.top(), DiagramSpeed.LIMITS);
    assertThat(sets.limit()).as(model.toString()).isEmpty();
    assertThat(sets.count()).as(model.toString()).isEqualTo(new BigInteger(all));
    assertThat(sets.countBySize())
        .as(model.toString())
        .isEqualTo(Arrays.stream(bySize.split(" ", -1)).map(BigInteger::new).toList());
  }
}
