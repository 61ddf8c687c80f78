package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Candidates for what follows in the next sentences and still belongs to a content: above all a
 * quotation without a cue of its own.
 */
final class Continuations {
  private static final int MOST_SENTENCES = 4;
  private static final int T = 3000;

  private final TokenTable table;
  private final CueWords words;

  Continuations(TokenTable table, CueWords words) {
    this.table = table;
    this.words = words;
  }

  /** The candidates; the first is none. Empty when nothing can follow. */
  ContentOptions of(CueGroup cue, List<Piece> content) {
    int last = table.sentence[cue.head()];
    Piece lastPiece = content.get(content.size() - 1);
    last = Math.max(last, table.sentence[lastPiece.end() - 1]);
    int next = last + 1;
    if (next + 1 >= table.first.length || table.isHeadline(table.first[next])) {
      return new ContentOptions(List.of(), new Choice(new int[0][], new int[0][]));
    }
    List<int[]> blocks = new ArrayList<>();
    List<int[]> candidates = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    Features f = new Features();
    shared(f, cue, lastPiece, last, next);
    blocks.add(f.take());
    candidates.add(new int[] {0});
    pieces.add(ContentOptions.NONE);
    int start = table.first[next];
    Set<Integer> ends = ends(next);
    ends.removeIf(end -> table.endsWithinQuotation(end, cue.head()));
    for (int end : ends) {
      whole(f, cue, start, end, last);
      blocks.add(f.take());
      candidates.add(new int[] {blocks.size() - 1});
      pieces.add(new Piece(start, end));
    }
    // a quotation inside the next sentence
    for (int i = start + 1; i < table.first[next + 1]; i++) {
      int q = table.quote[i];
      if (q >= 0 && table.quoteFirst[q] == i) {
        whole(f, cue, i, table.quoteEnd[q], last);
        blocks.add(f.take());
        candidates.add(new int[] {blocks.size() - 1});
        pieces.add(new Piece(i, table.quoteEnd[q]));
      }
    }
    return new ContentOptions(
        pieces, new Choice(blocks.toArray(int[][]::new), candidates.toArray(int[][]::new)));
  }

  private Set<Integer> ends(int next) {
    Set<Integer> ends = new TreeSet<>();
    int start = table.first[next];
    for (int t = next; t + 1 < table.first.length && t < next + MOST_SENTENCES; t++) {
      if (t > next && table.block(t) != table.block(next) && table.quote[table.first[t]] < 0) {
        break;
      }
      ends.add(table.contentEnd(t));
    }
    int q = table.quote[start];
    if (q >= 0) {
      ends.add(table.quoteEnd[q]);
    }
    return ends;
  }

  private void shared(Features f, CueGroup cue, Piece lastPiece, int last, int next) {
    int start = table.first[next];
    int lemma = cue.kind().ordinal() * 31 + table.word[cue.head()];
    int opens = table.isQuoteMark(start) ? 1 : 0;
    int same = table.block(next) == table.block(last) ? 1 : 0;
    int own = ownCue(next);
    int quoted = quotedSentence(next) ? 1 : 0;
    int ended = table.isQuoteMark(lastPiece.end() - 1) ? 1 : 0;
    int after = lastPiece.from() > cue.head() ? 1 : 0;
    int kind = cue.kind().ordinal();
    f.add(T + 1, opens, same, own);
    f.add(T + 2, opens + 2 * same, own, ended, after);
    f.add(T + 3, quoted + 2 * same, own, ended, after);
    f.add(T + 4, quoted, opens, lemma);
    f.add(T + 5, kind, same, opens);
    f.add(T + 6, table.word[start], table.wordAt(start + 1), opens);
    f.add(T + 7, kind, own, quoted);
    f.add(T + 8, kind, table.isHeadline(cue.head()) ? 1 : 0);
    f.add(T + 9, CueWords.strength(words.traits(table.token[cue.head()])), quoted, same);
    f.add(T + 10, table.sentenceEnd(cue.head()) - cue.piece().end() < 4 ? 1 : 0, quoted, same, own);
  }

  private void whole(Features f, CueGroup cue, int start, int end, int last) {
    int s = table.sentence[start];
    int sentences = table.sentence[end - 1] - s;
    boolean allQuoted = true;
    for (int i = start; i < end; i++) {
      allQuoted &= table.quote[i] >= 0 || !table.isWord(i);
    }
    int all = allQuoted ? 1 : 0;
    int closes = table.isQuoteMark(end - 1) ? 1 : 0;
    int opens = table.isQuoteMark(start) ? 1 : 0;
    int whole = end >= table.contentEnd(table.sentence[end - 1]) ? 1 : 0;
    int begins = start == table.first[s] ? 1 : 0;
    int same = table.block(s) == table.block(last) ? 1 : 0;
    int kind = cue.kind().ordinal();
    int q = table.quote[end - 1];
    int cut = q >= 0 && table.quoteEnd[q] > end ? 1 : 0;
    int state = all + 2 * closes + 4 * opens + 8 * whole + 16 * begins + 32 * cut;
    boolean goesOn =
        end < table.size
            && table.sentence[end - 1] + 2 < table.first.length
            && table.isQuoteMark(table.first[table.sentence[end - 1] + 1]);
    f.add(T + 20, state, sentences, same);
    f.add(T + 21, state, kind);
    f.add(T + 22, all, sentences, ownCue(s));
    f.add(T + 23, state, ownCue(table.sentence[end - 1]));
    f.add(T + 24, kind, sentences, all);
    f.add(T + 25, state, goesOn ? 1 : 0);
    f.add(T + 26, kind * 31 + table.word[cue.head()], all, begins);
  }

  private boolean quotedSentence(int s) {
    for (int i = table.first[s]; i < table.first[s + 1]; i++) {
      if (table.quote[i] < 0 && table.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** The greatest strength of a word outside quotations, 0 to 5. */
  private int ownCue(int s) {
    int best = 0;
    for (int i = table.first[s]; i < table.first[s + 1]; i++) {
      if (table.quote[i] < 0 && table.isWord(i)) {
        best = Math.max(best, CueWords.strength(words.traits(table.token[i])));
      }
    }
    return best;
  }
}
