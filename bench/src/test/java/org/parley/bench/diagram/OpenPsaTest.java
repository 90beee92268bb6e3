package org.parley.bench.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.diagram.Formula;

final class OpenPsaTest {

  @TempDir Path folder;

  private OpenPsa read(String gates) throws IOException {
    String xml =
        "<opsa-mef><define-fault-tree name='t'>" + gates + "</define-fault-tree></opsa-mef>";
    return OpenPsa.read(Files.writeString(folder.resolve("t.xml"), xml, StandardCharsets.UTF_8));
  }

  @Test
  void theTopIsTheGateThatNoOtherRefersTo() throws IOException {
    OpenPsa tree =
        read(
            """
            <define-gate name='low'><or><basic-event name='a'/><basic-event name='b'/></or></define-gate>
            <define-gate name='top'><atleast min='2'>
              <gate name='low'/><basic-event name='b'/><basic-event name='c'/>
            </atleast></define-gate>
            """);
    assertThat(tree.top()).isEqualTo(1);
    assertThat(tree.equations().variables()).isEqualTo(3);
    assertThat(tree.equations().gates().get(1))
        .isEqualTo(
            new Formula.AtLeast(
                2, List.of(new Formula.Gate(0), new Formula.Variable(1), new Formula.Variable(2))));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThatThrownBy(
            () -> read("<define-gate name='g'><not><basic-event name='a'/></not></define-gate>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("<not>");
    assertThatThrownBy(() -> read("<define-gate name='g'><gate name='h'/></define-gate>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gate h is not defined");
  }
}
