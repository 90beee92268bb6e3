package org.parley.desk.drawing;

import java.nio.charset.StandardCharsets;

/** Writes a groundwork as a graph. */
public final class Graphs {

  private Graphs() {}

  /**
   * The bytes of a file; text is UTF-8.
   *
   * @throws org.parley.model.Fault {@code no-fonts} for PNG on a machine that has none at all
   */
  public static byte[] of(Picture picture, GraphFormat format) {
    Net net = Net.of(picture);
    return switch (format) {
      case GRAPHML -> utf8(new DataGraph(picture, net).graphml());
      case DOT -> utf8(new DataGraph(picture, net).dot());
      case MERMAID -> utf8(MermaidText.of(picture, net.connected()));
      case SVG -> utf8(Sheet.of(picture, net.connected()).svg());
      case PNG -> Pixels.of(Sheet.of(picture, net.connected()));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
