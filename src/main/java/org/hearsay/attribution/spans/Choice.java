package org.hearsay.attribution.spans;

/**
 * A choice between candidates, each described by some of the shared blocks of features: its score
 * is the sum of the weights in its blocks. A yes-or-no decision is a choice between no block and
 * one.
 *
 * @param blocks feature hashes
 * @param candidates for each candidate the indices of its blocks
 */
record Choice(int[][] blocks, int[][] candidates) {

  /** A decision between no (candidate 0) and yes (candidate 1). */
  static Choice yesOrNo(int[] features) {
    return new Choice(new int[][] {features}, new int[][] {{}, {0}});
  }

  /** The score of each candidate. */
  double[] scores(Weights weights) {
    double[] ofBlock = new double[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      ofBlock[i] = weights.score(blocks[i]);
    }
    double[] scores = new double[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      for (int block : candidates[i]) {
        scores[i] += ofBlock[block];
      }
    }
    return scores;
  }

  /** The probability of each candidate: softmax of the scores. */
  double[] probabilities(Weights weights) {
    return softmax(scores(weights));
  }

  /** Scores to probabilities, in place. */
  static double[] softmax(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (double s : scores) {
      max = Math.max(max, s);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }
}
