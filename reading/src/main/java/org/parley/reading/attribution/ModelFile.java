package org.parley.reading.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.parley.model.Fault;
import org.parley.reading.trees.ModelHead;

/**
 * A model as bytes: numbers in a fixed order, compressed, without a date. The same model gives the
 * same bytes.
 */
final class ModelFile {

  /** "PART". */
  private static final ModelHead HEAD = new ModelHead(0x50415254, 1);

  private static final int LARGEST_COUNT = 1 << 27;

  private ModelFile() {}

  static void write(AttributionModel model, OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
      HEAD.write(out);
      out.writeFloat(model.threshold());
      out.writeFloat(model.cues().eagerness());
      writeLexicon(model.cues().lexicon(), out);
      writeField(model.cues().field(), out);
      writeField(model.roles().field(), out);
    }
  }

  private static void writeLexicon(CueLexicon lexicon, DataOutputStream out) throws IOException {
    Map<Integer, CueLexicon.Count> counts = lexicon.counts();
    out.writeInt(counts.size());
    for (Map.Entry<Integer, CueLexicon.Count> entry : counts.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeInt(entry.getValue().cues());
      out.writeInt(entry.getValue().all());
    }
  }

  private static void writeField(Field field, DataOutputStream out) throws IOException {
    float[] steps = field.chain().stepWeights();
    out.writeInt(steps.length);
    for (float step : steps) {
      out.writeFloat(step);
    }
    Weights weights = field.weights();
    out.writeFloat(weights.unit());
    for (long bits : weights.kept()) {
      out.writeLong(bits);
    }
    out.write(weights.cells());
  }

  /**
   * Reads a model.
   *
   * @param name of the file, for messages
   * @throws Fault where the bytes are no model, or only a part of one
   */
  static AttributionModel read(InputStream from, String name) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16))) {
      HEAD.check(in);
      float threshold = in.readFloat();
      float eagerness = in.readFloat();
      CueLexicon lexicon = readLexicon(in);
      Field cues = readField(CueLabels.graph(), in);
      Field roles = readField(RoleLabels.graph(), in);
      if (in.read() >= 0) {
        throw new IOException("It goes on after its end");
      }
      CueFinder finder = new CueFinder(cues, lexicon, eagerness);
      return new AttributionModel(finder, new RoleFinder(roles), threshold);
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.INTERNAL,
          "attribution-model",
          name + ": not a model of attributions. " + e.getMessage(),
          "Fetch the file anew, or rebuild it with bench/train.",
          e);
    }
  }

  private static int count(DataInputStream in, int least, int most) throws IOException {
    int count = in.readInt();
    if (count < least || count > most) {
      throw new IOException("A count of %d, and not %d to %d".formatted(count, least, most));
    }
    return count;
  }

  private static CueLexicon readLexicon(DataInputStream in) throws IOException {
    int size = count(in, 0, LARGEST_COUNT);
    Map<Integer, CueLexicon.Count> counts = new HashMap<>();
    for (int i = 0; i < size; i++) {
      counts.put(in.readInt(), new CueLexicon.Count(in.readInt(), in.readInt()));
    }
    return new CueLexicon(counts);
  }

  private static Field readField(StateGraph graph, DataInputStream in) throws IOException {
    int wanted = graph.steps().size();
    float[] steps = new float[count(in, wanted, wanted)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = in.readFloat();
    }
    float unit = in.readFloat();
    long[] kept = new long[(1 << FeatureVector.BITS) >>> 6];
    int rows = 0;
    for (int i = 0; i < kept.length; i++) {
      kept[i] = in.readLong();
      rows += Long.bitCount(kept[i]);
    }
    byte[] cells = new byte[rows * graph.labels()];
    in.readFully(cells);
    return new Field(new Weights(kept, cells, graph.labels(), unit), new Chain(graph, steps));
  }
}
