package org.hearsay.attribution.spans;

import java.util.List;

/**
 * An attribution as its models propose it, before the proposals are weighed against each other.
 *
 * @param source head of the source, -1 for nobody
 * @param content pieces in text order
 * @param signals what the models said, see the constants
 * @param raw uncalibrated confidence
 */
record Draft(CueGroup cue, int source, List<Piece> content, double[] signals, double raw) {
  static final int BIAS = 0;
  static final int CUE = 1;
  static final int CUE_SCORE = 2;
  static final int CONTENT = 3;
  static final int CONTENT_BEST = 4;
  static final int SOURCE = 5;
  static final int NOBODY = 6;
  static final int OTHER = 7;
  static final int FOLLOWING = 8;
  static final int PRODUCT = 9;
  static final int LOG_PRODUCT = 10;
  static final int PIECES = 11;
  static final int QUOTED = 12;
  static final int LENGTH = 13;
  static final int NOT_VERB = 14;
  static final int IN_QUOTE = 15;
  static final int HEADLINE = 16;
  static final int SIGNALS = 17;

  /** True when the other attribution's cue lies in this one's content. */
  boolean holds(Draft other) {
    return content.stream().anyMatch(p -> p.overlaps(other.cue.piece()));
  }

  int length() {
    return content.stream().mapToInt(p -> p.end() - p.from()).sum();
  }
}
