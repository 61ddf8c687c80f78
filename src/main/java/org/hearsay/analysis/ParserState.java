package org.hearsay.analysis;

import java.util.Arrays;

/**
 * What a transition-based parser knows half-way: a stack, a buffer, and the arcs so far. The system
 * is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the end of the buffer.
 *
 * <p>Reused for every sentence of a thread; not thread-safe.
 */
final class ParserState {
  static final int SHIFT = 0;

  /** The top of the stack becomes a dependent of the front of the buffer. */
  static final int LEFT = 1;

  /** The top of the stack becomes a dependent of the token below it. */
  static final int RIGHT = 2;

  static final int NONE = -1;

  int size;
  int buffer;
  int depth;
  int[] stack = new int[64];
  boolean[] onStack = new boolean[64];
  int[] words = new int[64];
  int[] tags = new int[64];
  int[] quoted = new int[64];
  int[] marks = new int[64];
  int[] heads = new int[64];
  int[] labels = new int[64];
  int[] leftmost = new int[64];
  int[] leftmost2 = new int[64];
  int[] rightmost = new int[64];
  int[] rightmost2 = new int[64];
  int[] lefts = new int[64];
  int[] rights = new int[64];
  long[] leftLabels = new long[64];
  long[] rightLabels = new long[64];

  /** Begins a sentence of {@code n} tokens; token {@code n} is the root. */
  void start(int n) {
    if (n >= stack.length) {
      int capacity = n * 2;
      stack = new int[capacity];
      onStack = new boolean[capacity];
      words = new int[capacity];
      tags = new int[capacity];
      quoted = new int[capacity];
      marks = new int[capacity];
      heads = new int[capacity];
      labels = new int[capacity];
      leftmost = new int[capacity];
      leftmost2 = new int[capacity];
      rightmost = new int[capacity];
      rightmost2 = new int[capacity];
      lefts = new int[capacity];
      rights = new int[capacity];
      leftLabels = new long[capacity];
      rightLabels = new long[capacity];
    }
    size = n;
    buffer = 0;
    depth = 0;
    Arrays.fill(onStack, 0, n + 1, false);
    Arrays.fill(heads, 0, n + 1, NONE);
    Arrays.fill(labels, 0, n + 1, 0);
    Arrays.fill(leftmost, 0, n + 1, NONE);
    Arrays.fill(leftmost2, 0, n + 1, NONE);
    Arrays.fill(rightmost, 0, n + 1, NONE);
    Arrays.fill(rightmost2, 0, n + 1, NONE);
    Arrays.fill(lefts, 0, n + 1, 0);
    Arrays.fill(rights, 0, n + 1, 0);
    Arrays.fill(leftLabels, 0, n + 1, 0);
    Arrays.fill(rightLabels, 0, n + 1, 0);
  }

  boolean done() {
    return buffer == size && depth == 0;
  }

  /** Token {@code i} places below the top of the stack. */
  int below(int i) {
    return depth > i ? stack[depth - 1 - i] : NONE;
  }

  boolean allows(int move) {
    return switch (move) {
      case SHIFT -> buffer < size;
      // the root takes one token only: the last on the stack
      case LEFT -> depth > 0 && (buffer < size || depth == 1);
      default -> depth > 1;
    };
  }

  void shift() {
    onStack[buffer] = true;
    stack[depth++] = buffer++;
  }

  /** Takes the top of the stack away, as a dependent of {@code head}. */
  void attach(int head, int label) {
    int token = stack[--depth];
    onStack[token] = false;
    heads[token] = head;
    labels[token] = label;
    long bit = 1L << label;
    if (token < head) {
      leftmost2[head] = leftmost[head];
      leftmost[head] = token;
      lefts[head]++;
      leftLabels[head] |= bit;
    } else {
      rightmost2[head] = rightmost[head];
      rightmost[head] = token;
      rights[head]++;
      rightLabels[head] |= bit;
    }
  }

  /** Number of arcs of the tree {@code gold} that can't be reached any more after {@code move}. */
  int cost(int move, int[] gold) {
    int lost = 0;
    if (move == SHIFT) {
      int head = gold[buffer];
      lost = head < buffer && onStack[head] && head != below(0) ? 1 : 0;
      for (int i = 0; i < depth; i++) {
        lost += gold[stack[i]] == buffer ? 1 : 0;
      }
      return lost;
    }
    int top = below(0);
    int head = gold[top];
    if (move == LEFT) {
      lost = head > buffer || head == below(1) ? 1 : 0;
    } else {
      lost = head >= buffer ? 1 : 0;
    }
    for (int i = buffer; i < size; i++) {
      lost += gold[i] == top ? 1 : 0;
    }
    return lost;
  }
}
