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
  private int[] rows = new int[1 << 16];
  private int features;

  // a row of weights for each feature; row 0 stands for features never seen
  private float[] weights;

  /** How often each row was changed. */
  private int[] changes = new int[1 << 16];

  /** Sum of each change times the moment of the change, from which the mean follows. */
  private float[] moments;

  private int now = 1;

  Perceptron(int classes) {
    this.classes = classes;
    weights = new float[classes << 16];
    moments = new float[classes << 16];
  }

  void score(int[] hashes, int n, float[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int i = 0; i < n; i++) {
      int row = rows[slot(hashes[i])] * classes;
      if (row != 0) {
        for (int c = 0; c < classes; c++) {
          scores[c] += weights[row + c];
        }
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
      int feature = row(hashes[i]);
      changes[feature]++;
      int row = feature * classes;
      weights[row + right]++;
      weights[row + wrong]--;
      moments[row + right] += now;
      moments[row + wrong] -= now;
    }
  }

  private int row(int hash) {
    int slot = slot(hash);
    if (keys[slot] == 0) {
      if (++features * 2 > keys.length) {
        grow();
        slot = slot(hash);
      }
      keys[slot] = hash;
      rows[slot] = features;
      if ((features + 1) * classes > weights.length) {
        weights = Arrays.copyOf(weights, weights.length / 2 * 3);
        moments = Arrays.copyOf(moments, weights.length);
        changes = Arrays.copyOf(changes, weights.length / classes + 1);
      }
    }
    return rows[slot];
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
    int[] oldRows = rows;
    keys = new int[oldKeys.length * 2];
    rows = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  int features() {
    return features;
  }

  /**
   * The averaged model, its weights rounded to whole numbers. Kept are the {@code most} features
   * that matter most: by their greatest weight, and by how often they were corrected, since a
   * feature that was corrected often is frequent.
   */
  LinearModel average(int most) {
    float[] mean = new float[(features + 1) * classes];
    float[] worth = new float[features + 1];
    for (int i = classes; i < mean.length; i++) {
      mean[i] = weights[i] - moments[i] / now;
      worth[i / classes] = Math.max(worth[i / classes], Math.abs(mean[i]));
    }
    float[] greatest = Arrays.copyOfRange(worth, 1, features + 1);
    Arrays.sort(greatest);
    // the few weights beyond are cut, so that the many small ones keep their differences
    float top = greatest.length == 0 ? 1 : greatest[(int) (greatest.length * 0.9999)];
    float scale = LinearModel.MOST / Math.max(top, 1e-6f);
    for (int i = 1; i <= features; i++) {
      worth[i] *= (float) Math.sqrt(changes[i]);
    }
    float[] sizes = Arrays.copyOfRange(worth, 1, features + 1);
    Arrays.sort(sizes);
    double least = sizes.length > most ? sizes[sizes.length - most] : 0;
    long[] order =
        IntStream.range(0, keys.length)
            .filter(i -> keys[i] != 0 && worth[rows[i]] >= least)
            .mapToLong(i -> (long) keys[i] << 32 | rows[i])
            .sorted()
            .toArray();
    int[] sorted = new int[order.length];
    byte[] counts = new byte[order.length];
    byte[] types = new byte[order.length * classes];
    short[] cells = new short[types.length];
    int n = 0;
    for (int i = 0; i < order.length; i++) {
      sorted[i] = (int) (order[i] >> 32);
      int row = (int) order[i] * classes;
      int start = n;
      for (int c = 0; c < classes; c++) {
        int w = Math.round(mean[row + c] * scale);
        if (w != 0) {
          types[n] = (byte) c;
          cells[n++] = (short) Math.max(-LinearModel.MOST, Math.min(LinearModel.MOST, w));
        }
      }
      counts[i] = (byte) (n - start);
    }
    return new LinearModel(
        classes, sorted, counts, Arrays.copyOf(types, n), Arrays.copyOf(cells, n));
  }
}
