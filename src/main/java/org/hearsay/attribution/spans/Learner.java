package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of a log-linear choice model: maximises the probability of the set of right
 * candidates, by AdaGrad with a Gaussian prior, with averaged weights.
 *
 * <p>The result depends on the examples and their order alone (the random seed is fixed).
 */
final class Learner {

  /**
   * One choice with its answer.
   *
   * @param document number of the document it comes from, for counting in how many documents a
   *     feature occurs
   * @param right for each candidate whether it is a right answer; at least one is
   */
  record Example(int document, Choice choice, boolean[] right) {}

  private final int epochs;
  private final float rate;
  private final float decay;
  private final int fewestDocuments;

  private int[] keys = new int[1 << 16];
  private int[] index = new int[1 << 16];
  private int used;

  /**
   * @param epochs passes over the examples
   * @param rate AdaGrad's first step
   * @param decay strength of the prior, per example
   * @param fewestDocuments a feature that occurs in fewer documents is left out
   */
  Learner(int epochs, double rate, double decay, int fewestDocuments) {
    this.epochs = epochs;
    this.rate = (float) rate;
    this.decay = (float) decay;
    this.fewestDocuments = fewestDocuments;
  }

  /** The weights that fit the examples. */
  Weights learn(List<Example> examples) {
    List<int[][]> blocks = number(examples);
    float[] weight = new float[used];
    float[] squares = new float[used];
    Arrays.fill(squares, 1e-3f);
    double[] sum = new double[used];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    Random random = new Random(17);
    int averaged = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step(examples.get(i), blocks.get(i), weight, squares);
      }
      // the first passes are far from the goal: the average begins after the first half
      if (2 * (epoch + 1) >= epochs) {
        averaged++;
        for (int i = 0; i < used; i++) {
          sum[i] += weight[i];
        }
      }
    }
    int[] hashes = new int[used];
    for (int slot = 0; slot < keys.length; slot++) {
      if (index[slot] > 0) {
        hashes[index[slot] - 1] = keys[slot];
      }
    }
    float[] result = new float[used];
    for (int i = 0; i < used; i++) {
      result[i] = (float) (sum[i] / averaged);
    }
    return new Weights(hashes, result);
  }

  private void step(Example example, int[][] blocks, float[] weight, float[] squares) {
    double[] ofBlock = new double[blocks.length];
    for (int b = 0; b < blocks.length; b++) {
      for (int f : blocks[b]) {
        ofBlock[b] += weight[f];
      }
    }
    int[][] candidates = example.choice().candidates();
    double[] p = new double[candidates.length];
    for (int c = 0; c < p.length; c++) {
      for (int b : candidates[c]) {
        p[c] += ofBlock[b];
      }
    }
    Choice.softmax(p);
    double right = 0;
    for (int c = 0; c < p.length; c++) {
      if (example.right()[c]) {
        right += p[c];
      }
    }
    right = Math.max(right, 1e-12);
    double[] gradient = new double[blocks.length];
    for (int c = 0; c < p.length; c++) {
      double g = example.right()[c] ? p[c] / right - p[c] : -p[c];
      for (int b : candidates[c]) {
        gradient[b] += g;
      }
    }
    for (int b = 0; b < blocks.length; b++) {
      float g = (float) gradient[b];
      if (Math.abs(g) < 1e-4f) {
        continue;
      }
      for (int f : blocks[b]) {
        float slope = g - decay * weight[f];
        squares[f] += slope * slope;
        weight[f] += rate * slope / (float) Math.sqrt(squares[f]);
      }
    }
  }

  /** Numbers the features that occur in enough documents and translates the examples' blocks. */
  private List<int[][]> number(List<Example> examples) {
    int[] lastDocument = new int[1 << 16];
    int[] documents = new int[1 << 16];
    int count = 0;
    for (Example e : examples) {
      for (int[] block : e.choice().blocks()) {
        for (int key : block) {
          int slot = find(key);
          if (index[slot] == 0) {
            if (2 * (count + 1) > keys.length) {
              grow();
              slot = find(key);
            }
            keys[slot] = key;
            index[slot] = ++count;
            if (count >= documents.length) {
              documents = Arrays.copyOf(documents, 2 * documents.length);
              lastDocument = Arrays.copyOf(lastDocument, 2 * lastDocument.length);
            }
          }
          int i = index[slot];
          if (lastDocument[i] != e.document() + 1) {
            lastDocument[i] = e.document() + 1;
            documents[i]++;
          }
        }
      }
    }
    int[] renumbered = new int[count + 1];
    used = 0;
    for (int i = 1; i <= count; i++) {
      if (documents[i] >= fewestDocuments) {
        renumbered[i] = ++used;
      }
    }
    List<int[][]> translated = new ArrayList<>(examples.size());
    for (Example e : examples) {
      int[][] blocks = e.choice().blocks();
      int[][] numbers = new int[blocks.length][];
      for (int b = 0; b < blocks.length; b++) {
        int[] kept = new int[blocks[b].length];
        int n = 0;
        for (int key : blocks[b]) {
          int number = renumbered[index[find(key)]];
          if (number > 0) {
            kept[n++] = number - 1;
          }
        }
        numbers[b] = Arrays.copyOf(kept, n);
      }
      translated.add(numbers);
    }
    for (int slot = 0; slot < keys.length; slot++) {
      index[slot] = renumbered[index[slot]];
    }
    return translated;
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int slot = (key ^ (key >>> 16)) & mask;
    while (index[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldIndex = index;
    keys = new int[2 * oldKeys.length];
    index = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldIndex[i] != 0) {
        int slot = find(oldKeys[i]);
        keys[slot] = oldKeys[i];
        index[slot] = oldIndex[i];
      }
    }
  }
}
