package org.parley.desk.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * Lines of text as paths, in whatever font of the machine has their letters. Java joins and orders
 * the letters of scripts that need it, which the reader of {@link Pixels} does not.
 */
final class Outlines {

  private static final String COMMANDS = "MLQCZ";
  private static final int[] NUMBERS = {2, 2, 4, 6, 0};

  private Outlines() {}

  /** The data of a path; empty where no letter has an outline. */
  static String of(String text, double x, double foot, Lettering lettering) {
    Font font =
        new Font(Font.SANS_SERIF, lettering.isBold() ? Font.BOLD : Font.PLAIN, 1)
            .deriveFont((float) lettering.size());
    Shape outline =
        new TextLayout(text, font, new FontRenderContext(null, true, true))
            .getOutline(AffineTransform.getTranslateInstance(x, foot));
    StringBuilder path = new StringBuilder();
    double[] numbers = new double[6];
    for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(numbers);
      path.append(COMMANDS.charAt(segment));
      for (int i = 0; i < NUMBERS[segment]; i++) {
        path.append(String.format(Locale.ROOT, "%.2f ", numbers[i]));
      }
    }
    return path.toString();
  }
}
