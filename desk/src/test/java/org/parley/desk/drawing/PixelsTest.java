package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PixelsTest {

  private static Picture ferry() throws IOException {
    return Sample.picture(
        Files.readString(Path.of("src/test/resources/org/parley/desk/drawing/ferry.txt")));
  }

  private static BufferedImage image(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Graphs.of(picture, GraphFormat.PNG)));
  }

  @Test
  void aPictureIsTwiceAsLargeAsItsDrawing() throws IOException {
    Picture picture = ferry();
    Sheet sheet = Sheet.of(picture, Net.of(picture).connected());
    BufferedImage image = image(picture);
    assertThat(image.getWidth()).isEqualTo((int) (2 * sheet.width()));
    assertThat(image.getHeight()).isEqualTo((int) (2 * sheet.height()));
  }

  @Test
  void aPictureShowsMoreThanPaper() throws IOException {
    BufferedImage image = image(ferry());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    long inked = IntStream.of(pixels).filter(pixel -> pixel != 0xffffffff).count();
    assertThat((double) inked / pixels.length).isBetween(0.02, 0.4);
    assertThat(IntStream.of(pixels).distinct().count()).isGreaterThan(50);
    assertThat(IntStream.of(pixels).anyMatch(pixel -> pixel == 0xffb84a00)).isTrue();
  }

  @Test
  void whatIsTooLargeIsMadeSmaller() {
    assertThat(Pixels.scale(1000, 500)).isEqualTo(2);
    assertThat(Pixels.scale(32_000, 500) * 32_000).isLessThanOrEqualTo(16_000);
    double scale = Pixels.scale(9000, 9000);
    assertThat(scale * 9000 * scale * 9000).isLessThanOrEqualTo(40_000_001);
  }

  @Test
  void theLibrariesSayNothing() throws IOException {
    List<String> said = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            said.add(record.getLoggerName() + ": " + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      for (GraphFormat format : GraphFormat.values()) {
        Graphs.of(ferry(), format);
      }
    } finally {
      root.removeHandler(handler);
    }
    assertThat(said).isEmpty();
  }
}
