package org.parley.cli.render;

import org.parley.model.Brief;

/** One JSON object a line. */
public final class JsonLines implements Renderer {

  @Override
  public String brief(Brief brief, int number) {
    return Json.line(brief);
  }
}
