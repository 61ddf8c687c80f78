package org.hearsay.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns a {@link LinearModel}: an averaged perceptron over hashed features (Freund and Schapire
 * 1999; Collins 2002). Features come to be when a mistake first touches them.
 *
 * <p>Not thread-safe.
 */
final class Perceptron {
  private final int classes;
  private int[] keys = new int[1 << 16];
  private int[] firstCell = new int[1 << 16];
  private int features;

  // cells: one for each feature and class, linked from the feature's first
  private int cells = 1;
  private int[] next = new int[1 << 16];
  private byte[] cellClass = new byte[1 << 16];
  private float[] weight = new float[1 << 16];
  private double[] total = new double[1 << 16];
  private int[] changed = new int[1 << 16];
  private int now = 1;

  Perceptron(int classes) {
    this.classes = classes;
  }

  void score(int[] hashes, int n, float[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int i = 0; i < n; i++) {
      for (int c = firstCell[slot(hashes[i])]; c != 0; c = next[c]) {
        scores[cellClass[c]] += weight[c];
      }
    }
  }

  /** One more example was seen. */
  void tick() {
    now++;
  }

  /** Moves weight from the class that was wrong to the right one. */
  void update(int[] hashes, int n, int right, int wrong) {
    for (int i = 0; i < n; i++) {
      add(hashes[i], right, 1);
      add(hashes[i], wrong, -1);
    }
  }

  private void add(int hash, int type, float by) {
    int slot = slot(hash);
    if (keys[slot] == 0) {
      if (++features * 2 > keys.length) {
        grow();
        slot = slot(hash);
      }
      keys[slot] = hash;
    }
    int cell = firstCell[slot];
    while (cell != 0 && cellClass[cell] != type) {
      cell = next[cell];
    }
    if (cell == 0) {
      cell = newCell(type);
      next[cell] = firstCell[slot];
      firstCell[slot] = cell;
    }
    total[cell] += (double) (now - changed[cell]) * weight[cell];
    changed[cell] = now;
    weight[cell] += by;
  }

  private int newCell(int type) {
    if (cells == next.length) {
      int size = cells * 2;
      next = Arrays.copyOf(next, size);
      cellClass = Arrays.copyOf(cellClass, size);
      weight = Arrays.copyOf(weight, size);
      total = Arrays.copyOf(total, size);
      changed = Arrays.copyOf(changed, size);
    }
    cellClass[cells] = (byte) type;
    changed[cells] = now;
    return cells++;
  }

  private int slot(int hash) {
    int slot = hash & keys.length - 1;
    while (keys[slot] != hash && keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCells = firstCell;
    keys = new int[oldKeys.length * 2];
    firstCell = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        firstCell[slot] = oldCells[i];
      }
    }
  }

  int features() {
    return features;
  }

  /**
   * The averaged model, quantised to weights of one byte. Of its features only the {@code most}
   * with the greatest weights are kept.
   */
  LinearModel average(int most) {
    float[] mean = new float[cells];
    double squares = 0;
    for (int c = 1; c < cells; c++) {
      mean[c] = (float) ((total[c] + (double) (now - changed[c]) * weight[c]) / now);
      squares += mean[c] * mean[c];
    }
    // weights past eight standard deviations are rare enough to be cut
    double scale = 127 / (16 * Math.sqrt(squares / Math.max(1, cells)) + 1e-9);
    int[] slots =
        IntStream.range(0, keys.length)
            .filter(i -> keys[i] != 0 && greatest(firstCell[i], mean) * scale >= 0.5)
            .toArray();
    if (slots.length > most) {
      float[] sizes = new float[slots.length];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = greatest(firstCell[slots[i]], mean);
      }
      Arrays.sort(sizes);
      float least = sizes[sizes.length - most];
      slots = Arrays.stream(slots).filter(i -> greatest(firstCell[i], mean) >= least).toArray();
    }
    long[] order = Arrays.stream(slots).mapToLong(i -> (long) keys[i] << 32 | i).sorted().toArray();
    int[] sorted = new int[order.length];
    byte[] counts = new byte[order.length];
    byte[] types = new byte[cells];
    byte[] weights = new byte[cells];
    int n = 0;
    for (int i = 0; i < order.length; i++) {
      int slot = (int) order[i];
      sorted[i] = keys[slot];
      int start = n;
      for (int c = firstCell[slot]; c != 0; c = next[c]) {
        long w = Math.max(-127, Math.min(127, Math.round(mean[c] * scale)));
        if (w != 0) {
          types[n] = cellClass[c];
          weights[n++] = (byte) w;
        }
      }
      counts[i] = (byte) (n - start);
    }
    return new LinearModel(
        classes, sorted, counts, Arrays.copyOf(types, n), Arrays.copyOf(weights, n));
  }

  private float greatest(int cell, float[] mean) {
    float most = 0;
    for (int c = cell; c != 0; c = next[c]) {
      most = Math.max(most, Math.abs(mean[c]));
    }
    return most;
  }
}
