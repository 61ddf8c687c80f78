package org.hearsay.attribution.spans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a linear model, by feature hash; a feature that training did not keep weighs
 * nothing.
 *
 * <p>Immutable; threads may share it.
 */
final class Weights {
  private static final int STEPS = 127;

  /** A smaller weight decides nothing and is not stored. */
  private static final float LEAST = 0.01f;

  private final int mask;
  private final int[] keys;
  private final float[] values;
  private final int size;

  /**
   * @param keys feature hashes, each once
   * @param values their weights
   */
  Weights(int[] keys, float[] values) {
    int capacity = Integer.highestOneBit(Math.max(16, keys.length)) * 4;
    mask = capacity - 1;
    this.keys = new int[capacity];
    this.values = new float[capacity];
    int kept = 0;
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        int slot = slot(keys[i]);
        this.keys[slot] = keys[i];
        this.values[slot] = values[i];
        kept++;
      }
    }
    size = kept;
  }

  private int slot(int key) {
    int slot = (key ^ (key >>> 16)) & mask;
    // a slot is free when its weight is 0: weights of 0 are never stored
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The sum of the weights of some features. */
  double score(int[] features) {
    double sum = 0;
    for (int feature : features) {
      sum += values[slot(feature)];
    }
    return sum;
  }

  int size() {
    return size;
  }

  /** Writes one byte a weight and about two for its key; small weights are lost. */
  void write(DataOutput out) throws IOException {
    float largest = 0;
    for (float v : values) {
      largest = Math.max(largest, Math.abs(v));
    }
    float step = largest / STEPS;
    int[] sorted =
        java.util.stream.IntStream.range(0, keys.length)
            .filter(i -> Math.abs(values[i]) >= LEAST && quantized(values[i], step) != 0)
            .map(i -> keys[i])
            .sorted()
            .toArray();
    out.writeInt(sorted.length);
    out.writeFloat(step);
    long previous = Integer.MIN_VALUE;
    for (int key : sorted) {
      writeNumber(out, key - previous);
      previous = key;
    }
    for (int key : sorted) {
      out.writeByte(quantized(values[slot(key)], step));
    }
  }

  private static int quantized(float value, float step) {
    // square-root scale: most weights are small, and they are many
    int magnitude = (int) Math.round(Math.sqrt(Math.abs(value) / (step * STEPS)) * STEPS);
    return value < 0 ? -magnitude : magnitude;
  }

  /** Reads what {@link #write} wrote. */
  static Weights read(DataInput in) throws IOException {
    int n = in.readInt();
    float step = in.readFloat();
    int[] keys = new int[n];
    long previous = Integer.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      previous += readNumber(in);
      keys[i] = (int) previous;
    }
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      int q = in.readByte();
      float root = (float) q / STEPS;
      values[i] = Math.signum(q) * root * root * step * STEPS;
    }
    return new Weights(keys, values);
  }

  private static void writeNumber(DataOutput out, long number) throws IOException {
    long rest = number;
    while (rest >= 0x80) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readNumber(DataInput in) throws IOException {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.readUnsignedByte();
      number |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return number;
      }
    }
  }
}
