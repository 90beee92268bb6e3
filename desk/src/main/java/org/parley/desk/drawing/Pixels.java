package org.parley.desk.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.parley.model.Fault;

/** Makes pixels of a drawing. Its letters come from the fonts of the machine. */
final class Pixels {

  /** Pixels for each unit of the drawing, where there is room. */
  private static final double SCALE = 2;

  private static final double MOST_ALONG = 16_000;
  private static final double MOST = 40_000_000;

  private Pixels() {}

  static byte[] of(Sheet sheet) {
    withoutDisplay();
    checkFonts();
    double scale = scale(sheet.width(), sheet.height());
    int width = (int) Math.max(1, Math.round(sheet.width() * scale));
    int height = (int) Math.max(1, Math.round(sheet.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    paint(document(sheet.svgForPixels()), image);
    return png(image);
  }

  /** So large that the picture is sharp, but no larger than can be handled. */
  static double scale(double width, double height) {
    double along = MOST_ALONG / Math.max(width, height);
    return Math.min(SCALE, Math.min(along, Math.sqrt(MOST / (width * height))));
  }

  /** Where nobody has decided it, Java is told that there is no screen before it looks for one. */
  private static void withoutDisplay() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /** On a machine that has not one font, Java's text fails in one of these ways. */
  private static void checkFonts() {
    try {
      new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('A');
    } catch (Error | NullPointerException e) {
      throw Fault.user(
          "no-fonts",
          "The drawing cannot be made into pixels: " + e.getMessage(),
          "Install a font (Debian: apt install fontconfig fonts-liberation), or write SVG.");
    }
  }

  private static SVGDocument document(String svg) {
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.builder()
                    .documentLimits(new DocumentLimits(100, 100, Integer.MAX_VALUE))
                    .build());
    if (document == null) {
      throw new IllegalStateException("A drawing of ours could not be read");
    }
    return document;
  }

  private static void paint(SVGDocument document, BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      document.render(null, graphics, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
    } finally {
      graphics.dispose();
    }
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(image);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
