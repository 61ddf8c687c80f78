package org.hearsay.attribution.spans;

import java.util.Arrays;

/**
 * Features of one decision, each a 32-bit hash of a template's number and its values.
 *
 * <p>For one thread; {@link #take} empties it for the next decision.
 */
final class Features {
  private int[] values = new int[96];
  private int size;

  void add(int template, int a) {
    put(mix(template * 0x9E3779B1, a));
  }

  void add(int template, int a, int b) {
    put(mix(mix(template * 0x9E3779B1, a), b));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template * 0x9E3779B1, a), b), c));
  }

  void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(template * 0x9E3779B1, a), b), c), d));
  }

  private void put(int hash) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = hash;
  }

  /** The features added since the last call. */
  int[] take() {
    int[] taken = Arrays.copyOf(values, size);
    size = 0;
    return taken;
  }

  private static int mix(int hash, int value) {
    int h = (hash ^ (value * 0xCC9E2D51)) * 0x85EBCA6B;
    h ^= h >>> 15;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 13);
  }

  /** A number of steps as one of few classes: 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–24, more. */
  static int bin(int steps) {
    int n = Math.abs(steps);
    int bin;
    if (n <= 4) {
      bin = n;
    } else if (n <= 6) {
      bin = 5;
    } else if (n <= 9) {
      bin = 6;
    } else if (n <= 14) {
      bin = 7;
    } else if (n <= 24) {
      bin = 8;
    } else {
      bin = 9;
    }
    return steps < 0 ? -bin : bin;
  }
}
