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
  private static final int FAR = 400;

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
  static final int DIRECT = 12;
  static final int LENGTH = 13;
  static final int NOUN = 14;
  static final int IN_QUOTE = 15;
  static final int HEADLINE = 16;
  static final int WITHIN = 17;
  static final int HOLDS = 18;
  static final int RIVAL = 19;
  static final int PREPOSITION = 20;
  static final int MARK = 21;
  static final int ADJECTIVE = 22;
  static final int BEFORE = 23;
  static final int INFINITIVE = 24;
  static final int STRENGTH = 25;
  static final int SIGNALS = 26;

  /** True when the other attribution's cue lies in this one's content. */
  boolean holds(Draft other) {
    return content.stream().anyMatch(p -> p.overlaps(other.cue.piece()));
  }

  int length() {
    return content.stream().mapToInt(p -> p.end() - p.from()).sum();
  }

  /**
   * The signals without those that speak against an attribution only because it stands within
   * another: people marked the outermost alone.
   */
  double[] alone() {
    double[] alone = signals.clone();
    alone[WITHIN] = 0;
    alone[IN_QUOTE] = 0;
    return alone;
  }

  Draft with(double newRaw) {
    return new Draft(cue, source, content, signals, newRaw);
  }

  /** True when two contents share most of their words. */
  boolean sharesContent(Draft other) {
    int common = 0;
    for (Piece x : content) {
      for (Piece y : other.content) {
        common += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.from(), y.from()));
      }
    }
    return 2.0 * common / (length() + other.length()) > 0.5;
  }

  /** Enters into the signals what the other proposals of the article say about this one. */
  static void compare(List<Draft> drafts) {
    for (Draft d : drafts) {
      for (Draft e : drafts) {
        if (d == e || Math.abs(d.cue.head() - e.cue.head()) > FAR) {
          continue;
        }
        boolean holds = d.holds(e);
        boolean within = e.holds(d);
        double product = e.signals[PRODUCT];
        if (holds && !within) {
          d.signals[HOLDS] = Math.max(d.signals[HOLDS], product);
        } else if (within && !holds) {
          d.signals[WITHIN] = Math.max(d.signals[WITHIN], product);
        } else if (holds || d.sharesContent(e)) {
          d.signals[RIVAL] = Math.max(d.signals[RIVAL], product);
        }
      }
    }
  }
}
