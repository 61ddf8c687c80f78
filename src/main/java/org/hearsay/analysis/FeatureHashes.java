package org.hearsay.analysis;

/**
 * Collects the hashed features of one decision. Each is a hash of its place in the order of calls
 * and of small integers, so callers add the same kinds of features in the same order every time.
 *
 * <p>Not thread-safe.
 */
final class FeatureHashes {
  private final int[] hashes = new int[160];
  private int count;
  private int number;

  /** Begins a decision; {@code first} numbers its first feature, 0 to 127. */
  void start(int first) {
    count = 0;
    number = first;
  }

  int[] hashes() {
    return hashes;
  }

  int count() {
    return count;
  }

  void add(long values) {
    long h = values * 128 + number++;
    h = (h ^ h >>> 31) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 29) * 0xBF58476D1CE4E5B9L;
    int hash = (int) (h >>> 32);
    hashes[count++] = hash == 0 ? 1 : hash;
  }

  /** Numbers a feature without adding it. */
  void skip() {
    number++;
  }
}
