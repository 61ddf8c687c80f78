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
  private final int classes;
  private final int[] sortedKeys;
  private final byte[] counts;
  private final byte[] cellClasses;
  private final byte[] cellWeights;

  // open addressing; a row is its first cell and its number of cells
  private final int[] keys;
  private final int[] rows;
  private final int mask;

  /**
   * A model of sorted rows.
   *
   * @param sortedKeys feature hashes, ascending, none 0
   * @param counts cells of each row, 1 to 127
   * @param cellClasses classes of all cells, row after row
   * @param cellWeights their weights
   */
  LinearModel(
      int classes, int[] sortedKeys, byte[] counts, byte[] cellClasses, byte[] cellWeights) {
    this.classes = classes;
    this.sortedKeys = sortedKeys;
    this.counts = counts;
    this.cellClasses = cellClasses;
    this.cellWeights = cellWeights;
    int capacity = Integer.highestOneBit(Math.max(16, sortedKeys.length * 2)) << 1;
    mask = capacity - 1;
    keys = new int[capacity];
    rows = new int[capacity];
    int cell = 0;
    for (int i = 0; i < sortedKeys.length; i++) {
      int slot = sortedKeys[i] & mask;
      while (keys[slot] != 0) {
        slot = slot + 1 & mask;
      }
      keys[slot] = sortedKeys[i];
      rows[slot] = cell << 7 | counts[i];
      cell += counts[i];
    }
  }

  int classes() {
    return classes;
  }

  int features() {
    return sortedKeys.length;
  }

  /** Sets {@code scores} to the sums of the weights of the first {@code n} features. */
  void score(int[] features, int n, int[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int i = 0; i < n; i++) {
      int key = features[i];
      int slot = key & mask;
      int found = keys[slot];
      while (found != key && found != 0) {
        slot = slot + 1 & mask;
        found = keys[slot];
      }
      if (found != 0) {
        int row = rows[slot];
        int cell = row >>> 7;
        for (int end = cell + (row & 127); cell < end; cell++) {
          scores[cellClasses[cell]] += cellWeights[cell];
        }
      }
    }
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
    out.write(cellWeights);
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
    byte[] cellWeights = in.readNBytes(cells);
    if (cellWeights.length != cells) {
      throw new IOException("model ends after " + cellWeights.length + " of " + cells + " weights");
    }
    return new LinearModel(classes, keys, counts, cellClasses, cellWeights);
  }
}
