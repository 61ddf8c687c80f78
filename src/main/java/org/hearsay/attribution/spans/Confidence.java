package org.hearsay.attribution.spans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How sure an attribution is, from what its parts' models say: a logistic regression, made honest
 * by a step table measured on articles that trained nothing else.
 *
 * @param weights of the signals of a {@link Draft}
 * @param bounds upper raw scores of the steps but the last, ascending
 * @param values share of right attributions in each step, ascending
 * @param threshold raw score from which an attribution is reported
 * @param share an attribution is preferred to those within its content when its raw score is at
 *     least this share of theirs together
 */
record Confidence(
    double[] weights, double[] bounds, double[] values, double threshold, double share) {

  /** Before anything is measured: the product of the parts' probabilities. */
  static Confidence untrained() {
    return new Confidence(new double[0], new double[0], new double[] {0.5}, 0.25, 0.6);
  }

  /** 0 to 1, not yet calibrated; decides what is reported. */
  double raw(double[] signals) {
    if (weights.length == 0) {
      return signals[Draft.PRODUCT];
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signals[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The calibrated confidence of a raw score: linear between the middles of the steps. */
  double calibrated(double raw) {
    int step = 0;
    while (step < bounds.length && raw > bounds[step]) {
      step++;
    }
    return values[step];
  }

  void write(DataOutput out) throws IOException {
    for (double[] row : new double[][] {weights, bounds, values}) {
      out.writeInt(row.length);
      for (double v : row) {
        out.writeDouble(v);
      }
    }
    out.writeDouble(threshold);
    out.writeDouble(share);
  }

  static Confidence read(DataInput in) throws IOException {
    return new Confidence(row(in), row(in), row(in), in.readDouble(), in.readDouble());
  }

  private static double[] row(DataInput in) throws IOException {
    double[] row = new double[in.readInt()];
    for (int i = 0; i < row.length; i++) {
      row[i] = in.readDouble();
    }
    return row;
  }
}
