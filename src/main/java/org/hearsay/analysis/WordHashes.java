package org.hearsay.analysis;

import java.util.function.Predicate;

/**
 * Hashes of words, their endings and their shapes, which taggers and chunkers use as features.
 *
 * <p>While a model learns, words that are not common have no word feature: so no name becomes part
 * of it. When it is used nothing needs to be left out, since it knows no hash of any other word.
 * Not thread-safe.
 */
final class WordHashes {
  /** Stands before the first word and after the last. */
  static final int EDGE = 7;

  private final Predicate<String> isCommon;
  private final StringBuilder lower = new StringBuilder();
  int size;
  int[] words = new int[64];
  int[] shapes = new int[64];
  int[][] endings = new int[4][64];
  int[] beginnings = new int[64];
  boolean capitals;

  /** All words are features. */
  WordHashes() {
    this(word -> true);
  }

  WordHashes(Predicate<String> isCommon) {
    this.isCommon = isCommon;
  }

  void start(String[] forms) {
    size = forms.length;
    if (size > words.length) {
      words = new int[size * 2];
      shapes = new int[size * 2];
      endings = new int[4][size * 2];
      beginnings = new int[size * 2];
    }
    int upper = 0;
    int all = 0;
    for (int i = 0; i < size; i++) {
      encode(i, forms[i]);
      int shape = shapes[i];
      if (forms[i].length() > 3 && Character.isLetter(forms[i].charAt(0))) {
        all++;
        upper += (shape & 3) > 0 ? 1 : 0;
      }
    }
    capitals = all > 2 && upper * 4 >= all * 3;
  }

  private void encode(int i, String form) {
    lower.setLength(0);
    int uppers = 0;
    int digits = 0;
    int letters = 0;
    int marks = 0;
    boolean hyphen = false;
    for (int k = 0; k < form.length(); k++) {
      char c = form.charAt(k);
      if (c >= '0' && c <= '9') {
        digits++;
        c = '0';
      } else if (Character.isLetter(c)) {
        letters++;
        uppers += Character.isUpperCase(c) ? 1 : 0;
      } else {
        hyphen |= c == '-';
        marks++;
      }
      lower.append(Character.toLowerCase(c));
    }
    boolean first = Character.isUpperCase(form.charAt(0));
    int capital = !first ? uppers > 0 ? 3 : 0 : uppers > 1 && uppers == letters ? 2 : 1;
    shapes[i] =
        capital
            | (digits == 0 ? 0 : digits + marks == form.length() ? 2 : 1) << 2
            | (hyphen ? 1 : 0) << 4
            | (marks > 0 ? letters == 0 ? 2 : 1 : 0) << 5
            | Math.min(3, form.length() - 1) << 7;
    words[i] = isCommon.test(lower.toString()) ? hash(0, lower.length()) : 0;
    for (int k = 0; k < 4; k++) {
      endings[k][i] = hash(Math.max(0, lower.length() - 1 - k), lower.length());
    }
    beginnings[i] = hash(0, Math.min(3, lower.length()));
  }

  private int hash(int from, int to) {
    int h = to - from;
    for (int k = from; k < to; k++) {
      h = h * 0x01000193 ^ lower.charAt(k);
    }
    h = (h ^ h >>> 15) * 0x85EBCA6B;
    return h == 0 ? 1 : h;
  }

  int word(int i) {
    return i < 0 || i >= size ? EDGE : words[i];
  }

  int shape(int i) {
    return i < 0 || i >= size ? 1023 : shapes[i];
  }

  int ending(int i, int length) {
    return i < 0 || i >= size ? EDGE : endings[length - 1][i];
  }
}
