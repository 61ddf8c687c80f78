package org.hearsay.analysis;

/**
 * What the parser looks at: lemmas, tags and relations near the top of its stack and the front of
 * its buffer, after Zhang and Nivre (2011, "Transition-based dependency parsing with rich non-local
 * features"), and for news: whether two words stand in the same quotation, and which marks stand
 * between them.
 *
 * <p>Every feature is a hash of its number and up to four small integers. Not thread-safe.
 */
final class ParserFeatures {
  private static final int ROOT_TAG = 62;
  private static final int NO_TAG = 63;
  private static final int NO_WORD = 0xFFFE;

  private final FeatureHashes features = new FeatureHashes();

  int[] hashes() {
    return features.hashes();
  }

  private void add(long values) {
    features.add(values);
  }

  private void add(long a, long b) {
    add(a << 20 ^ b);
  }

  private void add(long a, long b, long c) {
    add(a << 40 ^ b << 20 ^ c);
  }

  private static int word(ParserState s, int i) {
    return i < 0 || i > s.size ? NO_WORD : i == s.size ? NO_WORD - 1 : s.words[i];
  }

  private static int tag(ParserState s, int i) {
    return i < 0 || i > s.size ? NO_TAG : i == s.size ? ROOT_TAG : s.tags[i];
  }

  private static int label(ParserState s, int i) {
    return i < 0 || i >= s.size ? 63 : s.labels[i];
  }

  private static int set(long labels) {
    long h = labels * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 45);
  }

  private static int distance(int from, int to) {
    if (from < 0 || to < 0) {
      return 0;
    }
    int d = Math.abs(to - from);
    return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
  }

  /** Quotation: 0 outside both, 1 the same one, 2 only the first, 3 only the second, 4 two. */
  private static int quotation(ParserState s, int a, int b) {
    int qa = a < 0 || a >= s.size ? 0 : s.quoted[a];
    int qb = b < 0 || b >= s.size ? 0 : s.quoted[b];
    if (qa == qb) {
      return qa == 0 ? 0 : 1;
    }
    return qb == 0 ? 2 : qa == 0 ? 3 : 4;
  }

  /** The kinds of marks that stand between two tokens, as bits; see {@link ParserModel}. */
  private static int between(ParserState s, int a, int b) {
    int bits = 0;
    if (a >= 0 && b >= 0) {
      for (int i = a + 1; i < b; i++) {
        bits |= s.marks[i];
      }
    }
    return bits;
  }

  /** The features of the next move; returns their number. */
  int move(ParserState s) {
    features.start(0);
    int s0 = s.below(0);
    int s1 = s.below(1);
    int s2 = s.below(2);
    int b0 = s.buffer;
    int b1 = b0 + 1 <= s.size ? b0 + 1 : -1;
    int b2 = b0 + 2 <= s.size ? b0 + 2 : -1;
    int s0l = s0 < 0 ? -1 : s.leftmost[s0];
    int s0r = s0 < 0 ? -1 : s.rightmost[s0];
    int s0l2 = s0 < 0 ? -1 : s.leftmost2[s0];
    int s0r2 = s0 < 0 ? -1 : s.rightmost2[s0];
    int s1l = s1 < 0 ? -1 : s.leftmost[s1];
    int s1r = s1 < 0 ? -1 : s.rightmost[s1];
    int s1r2 = s1 < 0 ? -1 : s.rightmost2[s1];
    int b0l = s.leftmost[b0];
    int b0l2 = s.leftmost2[b0];
    long s0w = word(s, s0);
    long s1w = word(s, s1);
    long b0w = word(s, b0);
    long b1w = word(s, b1);
    long s0p = tag(s, s0);
    long s1p = tag(s, s1);
    long s2p = tag(s, s2);
    long b0p = tag(s, b0);
    long b1p = tag(s, b1);
    long b2p = tag(s, b2);
    long s0lp = tag(s, s0l);
    long s0rp = tag(s, s0r);
    long b0lp = tag(s, b0l);
    long s1rp = tag(s, s1r);
    long s0wp = s0w << 6 | s0p;
    long s1wp = s1w << 6 | s1p;
    long b0wp = b0w << 6 | b0p;
    long s0b0 = s0p << 6 | b0p;
    long s1s0 = s1p << 6 | s0p;
    long all = s1s0 << 6 | b0p;
    int d = distance(s0, b0);
    int e = distance(s1, s0);
    int q = quotation(s, s0, b0);
    int r = quotation(s, s1, s0);
    int m = between(s, s0, b0);
    int k = between(s, s1, s0);
    add(1);
    // single tokens
    add(s0wp);
    add(s0w);
    add(s0p);
    add(s1wp);
    add(s1w);
    add(s1p);
    add(b0wp);
    add(b0w);
    add(b0p);
    add(b1w << 6 | b1p);
    add(b1w);
    add(b1p);
    add((long) word(s, b2) << 6 | b2p);
    add((long) word(s, s2) << 6 | s2p);
    // pairs
    add(s0wp, b0wp);
    add(s0wp, b0w);
    add(s0w, b0wp);
    add(s0wp, b0p);
    add(s0p, b0wp);
    add(s0b0);
    add(s1wp, s0wp);
    add(s1wp, s0p);
    add(s1p, s0wp);
    add(s1w, s0w);
    add(s1s0);
    add(s1wp, b0p);
    add(s1p, b0wp);
    add(b0wp, b1p);
    add(b0p << 6 | b1p);
    add(s0wp, b1w);
    // three tokens and more
    add(all);
    add(s0b0 << 6 | b1p);
    add(all << 6 | b1p);
    add((b0p << 6 | b1p) << 6 | b2p);
    add(s0b0 << 12 | b1p << 6 | b2p);
    add(s2p << 12 | s1s0);
    add(s2p << 18 | all);
    add(s0w, s1p << 6 | b0p);
    add(b0w, s1s0);
    add(s1w, s0b0);
    add(s0w, b0p << 6 | b1p);
    add(b0w, s0p << 6 | b1p);
    add(s1w, b0w, s0p);
    // children
    add(s0b0 << 6 | s0lp);
    add(s0b0 << 6 | s0rp);
    add(s0b0 << 6 | b0lp);
    add(s1s0 << 6 | s1rp);
    add(s1s0 << 6 | s0lp);
    add(s1s0 << 6 | s0rp);
    add(all << 6 | s1rp);
    add(all << 6 | s0rp);
    add(all << 6 | b0lp);
    add(s0p << 12 | s0lp << 6 | tag(s, s0l2));
    add(s0p << 12 | s0rp << 6 | tag(s, s0r2));
    add(b0p << 12 | b0lp << 6 | tag(s, b0l2));
    add((long) word(s, s0l) << 6 | s0p);
    add((long) word(s, s0r) << 6 | s0p);
    add((long) word(s, b0l) << 6 | b0p);
    add((long) word(s, s1r) << 6 | s1p);
    add((long) word(s, s1l) << 6 | s1p);
    add(s0p << 12 | (long) label(s, s0l) << 6 | label(s, s0r));
    add(s0b0 << 12 | (long) label(s, s0r) << 6 | label(s, b0l));
    add(s1s0 << 12 | (long) label(s, s1r) << 6 | label(s, s0l));
    add(s1s0 << 12 | (long) label(s, s1r) << 6 | label(s, s1r2));
    add(s0p << 12 | (long) label(s, s0r) << 6 | label(s, s0r2));
    add((long) word(s, s0l) << 12 | s1s0);
    add((long) word(s, b0l) << 12 | s0b0);
    // which relations a word has already, and how many
    add(s0p << 20 | set(s0 < 0 ? 0 : s.leftLabels[s0]), b0p);
    add(s0w, set(s0 < 0 ? 0 : s.leftLabels[s0]));
    add(s0p << 20 | set(s0 < 0 ? 0 : s.rightLabels[s0]), b0p);
    add(s0w, set(s0 < 0 ? 0 : s.rightLabels[s0]), b0p);
    add(s1p << 20 | set(s1 < 0 ? 0 : s.rightLabels[s1]), s0p);
    add(s1w, set(s1 < 0 ? 0 : s.rightLabels[s1]), s0p);
    add(s1p << 20 | set(s1 < 0 ? 0 : s.leftLabels[s1]), s0p);
    add(b0p << 20 | set(s.leftLabels[b0]), s0p);
    add(b0w, set(s.leftLabels[b0]));
    add(s1s0 << 20 | set(s0 < 0 ? 0 : s.leftLabels[s0] | s.rightLabels[s0]));
    add(s0wp << 3 | Math.min(7, s0 < 0 ? 0 : s.rights[s0]));
    add(s1wp << 3 | Math.min(7, s1 < 0 ? 0 : s.rights[s1]));
    add(b0wp << 3 | Math.min(7, s.lefts[b0]));
    // distance, quotations, marks between
    add(s0wp << 3 | d);
    add(b0wp << 3 | d);
    add(s0b0 << 3 | d);
    add(s1s0 << 3 | e);
    add(s1wp << 3 | e);
    add(s0wp << 3 | e);
    add(s0b0 << 3 | q);
    add(s1s0 << 3 | r);
    add(all << 6 | q << 3 | r);
    add(s0wp << 3 | q);
    add(b0wp << 3 | q);
    add(s1wp << 3 | r);
    add(s0wp << 3 | r);
    add(s0b0 << 8 | m);
    add(s1s0 << 8 | k);
    add(all << 16 | m << 8 | k);
    add(s0w << 8 | m, b0p);
    add(s1w << 8 | k, s0p);
    // neighbours in the text
    add(s0b0 << 6 | tag(s, b0 - 1));
    add(s0b0 << 12 | (long) tag(s, s0 + 1) << 6 | tag(s, b0 - 1));
    add(s1s0 << 6 | tag(s, s0 - 1));
    add(s0wp, tag(s, s0 < 0 ? -1 : s0 - 1));
    add(word(s, b0 - 1), s0b0);
    add(s1s0 << 12 | b0p << 6 | tag(s, s1 < 0 ? -1 : s1 + 1));
    return features.count();
  }

  /** The features of the relation of {@code token} to {@code head}; returns their number. */
  int relation(ParserState s, int token, int head) {
    features.start(0);
    int left = token < head ? 1 : 0;
    long hw = word(s, head);
    long hp = tag(s, head) << 1 | left;
    long dw = word(s, token);
    long dp = tag(s, token);
    int l = s.leftmost[token];
    int r = s.rightmost[token];
    int first = token;
    while (s.leftmost[first] >= 0) {
      first = s.leftmost[first];
    }
    long pair = hp << 6 | dp;
    long siblings = set(left == 1 ? s.leftLabels[head] : s.rightLabels[head]);
    long others = set(left == 1 ? s.rightLabels[head] : s.leftLabels[head]);
    long children = set(s.leftLabels[token] | s.rightLabels[token]);
    int between = left == 1 ? between(s, token, head) : between(s, head, token);
    int q = quotation(s, token, head);
    int d = distance(token, head);
    int low = Math.min(token, head);
    add(hp);
    add(dp);
    add(pair);
    add(hw << 7 | hp);
    add(dw << 6 | dp);
    add(hw << 7 | hp, dp);
    add(dw << 6 | dp, hp);
    add(hw << 7 | hp, dw);
    add(pair << 3 | d);
    add(hw << 3 | d, pair);
    add(pair << 8 | between);
    add(hw << 8 | between, pair);
    add(pair << 3 | q);
    add(hw << 3 | q, pair);
    add(pair, siblings);
    add(pair, others);
    add(hw, siblings, dp);
    add(hw, others, dp);
    add(pair, children);
    add(dw, children, hp);
    add(hw, children, dp);
    add((long) word(s, first) << 13 | pair);
    add((long) word(s, first), hw << 13 | pair);
    add(pair << 6 | tag(s, first));
    add((long) tag(s, l) << 6 | tag(s, r), pair);
    add((long) word(s, l) << 13 | pair);
    add((long) word(s, r) << 13 | pair);
    add(pair << 6 | tag(s, token - 1));
    add(pair << 6 | tag(s, token + 1));
    add(pair << 12 | (long) tag(s, token - 1) << 6 | tag(s, token + 1));
    add(pair << 6 | tag(s, head - 1));
    add(pair << 6 | tag(s, head + 1));
    add((long) word(s, low - 1) << 13 | pair);
    add((long) word(s, token + 1) << 13 | pair);
    add((long) word(s, token - 1) << 13 | pair);
    add(
        pair << 12
            | Math.min(3, s.lefts[head]) << 9
            | Math.min(3, s.rights[head]) << 6
            | Math.min(3, s.lefts[token]) << 3
            | Math.min(3, s.rights[token]));
    add(token == 0 ? pair : 0);
    add((long) label(s, s.leftmost[head]) << 6 | label(s, s.rightmost[head]), pair);
    return features.count();
  }
}
