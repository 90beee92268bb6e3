package org.parley.reading.trees;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as bytes, big end first: texts, then plain arrays that are read as fast as a disk can.
 */
final class TreeModelFile {

  private static final int MAGIC = 0x50545245; // "PTRE"
  private static final int VERSION = 1;
  private static final int CHUNK = 1 << 18;
  private static final int LARGEST_COUNT = 1 << 27;

  private TreeModelFile() {}

  static void write(TreeModel model, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
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
    out.writeInt(features.bits());
    writeInts(features.buckets(), out);
    writeLongs(features.keys(), out);
    writeInts(features.rows(), out);
    writeInts(features.cells(), out);
    int[] values = new int[features.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.floatToRawIntBits(features.values()[i]);
    }
    writeInts(values, out);
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

  private static void writeLongs(long[] numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    for (int from = 0; from < numbers.length; from += CHUNK / 8) {
      int count = Math.min(CHUNK / 8, numbers.length - from);
      bytes.asLongBuffer().put(numbers, from, count);
      out.write(bytes.array(), 0, count * 8);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException where the bytes are no model, or only a part of one
   */
  static TreeModel read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    int magic = in.readInt();
    int version = in.readInt();
    if (magic != MAGIC || version != VERSION) {
      throw new IOException(
          "It starts with %08x, version %d, and not with %08x, version %d"
              .formatted(magic, version, MAGIC, VERSION));
    }
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
    int bits = in.readInt();
    int[] buckets = readInts(in);
    long[] keys = readLongs(in);
    int[] rows = readInts(in);
    int[] cells = readInts(in);
    int[] raw = readInts(in);
    float[] values = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      values[i] = Float.intBitsToFloat(raw[i]);
    }
    if (in.read() >= 0) {
      throw new IOException("It goes on after its end");
    }
    return new TreeModel(
        labels, roots, moves, new FeatureRows(bits, buckets, keys, rows, cells, values));
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

  private static long[] readLongs(DataInputStream in) throws IOException {
    long[] numbers = new long[count(in)];
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    for (int from = 0; from < numbers.length; from += CHUNK / 8) {
      int count = Math.min(CHUNK / 8, numbers.length - from);
      in.readFully(bytes.array(), 0, count * 8);
      bytes.asLongBuffer().get(numbers, from, count);
    }
    return numbers;
  }
}
