package org.parley.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.parley.model.Fault;

final class ModelFileTest {

  @Test
  void whatIsNoModelIsNamedAndAdviceGiven() {
    assertThatThrownBy(() -> read("no model".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("some.model.gz")
        .asInstanceOf(InstanceOfAssertFactories.type(Fault.class))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("attribution-model"))
        .satisfies(fault -> assertThat(fault.advice()).contains("bench/train"));
  }

  @Test
  void aModelThatIsCutOffIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AttributionModel.load().write(out);
    byte[] half = Arrays.copyOf(out.toByteArray(), out.size() / 2);
    assertThatThrownBy(() -> read(half)).isInstanceOf(Fault.class);
  }

  @Test
  void anotherFormatIsRefusedWithWhatItStartsWith() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write("something else".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("736f6d65");
  }

  private static void read(byte[] bytes) {
    AttributionModel.read(new ByteArrayInputStream(bytes), "some.model.gz");
  }
}
