package org.parley.reading.trees;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How a model's file starts.
 *
 * @param magic what it is a model of
 * @param version to be raised with every change of what is written
 */
public record ModelHead(int magic, int version) {

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(magic);
    out.writeInt(version);
  }

  /**
   * Reads the start of a file.
   *
   * @throws IOException where it is another
   */
  public void check(DataInputStream in) throws IOException {
    ModelHead found = new ModelHead(in.readInt(), in.readInt());
    if (!found.equals(this)) {
      throw new IOException("It starts with " + found + ", and not with " + this);
    }
  }

  @Override
  public String toString() {
    return "%08x, version %d".formatted(magic, version);
  }
}
