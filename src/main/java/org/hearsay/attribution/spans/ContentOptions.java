package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.List;

/**
 * Candidates for one piece of a content, and the choice between them.
 *
 * @param pieces the candidates; the piece {@link #NONE} stands for no piece at all
 */
record ContentOptions(List<Piece> pieces, Choice choice) {
  static final Piece NONE = new Piece(0, 0);

  private static final int MAIN = 1;
  private static final int OTHER = 2;
  private static final int LONGEST = 400;

  /** Candidates for the largest piece: anywhere in the sentence on either side of the cue. */
  static ContentOptions main(TokenTable table, CueWords words, CueGroup cue) {
    Builder b = new Builder();
    ContentFeatures f = new ContentFeatures(table, words, cue, MAIN);
    Edges edges = new Edges(table);
    b.addAll(edges.rightStarts(cue), edges.rightEnds(cue), f, ContentFeatures.RIGHT);
    b.addAll(edges.leftStarts(cue), edges.leftEnds(cue), f, ContentFeatures.LEFT);
    return b.build();
  }

  /** Candidates for a second piece, on the other side of the cue. */
  static ContentOptions other(TokenTable table, CueWords words, CueGroup cue, Piece main) {
    Builder b = new Builder();
    ContentFeatures f = new ContentFeatures(table, words, cue, OTHER);
    Edges edges = new Edges(table);
    boolean mainIsRight = main.from() >= cue.piece().end();
    // whether there is a second piece depends on what the first one is
    int side = mainIsRight ? ContentFeatures.LEFT : ContentFeatures.RIGHT;
    b.addNone(
        f.whole(
            main.from(), main.end(), mainIsRight ? ContentFeatures.RIGHT : ContentFeatures.LEFT),
        f.alone(main, side));
    b.main = main;
    if (mainIsRight) {
      b.addAll(edges.leftStarts(cue), edges.leftEnds(cue), f, side);
    } else {
      b.addAll(edges.rightStarts(cue), edges.rightEnds(cue), f, side);
    }
    return b.build();
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  private static final class Builder {
    private final List<int[]> blocks = new ArrayList<>();
    private final List<int[]> candidates = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** The main piece, when these are candidates for another; else null. */
    private Piece main;

    void addNone(int[] asMain, int[] alone) {
      blocks.add(asMain);
      blocks.add(alone);
      candidates.add(new int[] {0, 1});
      pieces.add(NONE);
    }

    void addAll(List<Integer> starts, List<Integer> ends, ContentFeatures f, int side) {
      int firstStart = blocks.size();
      for (int p : starts) {
        blocks.add(f.start(p, side));
      }
      int firstEnd = blocks.size();
      for (int q : ends) {
        blocks.add(f.end(q, side));
      }
      for (int i = 0; i < starts.size(); i++) {
        for (int j = 0; j < ends.size(); j++) {
          int p = starts.get(i);
          int q = ends.get(j);
          if (p < q && q - p <= LONGEST) {
            blocks.add(f.whole(p, q, side));
            int whole = blocks.size() - 1;
            if (main == null) {
              candidates.add(new int[] {firstStart + i, firstEnd + j, whole});
            } else {
              blocks.add(f.beside(p, q, side, main));
              candidates.add(new int[] {firstStart + i, firstEnd + j, whole, whole + 1});
            }
            pieces.add(new Piece(p, q));
          }
        }
      }
    }

    ContentOptions build() {
      return new ContentOptions(
          List.copyOf(pieces),
          new Choice(blocks.toArray(int[][]::new), candidates.toArray(int[][]::new)));
    }
  }
}
