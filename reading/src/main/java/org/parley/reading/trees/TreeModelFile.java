package org.parley.reading.trees;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model as bytes, big end first: texts, then plain arrays that are read as fast as a disk can.
 */
final class TreeModelFile {

  /** "PTRE"; the version is to be raised with every change of hashes too. */
  private static final ModelHead HEAD = new ModelHead(0x50545245, 2);

  private static final int CHUNK = 1 << 18;
  private static final int LARGEST_COUNT = 1 << 27;

  private TreeModelFile() {}

  /** Whether a file starts as those that are written now. */
  static boolean isCurrent(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return in.available() >= 8 && HEAD.equals(new ModelHead(in.readInt(), in.readInt()));
    }
  }

  static void write(TreeModel model, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    HEAD.write(out);
    out.writeInt(model.labels().size());
    for (String label : model.labels()) {
      out.writeUTF(label);
    }
    writeNumbers(model.roots(), out);
    out.writeInt(model.moves().size());
    for (Move move : model.moves()) {
      out.writeUTF(move.kind().name());
      out.writeBoolean(move.atRoot());
      writeNumbers(move.labels(), out);
    }
    FeatureRows features = model.features();
    out.writeInt(features.slots());
    writeInts(features.table(), out);
    writeInts(features.cells(), out);
    writeInts(bits(features.values()), out);
    writeInts(bits(joined(features.whole(), model.moves().size())), out);
    out.flush();
  }

  private static void writeNumbers(List<Integer> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static void writeInts(int[] numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    for (int from = 0; from < numbers.length; from += CHUNK / 4) {
      int count = Math.min(CHUNK / 4, numbers.length - from);
      bytes.asIntBuffer().put(numbers, from, count);
      out.write(bytes.array(), 0, count * 4);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException where the bytes are no model, or only a part of one
   */
  static TreeModel read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    HEAD.check(in);
    List<String> labels = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      labels.add(in.readUTF());
    }
    List<Integer> roots = readNumbers(in);
    List<Move> moves = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      Move.Kind kind = Move.Kind.valueOf(in.readUTF());
      boolean atRoot = in.readBoolean();
      moves.add(new Move(kind, readNumbers(in), atRoot));
    }
    FeatureRows features =
        new FeatureRows(
            in.readInt(),
            readInts(in),
            readInts(in),
            floats(readInts(in)),
            rows(floats(readInts(in)), moves.size()));
    if (in.read() >= 0) {
      throw new IOException("It goes on after its end");
    }
    return new TreeModel(labels, roots, moves, features);
  }

  private static float[] joined(float[][] rows, int length) {
    float[] all = new float[rows.length * length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, all, i * length, length);
    }
    return all;
  }

  private static float[][] rows(float[] all, int length) {
    float[][] rows = new float[all.length / length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(all, i * length, (i + 1) * length);
    }
    return rows;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }

  private static float[] floats(int[] bits) {
    float[] values = new float[bits.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(bits[i]);
    }
    return values;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > LARGEST_COUNT) {
      throw new IOException("A count of %d, and not 0 to %d".formatted(count, LARGEST_COUNT));
    }
    return count;
  }

  private static List<Integer> readNumbers(DataInputStream in) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      numbers.add(in.readInt());
    }
    return numbers;
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] numbers = new int[count(in)];
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    for (int from = 0; from < numbers.length; from += CHUNK / 4) {
      int count = Math.min(CHUNK / 4, numbers.length - from);
      in.readFully(bytes.array(), 0, count * 4);
      bytes.asIntBuffer().get(numbers, from, count);
    }
    return numbers;
  }
}
