package org.parley.desk.drawing;

import java.util.Locale;

/** The forms of a groundwork as a graph. */
public enum GraphFormat {
  /** GraphML, for programs that analyse graphs. */
  GRAPHML("graphml"),
  /** The language of Graphviz. */
  DOT("dot"),
  /** A flowchart of Mermaid, for pages and notes. */
  MERMAID("mmd"),
  /** A drawing. */
  SVG("svg"),
  /** The same drawing as pixels. */
  PNG("png");

  private final String ending;

  GraphFormat(String ending) {
    this.ending = ending;
  }

  /** In lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** With which a file's name ends, without the dot. */
  public String ending() {
    return ending;
  }

  /** Whether it is text, in UTF-8. */
  public boolean isText() {
    return this != PNG;
  }
}
