package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the passages that two texts share, exactly: greedy string tiling over word hashes (M. Wise,
 * YAP3, SIGCSE 1996), the longest shared run first, then runs joined across small edits.
 */
final class Aligner {
  /** Words in a row that start a run. */
  private static final int SEED = 5;

  /** Runs this near each other on both sides, in words, are one passage that was edited. */
  private static final int GAP = 6;

  /** A passage has at least this many words that agree … */
  private static final int PASSAGE = 12;

  /** … so many of them in a row: formulas with other names filled in are not copied text. */
  private static final int ANCHOR = 10;

  /** A seed that stands in more places is a formula and starts nothing. */
  private static final int COMMON = 16;

  private Aligner() {}

  /** Equal words {@code a … a+length} and {@code b … b+length}. */
  private record Run(int a, int b, int length) {
    boolean overlaps(Run o) {
      return a < o.a + o.length && o.a < a + length || b < o.b + o.length && o.b < b + length;
    }
  }

  /**
   * A shared passage in words.
   *
   * @param matched how many words agree; the rest were edited
   * @param longest the most of them in a row
   */
  record Tile(int startA, int endA, int startB, int endB, int matched, int longest) {}

  /** The shared passages, in the order of {@code a}. */
  static List<Tile> align(Words a, Words b) {
    List<Run> runs = runs(a, b);
    runs.sort(
        Comparator.comparingInt(Run::length)
            .reversed()
            .thenComparing(Run::a)
            .thenComparing(Run::b));
    List<Run> kept = new ArrayList<>();
    boolean[] usedA = new boolean[a.size()];
    boolean[] usedB = new boolean[b.size()];
    for (Run r : runs) {
      Run free = longestFree(r, usedA, usedB);
      if (free.length >= SEED) {
        for (int i = 0; i < free.length; i++) {
          usedA[free.a + i] = true;
          usedB[free.b + i] = true;
        }
        kept.add(free);
      }
    }
    kept.sort(Comparator.comparingInt(Run::a));
    return join(kept);
  }

  /** The longest part of {@code r} whose words no earlier run has taken. */
  private static Run longestFree(Run r, boolean[] usedA, boolean[] usedB) {
    int best = 0;
    int bestAt = 0;
    int length = 0;
    for (int i = 0; i < r.length; i++) {
      length = usedA[r.a + i] || usedB[r.b + i] ? 0 : length + 1;
      if (length > best) {
        best = length;
        bestAt = i - length + 1;
      }
    }
    return new Run(r.a + bestAt, r.b + bestAt, best);
  }

  /** All longest runs of at least {@link #SEED} equal words. */
  private static List<Run> runs(Words a, Words b) {
    // seed hash in the high half, place in the low: sorted, the places of a seed stand together
    long[] seeds = new long[Math.max(0, b.size() - SEED + 1)];
    for (int j = 0; j < seeds.length; j++) {
      seeds[j] = (long) seed(b, j) << 32 | j;
    }
    Arrays.sort(seeds);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + SEED <= a.size(); i++) {
      long wanted = (long) seed(a, i) << 32;
      int at = Arrays.binarySearch(seeds, wanted);
      at = at < 0 ? -at - 1 : at;
      if (at + COMMON < seeds.length && seeds[at + COMMON] >> 32 == wanted >> 32) {
        continue;
      }
      for (; at < seeds.length && seeds[at] >> 32 == wanted >> 32; at++) {
        int j = (int) seeds[at];
        if (i > 0 && j > 0 && a.hash(i - 1) == b.hash(j - 1)) {
          continue; // inside a run that began before
        }
        int n = 0;
        while (i + n < a.size() && j + n < b.size() && a.hash(i + n) == b.hash(j + n)) {
          n++;
        }
        if (n >= SEED) {
          runs.add(new Run(i, j, n));
        }
      }
    }
    return runs;
  }

  private static int seed(Words words, int at) {
    int h = 0;
    for (int i = 0; i < SEED; i++) {
      h = h * 31 + words.hash(at + i);
    }
    return h;
  }

  private static List<Tile> join(List<Run> runs) {
    List<Tile> tiles = new ArrayList<>();
    for (Run r : runs) {
      Tile next = new Tile(r.a, r.a + r.length, r.b, r.b + r.length, r.length, r.length);
      Tile last = tiles.isEmpty() ? null : tiles.get(tiles.size() - 1);
      if (last != null
          && next.startA - last.endA <= GAP
          && next.startB >= last.endB
          && next.startB - last.endB <= GAP) {
        tiles.set(
            tiles.size() - 1,
            new Tile(
                last.startA,
                next.endA,
                last.startB,
                next.endB,
                last.matched + next.matched,
                Math.max(last.longest, next.longest)));
      } else {
        tiles.add(next);
      }
    }
    tiles.removeIf(t -> t.matched < PASSAGE || t.longest < ANCHOR);
    return tiles;
  }
}
