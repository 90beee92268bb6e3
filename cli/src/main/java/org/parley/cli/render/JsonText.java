package org.parley.cli.render;

import org.parley.model.Brief;

/** Indented JSON: one object, or an array of them. */
public final class JsonText implements Renderer {

  private final boolean array;
  private final Confidence confidence;

  /**
   * @param array whether there may be several briefs
   */
  public JsonText(boolean array, Confidence confidence) {
    this.array = array;
    this.confidence = confidence;
  }

  @Override
  public String head() {
    return array ? "[\n" : "";
  }

  @Override
  public String separator() {
    return ",\n";
  }

  @Override
  public String brief(Brief brief, int number) {
    return Json.pretty(confidence.of(brief));
  }

  @Override
  public String foot() {
    return array ? "]\n" : "";
  }
}
