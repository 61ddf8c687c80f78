package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the passages that two texts share, exactly: greedy string tiling over word hashes (M. Wise,
 * YAP3, SIGCSE 1996), the longest shared run first, then runs joined across small edits.
 */
final class Aligner {
  /** Words in a row that start a run. */
  private static final int SEED = 5;

  /** Runs this near each other on both sides, in words, are one passage that was edited. */
  private static final int GAP = 6;

  /** A passage has at least this many words that agree. */
  private static final int PASSAGE = 12;

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
   */
  record Tile(int startA, int endA, int startB, int endB, int matched) {}

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
    Map<Integer, List<Integer>> seeds = new HashMap<>();
    for (int j = 0; j + SEED <= b.size(); j++) {
      seeds.computeIfAbsent(seed(b, j), k -> new ArrayList<>(1)).add(j);
    }
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + SEED <= a.size(); i++) {
      List<Integer> places = seeds.getOrDefault(seed(a, i), List.of());
      if (places.size() > COMMON) {
        continue;
      }
      for (int j : places) {
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
      Tile next = new Tile(r.a, r.a + r.length, r.b, r.b + r.length, r.length);
      Tile last = tiles.isEmpty() ? null : tiles.get(tiles.size() - 1);
      if (last != null
          && next.startA - last.endA <= GAP
          && next.startB >= last.endB
          && next.startB - last.endB <= GAP) {
        tiles.set(
            tiles.size() - 1,
            new Tile(last.startA, next.endA, last.startB, next.endB, last.matched + next.matched));
      } else {
        tiles.add(next);
      }
    }
    tiles.removeIf(t -> t.matched < PASSAGE);
    return tiles;
  }
}
