package org.parley.reading.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.parley.reading.syntax.ParsedText;

/**
 * Reads attributions as in the PolNeAR corpus: the content keeps its quotation marks and its "that"
 * or "to"; what somebody wants, intends or believes is attributed too. Immutable, safe for any
 * number of threads.
 */
public final class AttributionModel {

  private static final String FILE = "attributions.model.gz";

  private final CueFinder cues;
  private final RoleFinder roles;
  private final float threshold;

  /**
   * @param threshold how likely a cue has to attribute something to be reported, in [0,1]
   */
  AttributionModel(CueFinder cues, RoleFinder roles, float threshold) {
    this.cues = cues;
    this.roles = roles;
    this.threshold = threshold;
  }

  /** The model that comes with Parley. */
  public static AttributionModel load() {
    InputStream in = AttributionModel.class.getResourceAsStream(FILE);
    return ModelFile.read(Objects.requireNonNull(in, FILE), FILE);
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @param name of the file, for messages
   * @throws org.parley.model.Fault where it is none
   */
  public static AttributionModel read(InputStream in, String name) {
    return ModelFile.read(in, name);
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    ModelFile.write(this, out);
  }

  /** The attributions of a text. */
  public AttributedText attribute(ParsedText text) {
    return new AttributedText(this, new Tokens(text));
  }

  CueFinder cues() {
    return cues;
  }

  RoleFinder roles() {
    return roles;
  }

  float threshold() {
    return threshold;
  }
}
