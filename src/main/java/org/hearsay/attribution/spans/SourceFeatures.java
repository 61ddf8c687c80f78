package org.hearsay.attribution.spans;

import java.util.List;
import java.util.Locale;

/** What tells whether a noun phrase is the source of a cue. */
final class SourceFeatures {
  private static final int LONGEST_PATH = 5;

  private final TokenTable table;
  private final CueGroup cue;
  private final List<Piece> content;
  private final int lemma;
  private final int traits;
  private final int kind;
  private final int voice;
  private final int order;
  private final Features f = new Features();

  SourceFeatures(TokenTable table, CueWords words, CueGroup cue, List<Piece> content) {
    this.table = table;
    this.cue = cue;
    this.content = content;
    kind = cue.kind().ordinal() + 1;
    lemma = kind * 31 + table.word[cue.head()];
    traits = words.traits(table.token[cue.head()]);
    voice = (cue.passive() ? 1 : 0) + 2 * kind;
    boolean before = false;
    boolean after = false;
    for (Piece p : content) {
      before |= p.from() < cue.head();
      after |= p.from() > cue.head();
    }
    order = (before ? 1 : 0) + (after ? 2 : 0);
  }

  int[] nobody() {
    f.add(1, lemma, voice);
    f.add(2, voice, order);
    f.add(13, table.sense[cue.head()].both(), voice);
    f.add(3, table.rel[cue.head()], voice);
    f.add(4, table.rel[cue.head()], lemma);
    f.add(5, CueWords.frames(traits), voice);
    int subject = table.child(cue.head(), "nsubj", "nsubjpass", "expl");
    f.add(6, subject < 0 ? 0 : table.word[subject], voice);
    f.add(7, subject < 0 ? 0 : table.word[subject], lemma);
    boolean taken = subject >= 0 && inContent(subject);
    f.add(8, taken ? 1 : 0, voice);
    f.add(9, taken ? 1 : 0, lemma);
    int agent = table.child(cue.head(), "agent");
    f.add(10, agent >= 0 ? 1 : 0, subject >= 0 ? 1 : 0, voice);
    f.add(11, table.isHeadline(cue.head()) ? 1 : 0, voice);
    f.add(12, table.word[cue.piece().from()], voice, lemma);
    return f.take();
  }

  private boolean inContent(int i) {
    for (Piece p : content) {
      if (p.contains(i)) {
        return true;
      }
    }
    return false;
  }

  int[] of(int i) {
    int side = i < cue.head() ? 1 : 2;
    int word = table.word[i];
    int rel = table.rel[i];
    int path = path(i);
    int type = type(i);
    int distance =
        Features.bin(side == 1 ? cue.piece().from() - i : i - cue.piece().end()) + 20 * side;
    f.add(20, path, voice);
    f.add(21, path, lemma);
    f.add(22, path, type, voice);
    f.add(23, path, order, voice);
    f.add(24, rel, side, voice);
    f.add(25, rel, distance, voice);
    f.add(26, type, distance, voice);
    f.add(27, word, side);
    f.add(28, word, path);
    Senses.Sense sense = table.sense[i];
    f.add(49, sense.first(), path);
    f.add(50, sense.both(), side, voice);
    f.add(51, sense.first(), lemma, side);
    f.add(52, sense.first(), distance, voice);
    f.add(53, table.sense[cue.head()].first(), path, voice);
    f.add(54, table.sense[cue.head()].first(), sense.first(), side, voice);
    f.add(29, word, lemma);
    f.add(30, distance, order, voice);
    f.add(31, table.wordAt(table.left[i] - 1), side, voice);
    f.add(32, table.tagAt(table.left[i] - 1), table.tagAt(i + 1), side);
    f.add(33, table.wordAt(i + 1), side, voice);
    f.add(34, CueWords.frames(traits), path);
    f.add(35, lemma, side, order);
    f.add(36, lemma, distance);
    int head = table.head[i];
    f.add(37, head < 0 ? 0 : table.word[head], rel, side);
    f.add(38, head < 0 ? 0 : table.word[head], lemma, side);
    boolean quoted = table.quote[i] >= 0;
    f.add(39, quoted ? 1 : 0, table.quote[cue.head()] >= 0 ? 1 : 0);
    between(i, side, type);
    f.add(45, nearest(i, side) ? 1 : 0, type, voice);
    f.add(46, nearest(i, side) ? 1 : 0, rel, voice);
    f.add(47, touchesContent(i), side, voice);
    f.add(48, table.isHeadline(i) ? 1 : 0, side, voice);
    return f.take();
  }

  /** Marks and verbs between the phrase and the cue. */
  private void between(int i, int side, int type) {
    int from = side == 1 ? i + 1 : cue.piece().end();
    int end = side == 1 ? cue.piece().from() : table.left[i];
    int commas = 0;
    int verbs = 0;
    int nominals = 0;
    boolean contentBetween = false;
    for (int j = from; j < end; j++) {
      commas += table.is(j, ",") ? 1 : 0;
      verbs += table.token[j].tag().startsWith("VB") ? 1 : 0;
      nominals += table.token[j].isNoun() ? 1 : 0;
      contentBetween |= inContent(j);
    }
    f.add(40, Math.min(commas, 3), Math.min(verbs, 3), side, voice);
    f.add(41, contentBetween ? 1 : 0, side, voice);
    f.add(42, Math.min(nominals, 3), type, side);
    f.add(43, Math.min(commas, 2), contentBetween ? 1 : 0, type, side);
    if (end - from == 1) {
      f.add(44, table.word[from], side, voice);
    }
  }

  private boolean nearest(int i, int side) {
    int step = side == 1 ? 1 : -1;
    for (int j = i + step; j != cue.head() && j >= 0 && j < table.size; j += step) {
      if (!inContent(j) && SourceOptions.isNominal(table, j)) {
        return false;
      }
    }
    return true;
  }

  private int touchesContent(int i) {
    int from = table.left[i];
    int end = Math.max(i + 1, Math.min(table.right[i], table.sentenceEnd(i)));
    for (Piece p : content) {
      if (from - p.end() >= 0 && from - p.end() <= 1) {
        return 1;
      }
      if (p.from() - end >= 0 && p.from() - end <= 1) {
        return 2;
      }
    }
    return 0;
  }

  /** Kind of noun phrase: pronouns by their form, others by what their head looks like. */
  private int type(int i) {
    String tag = table.token[i].tag();
    if (tag.startsWith("PRP") || tag.startsWith("W")) {
      return table.token[i].form().toLowerCase(Locale.ROOT).hashCode();
    }
    if (tag.startsWith("NNP")) {
      return 1;
    }
    return tag.equals("NNS") ? 2 : tag.equals("NN") ? 3 : 4;
  }

  /** The relations on the way from the cue to a word, with directions. */
  private int path(int i) {
    int hash = 17;
    int a = cue.head();
    // up from the cue until the word is below
    int steps = 0;
    while (a >= 0 && !isAbove(a, i) && steps < LONGEST_PATH) {
      hash = hash * 31 + table.rel[a];
      a = table.head[a];
      steps++;
    }
    if (a < 0 || steps == LONGEST_PATH) {
      return 1;
    }
    hash = hash * 31 + 7;
    for (int b = i; b != a && steps < LONGEST_PATH + 2; b = table.head[b]) {
      hash = hash * 31 + table.rel[b];
      steps++;
    }
    return hash;
  }

  private boolean isAbove(int a, int i) {
    int steps = 0;
    for (int b = i; b >= 0 && steps < 60; b = table.head[b]) {
      if (b == a) {
        return true;
      }
      steps++;
    }
    return false;
  }
}
