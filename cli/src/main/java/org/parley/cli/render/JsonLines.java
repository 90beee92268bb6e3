package org.parley.cli.render;

import org.parley.model.Brief;

/** One JSON object a line. */
public final class JsonLines implements Renderer {

  private final Confidence confidence;

  public JsonLines(Confidence confidence) {
    this.confidence = confidence;
  }

  @Override
  public String brief(Brief brief, int number) {
    return Json.line(confidence.of(brief));
  }
}
