package org.hearsay.reuse;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Winnowed shingles of a text: of every {@value #WINDOW} shingles in a row, the least hash is kept.
 * Two texts that share {@value #WINDOW} + {@value #SHINGLE} - 1 words in a row share a fingerprint,
 * always.
 *
 * <p>S. Schleimer, D. Wilkerson, A. Aiken: Winnowing: Local Algorithms for Document Fingerprinting,
 * SIGMOD 2003.
 */
final class Fingerprint {
  /** Words in a shingle: long enough that common phrases of agency English seldom fill one. */
  static final int SHINGLE = 6;

  static final int WINDOW = 6;

  private Fingerprint() {}

  /** The fingerprints of {@code words}, ascending, each once. */
  static int[] of(Words words) {
    int shingles = words.size() - SHINGLE + 1;
    if (shingles <= 0) {
      return new int[0];
    }
    int[] hashes = new int[shingles];
    for (int i = 0; i < shingles; i++) {
      int h = 1;
      for (int j = 0; j < SHINGLE; j++) {
        h = h * 0x01000193 ^ words.hash(i + j);
      }
      hashes[i] = Words.mix(h);
    }
    IntStream.Builder kept = IntStream.builder();
    int last = -1;
    for (int i = 0; i == 0 || i + WINDOW <= shingles; i++) {
      int least = i;
      for (int j = i + 1; j < Math.min(i + WINDOW, shingles); j++) {
        if (hashes[j] <= hashes[least]) {
          least = j;
        }
      }
      if (least != last) {
        kept.add(hashes[least]);
        last = least;
      }
    }
    int[] all = kept.build().toArray();
    Arrays.sort(all);
    return Arrays.stream(all).distinct().toArray();
  }
}
