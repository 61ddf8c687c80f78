package org.hearsay.analysis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear classifier over hashed features: each feature adds its small whole-number weights to the
 * scores of a few classes. It keeps hashes only, so no word of the texts it learnt from.
 *
 * <p>Immutable; threads may share it.
 */
final class LinearModel {
  /** The greatest weight: ten bits hold it with its sign. */
  static final int MOST = 511;

  /** Up to so many classes a slot of the table holds all weights of its feature. */
  private static final int PACKED = 3;

  private final int classes;
  private final int[] sortedKeys;
  private final byte[] counts;
  private final byte[] cellClasses;
  private final short[] cellWeights;

  /**
   * Open addressing. The high half of a slot is the feature's hash; the low half its weights, ten
   * bits for each class, or its first cell and, in the last seven bits, its number of cells. One
   * slot is one access to memory, which is what scoring costs.
   */
  private final long[] table;

  private final int mask;

  /**
   * A model of sorted rows.
   *
   * @param sortedKeys feature hashes, ascending, none 0
   * @param counts cells of each row, 0 to 127
   * @param cellClasses classes of all cells, row after row
   * @param cellWeights their weights
   */
  LinearModel(
      int classes, int[] sortedKeys, byte[] counts, byte[] cellClasses, short[] cellWeights) {
    this.classes = classes;
    this.sortedKeys = sortedKeys;
    this.counts = counts;
    this.cellClasses = cellClasses;
    this.cellWeights = cellWeights;
    int capacity = Integer.highestOneBit(Math.max(16, sortedKeys.length)) << 1;
    if (sortedKeys.length * 3L > capacity * 2L) {
      capacity <<= 1;
    }
    mask = capacity - 1;
    table = new long[capacity];
    int cell = 0;
    for (int i = 0; i < sortedKeys.length; i++) {
      int slot = sortedKeys[i] & mask;
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      long value = classes <= PACKED ? pack(cell, cell + counts[i]) : cell << 7 | counts[i];
      table[slot] = (long) sortedKeys[i] << 32 | value;
      cell += counts[i];
    }
  }

  private long pack(int from, int end) {
    long packed = 0;
    for (int cell = from; cell < end; cell++) {
      packed |= (cellWeights[cell] & 0x3FFL) << 10 * cellClasses[cell];
    }
    return packed;
  }

  int classes() {
    return classes;
  }

  int features() {
    return sortedKeys.length;
  }

  /** Sets {@code scores} to the sums of the weights of the first {@code n} features. */
  void score(int[] features, int n, int[] scores) {
    if (classes <= PACKED) {
      scorePacked(features, n, scores);
      return;
    }
    Arrays.fill(scores, 0, classes, 0);
    for (int i = 0; i < n; i++) {
      int row = find(features[i]);
      int cell = row >>> 7;
      for (int end = cell + (row & 127); cell < end; cell++) {
        scores[cellClasses[cell]] += cellWeights[cell];
      }
    }
  }

  private void scorePacked(int[] features, int n, int[] scores) {
    int first = 0;
    int second = 0;
    int third = 0;
    for (int i = 0; i < n; i++) {
      int weights = find(features[i]);
      first += weights << 22 >> 22;
      second += weights << 12 >> 22;
      third += weights << 2 >> 22;
    }
    scores[0] = first;
    scores[1] = second;
    scores[2] = third;
  }

  /** What the table holds for a feature; 0 for one that it does not know. */
  private int find(int key) {
    int slot = key & mask;
    long found = table[slot];
    while (found != 0) {
      if ((int) (found >>> 32) == key) {
        return (int) found;
      }
      slot = slot + 1 & mask;
      found = table[slot];
    }
    return 0;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes);
    out.writeInt(sortedKeys.length);
    out.writeInt(cellClasses.length);
    long last = Integer.MIN_VALUE;
    for (int key : sortedKeys) { // ascending, so the steps between are small
      long step = key - last;
      last = key;
      while (step > 127) {
        out.writeByte((int) (step & 127 | 128));
        step >>>= 7;
      }
      out.writeByte((int) step);
    }
    out.write(counts);
    out.write(cellClasses);
    // low bytes, then high bytes: the latter are nearly all alike, and pack well
    byte[] bytes = new byte[cellWeights.length];
    for (int shift = 0; shift <= 8; shift += 8) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (cellWeights[i] >> shift);
      }
      out.write(bytes);
    }
  }

  static LinearModel read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    int[] keys = new int[in.readInt()];
    int cells = in.readInt();
    long last = Integer.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      long step = 0;
      int shift = 0;
      int b = in.readUnsignedByte();
      while (b > 127) {
        step |= (long) (b & 127) << shift;
        shift += 7;
        b = in.readUnsignedByte();
      }
      last += step | (long) b << shift;
      keys[i] = (int) last;
    }
    byte[] counts = in.readNBytes(keys.length);
    byte[] cellClasses = in.readNBytes(cells);
    byte[] low = in.readNBytes(cells);
    byte[] high = in.readNBytes(cells);
    if (high.length != cells) {
      throw new IOException("model ends after " + high.length + " of " + cells + " weights");
    }
    short[] cellWeights = new short[cells];
    for (int i = 0; i < cells; i++) {
      cellWeights[i] = (short) (low[i] & 0xFF | high[i] << 8);
    }
    return new LinearModel(classes, keys, counts, cellClasses, cellWeights);
  }
}
