package org.hearsay.attribution.spans;

/** What tells whether some words are the content of a cue. One object a cue. */
final class ContentFeatures {
  static final int RIGHT = 1;
  static final int LEFT = 2;

  private final TokenTable table;
  private final CueGroup cue;
  private final int family;
  private final int lemma;
  private final int frames;
  private final int voice;
  private final int kind;
  private final int sense;
  private final int[] quoting;
  private final Features f = new Features();

  /**
   * @param family keeps the features of different choices apart
   */
  ContentFeatures(TokenTable table, CueWords words, CueGroup cue, int family) {
    this.table = table;
    this.cue = cue;
    this.family = family * 1000;
    kind = cue.kind().ordinal() + 1;
    lemma = kind * 31 + table.word[cue.head()];
    frames = CueWords.frames(words.traits(table.token[cue.head()])) * 8 + kind;
    voice = cue.passive() ? 1 : 0;
    Senses.Sense of = table.sense[cue.head()];
    quoting = table.quotingVerbs(token -> CueWords.strength(words.traits(token)));
    sense = (of.first() * 31 + of.clauses()) * 31 + kind;
  }

  /** The highest word, below the cue and its heads, whose phrase begins here. */
  private int topFrom(int i) {
    int node = i;
    for (int up = table.head[node];
        up >= 0 && up != cue.head() && table.left[up] == i;
        up = table.head[node]) {
      node = up;
    }
    return node;
  }

  private int topTo(int end) {
    int node = end - 1;
    for (int up = table.head[node];
        up >= 0 && up != cue.head() && table.right[up] == end;
        up = table.head[node]) {
      node = up;
    }
    return node;
  }

  /** How a word hangs on the cue: 1 child, 2 grandchild, 3 other, 4 sister, 5 above the cue. */
  private int hangs(int node) {
    int head = cue.head();
    int up = table.head[node];
    if (up == head) {
      return 1;
    }
    if (up >= 0 && table.head[up] == head) {
      return 2;
    }
    if (table.left[node] <= head && head < table.right[node]) {
      return 5;
    }
    return up >= 0 && up == table.head[head] ? 4 : 3;
  }

  int[] start(int p, int side) {
    int t = family + 100 * side;
    int top = topFrom(p);
    int hangs = hangs(top);
    int rel = table.rel[top];
    int distance = side == RIGHT ? Features.bin(p - cue.piece().end()) : 0;
    f.add(t + 1, table.word[p]);
    f.add(t + 2, table.tag[p], table.tagAt(p - 1));
    f.add(t + 3, table.wordAt(p - 1), table.word[p]);
    f.add(t + 4, rel, hangs);
    f.add(t + 5, rel, hangs, lemma);
    f.add(t + 6, rel, hangs, frames, voice);
    f.add(t + 7, table.word[p], lemma);
    f.add(t + 17, rel, hangs, sense, voice);
    f.add(t + 18, table.word[p], sense, voice);
    f.add(t + 19, distance, table.tag[p], sense);
    f.add(t + 8, distance, frames);
    f.add(t + 9, distance, lemma);
    f.add(t + 10, distance, table.tag[p], frames);
    f.add(t + 11, table.tag[p], lemma);
    f.add(t + 12, table.word[p], frames, voice);
    f.add(t + 13, table.tagAt(p + 1), table.tag[p], distance);
    f.add(t + 14, table.chunk[p], distance, frames);
    int opens = table.isQuoteMark(p) ? 1 : 0;
    f.add(t + 15, opens, table.quote[p] >= 0 ? 1 : 0);
    f.add(t + 16, opens, lemma);
    if (side == RIGHT) {
      int from = cue.piece().end();
      if (p > from) {
        f.add(t + 20, table.word[from], rel, hangs);
        f.add(t + 21, table.tag[from], table.word[p], frames);
        f.add(t + 22, table.wordAt(p - 1), lemma);
      }
      for (int i = from; i < p; i++) {
        if (table.head[i] == cue.head()) {
          f.add(t + 23, table.rel[i], rel, frames);
          f.add(t + 24, table.rel[i], table.tag[i], table.word[p]);
          f.add(t + 25, table.rel[i], lemma);
        }
        if (table.isQuoteMark(i)) {
          f.add(t + 26, table.word[p]);
        }
      }
    } else {
      int s = table.sentenceFirst(cue.head());
      int place = p == s ? 0 : p > s ? 2 : table.quote[s] >= 0 ? 1 : 3;
      f.add(t + 30, place, table.wordAt(p - 1));
      f.add(t + 31, place, frames);
      f.add(t + 32, place, lemma);
      f.add(t + 33, place, opens, table.relation[cue.head()].hashCode());
      f.add(t + 34, place, rel, hangs);
    }
    return f.take();
  }

  int[] end(int q, int side) {
    int t = family + 100 * side + 50;
    int s = table.sentence[cue.head()];
    int sentenceEnd = table.contentEnd(s);
    int place = q == sentenceEnd ? 0 : q > sentenceEnd ? 1 : 2;
    int next = q < table.first[s + 1] && place == 2 ? topFrom(q) : -1;
    int nextRel = next < 0 ? 0 : table.rel[next];
    int nextHangs = next < 0 ? 0 : hangs(next);
    int prior = topTo(q);
    f.add(t + 1, table.wordAt(q), place);
    f.add(t + 2, table.tagAt(q), table.tag[q - 1]);
    f.add(t + 3, table.word[q - 1]);
    f.add(t + 4, nextRel, nextHangs, place);
    f.add(t + 5, nextRel, nextHangs, table.wordAt(q));
    f.add(t + 6, nextRel, nextHangs, frames);
    f.add(t + 7, table.rel[prior], hangs(prior), place);
    f.add(t + 8, table.wordAt(q), table.wordAt(q + 1));
    f.add(t + 9, place, frames);
    f.add(t + 10, place, lemma);
    boolean closes = table.isQuoteMark(q - 1);
    f.add(t + 11, closes ? 1 : 0, table.isQuoteMark(q) ? 1 : 0, place);
    f.add(t + 12, closes ? 1 : 0, lemma);
    if (side == LEFT) {
      int gap = Features.bin(cue.piece().from() - q);
      f.add(t + 20, gap, table.tagAt(q), frames);
      f.add(t + 21, gap, table.wordAt(q), lemma);
      f.add(t + 22, table.tagAt(q), table.tagAt(q + 1));
      f.add(t + 23, nextRel, nextHangs, gap);
      f.add(t + 24, table.wordAt(q), table.tagAt(q + 1), lemma);
      int subject = table.child(cue.head(), "nsubj", "nsubjpass");
      int place2 =
          subject < 0 ? 0 : q == table.left[subject] ? 1 : q + 1 == table.left[subject] ? 2 : 3;
      f.add(t + 25, place2, frames);
      f.add(t + 26, place2, lemma);
    } else {
      if (next >= 0 && q + 1 < table.size && table.is(q, ",")) {
        int after = topFrom(q + 1);
        f.add(t + 27, table.rel[after], hangs(after), table.word[q + 1]);
        f.add(t + 28, table.rel[after], hangs(after), frames);
      }
      f.add(t + 29, Features.bin(q - sentenceEnd), table.wordAt(q));
    }
    return f.take();
  }

  int[] whole(int p, int q, int side) {
    int t = family + 300;
    int roots = 0;
    int root = -1;
    int verbs = 0;
    boolean finite = false;
    for (int i = p; i < q; i++) {
      int h = table.head[i];
      if (table.isWord(i) && (h < p || h >= q)) {
        roots++;
        if (root < 0 || hangs(i) < hangs(root)) {
          root = i;
        }
      }
      String tag = table.token[i].tag();
      if (tag.startsWith("VB") || tag.equals("MD")) {
        verbs++;
        finite |= !tag.equals("VBG") && !tag.equals("VBN") && !tag.equals("VB");
      }
    }
    int rel = root < 0 ? 0 : table.rel[root];
    int hangs = root < 0 ? 0 : hangs(root);
    int length = Features.bin(table.runs[q] - table.runs[p]);
    int many = Math.min(roots, 3);
    f.add(t + 1, side, many, rel, hangs);
    f.add(t + 2, rel, hangs, lemma, side);
    f.add(t + 3, rel, hangs, frames, voice + 2 * side);
    f.add(t + 4, root < 0 ? 0 : table.tag[root], lemma, side);
    f.add(t + 26, rel, hangs, sense, voice + 2 * side);
    f.add(t + 5, root < 0 ? 0 : table.word[root], frames);
    boolean more = root >= 0 && table.left[root] < p - 1;
    boolean beyond = root >= 0 && table.right[root] > q + 1;
    int fit = (more ? 1 : 0) + (beyond ? 2 : 0) + 4 * many;
    f.add(t + 6, fit, side);
    f.add(t + 7, fit, rel, hangs);
    f.add(t + 8, fit, lemma, side);
    int s = table.sentence[cue.head()];
    if (q < table.first[s + 1] && q >= table.first[s]) {
      int cut = table.is(q, ",") && q + 1 < table.first[s + 1] ? q + 1 : q;
      int next = topFrom(cut);
      int h = table.head[next];
      boolean inside = h >= p && h < q;
      f.add(t + 9, inside ? 1 : 0, table.rel[next], cut - q);
      f.add(t + 10, inside ? 1 : 0, table.word[cut], cut - q);
      f.add(t + 11, inside ? 1 : 0, rel, table.rel[next]);
      f.add(t + 27, inside ? 1 : 0, table.rel[next], table.word[cut], cut - q);
      f.add(t + 28, inside ? 1 : 0, table.rel[next], table.tag[next], cut - q);
      f.add(t + 29, inside ? 1 : 0, table.rel[next], frames, cut - q);
      f.add(t + 30, h == root ? 1 : 0, table.rel[next], cut - q);
    }
    boolean opens = table.isQuoteMark(p);
    boolean closes = table.isQuoteMark(q - 1);
    int cutQuote = 0;
    int before = table.quote[p];
    int after = table.quote[q - 1];
    cutQuote += before >= 0 && table.quoteFirst[before] < p ? 1 : 0;
    cutQuote += after >= 0 && table.quoteEnd[after] > q ? 2 : 0;
    boolean one = before >= 0 && before == after;
    int quotes = (opens ? 1 : 0) + (closes ? 2 : 0) + 4 * cutQuote + (one ? 16 : 0);
    f.add(t + 12, quotes, side);
    f.add(t + 13, quotes, side, frames);
    f.add(t + 14, quotes, lemma, side);
    f.add(t + 15, length, side, frames);
    f.add(t + 16, length, rel, hangs);
    f.add(t + 17, finite ? 1 : 0, Math.min(verbs, 2), frames, side);
    f.add(t + 18, finite ? 1 : 0, lemma, side);
    int sentences = Math.min(3, table.sentence[q - 1] - table.sentence[p]);
    f.add(t + 19, sentences, quotes, side);
    int gap = Features.bin(side == RIGHT ? p - cue.piece().end() : cue.piece().from() - q);
    f.add(t + 20, gap, rel, frames);
    f.add(t + 21, gap, quotes, side);
    int place = p == table.first[s] ? 1 : 0;
    place += q == table.contentEnd(s) ? 2 : 0;
    f.add(t + 22, place, side, frames);
    f.add(t + 23, place, quotes, side);
    f.add(t + 24, place, lemma, side);
    f.add(t + 25, table.isHeadline(cue.head()) ? 1 : 0, place, side);
    int others = quoting[q] > quoting[p] ? 1 : 0;
    f.add(t + 31, others, side);
    f.add(t + 32, others, kind, before >= 0 || after >= 0 ? 1 : 0);
    return f.take();
  }

  /** What tells whether a piece on the other side of the cue goes with the main one. */
  int[] beside(int p, int q, int side, Piece main) {
    int t = family + 400;
    int mainQuoted = quoted(main.from(), main.end());
    int quoted = quoted(p, q);
    int gap = Features.bin(side == RIGHT ? p - cue.piece().end() : cue.piece().from() - q);
    int before = table.wordAt(side == RIGHT ? p - 1 : q);
    int opening = firstCapital(p) ? 1 : 0;
    f.add(t + 1, mainQuoted, quoted, side);
    f.add(t + 2, mainQuoted, quoted, gap);
    f.add(t + 3, mainQuoted, quoted, before);
    f.add(t + 4, mainQuoted, quoted, lemma);
    f.add(t + 5, mainQuoted, quoted, opening, side);
    return f.take();
  }

  /** What tells whether there is no second piece: above all a quotation that waits for one. */
  int[] alone(Piece main, int side) {
    int t = family + 420;
    int mainQuoted = quoted(main.from(), main.end());
    int s = table.sentence[cue.head()];
    int from = side == RIGHT ? cue.piece().end() : table.first[s];
    int end = side == RIGHT ? table.first[s + 1] : cue.piece().from();
    int waiting = 0;
    for (int i = from; i < end && waiting == 0; i++) {
      if (table.quote[i] >= 0 && table.quoteFirst[table.quote[i]] == i) {
        waiting = firstCapital(i) ? 2 : 1;
      }
    }
    f.add(t + 1, mainQuoted, waiting, side);
    f.add(t + 2, mainQuoted, waiting, lemma);
    f.add(t + 3, mainQuoted, waiting, frames);
    return f.take();
  }

  /** 0 without quotation marks, 1 with some, 2 a quotation from end to end. */
  private int quoted(int from, int end) {
    if (table.quote[from] >= 0 && table.quote[end - 1] >= 0) {
      return 2;
    }
    for (int i = from; i < end; i++) {
      if (table.quote[i] >= 0) {
        return 1;
      }
    }
    return 0;
  }

  private boolean firstCapital(int from) {
    int i = from;
    while (i < table.size - 1 && !table.isWord(i)) {
      i++;
    }
    return Character.isUpperCase(table.token[i].form().charAt(0));
  }
}
