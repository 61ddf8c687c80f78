package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a content may begin and end beside its cue: at punctuation, quotation marks, conjunctions,
 * and at the edges of phrases, in the cue's sentence; across sentences only along quotations, and
 * after a mark.
 */
final class Edges {
  private static final int MOST_STARTS = 14;
  private static final int MOST_ENDS = 22;
  private static final int MOST_LEFT_ENDS = 10;

  /** A quotation announced by a colon is followed over so many paragraphs. */
  private static final int PARAGRAPHS = 4;

  private static final int NEAR = 6;
  private static final int SENTENCES_AFTER_A_MARK = 5;
  private static final Set<String> PARTING =
      Set.of(",", ":", "``", "''", "-LRB-", "-RRB-", "(", ")", ".");

  private final TokenTable table;

  Edges(TokenTable table) {
    this.table = table;
  }

  private boolean parts(int i) {
    return PARTING.contains(table.token[i].tag())
        || !table.isWord(i) && !table.is(i, "%") && !table.is(i, "$");
  }

  private static boolean opensClause(String tag) {
    return tag.equals("IN") || tag.equals("TO") || tag.startsWith("W") || tag.equals("CC");
  }

  /** First tokens of contents that follow the cue. */
  List<Integer> rightStarts(CueGroup g) {
    List<Integer> starts = new ArrayList<>();
    int limit = table.sentenceEnd(g.head());
    for (int i = g.piece().end(); i < limit && starts.size() < MOST_STARTS; i++) {
      if (parts(i)
          && !(table.isQuoteMark(i) && table.quote[i] >= 0 && table.quoteFirst[table.quote[i]] == i)
          && !table.is(i, "$")
          && !table.is(i, "(")) {
        continue;
      }
      boolean near = i - g.piece().end() < NEAR;
      boolean start =
          i == g.piece().end()
              || parts(i - 1)
              || table.isQuoteMark(i)
              || opensClause(table.token[i].tag())
              || near && table.chunkStart[i]
              || beginsPhraseOf(i, g.head());
      if (start && !table.beginsWithinQuotation(i, g.head())) {
        starts.add(i);
      }
    }
    if (announces(table.sentence[g.head()])) {
      starts.add(limit);
    }
    return starts;
  }

  /** True when a child or grandchild of the cue begins at a token. */
  private boolean beginsPhraseOf(int i, int cue) {
    int node = i;
    while (node >= 0 && table.left[node] == i && node != cue) {
      int up = table.head[node];
      if (up == cue || up >= 0 && table.head[up] == cue) {
        return true;
      }
      node = up;
    }
    return false;
  }

  /** Ends of contents that follow the cue; the full stop of the sentence is left out. */
  List<Integer> rightEnds(CueGroup g) {
    Set<Integer> ends = new TreeSet<>();
    int s = table.sentence[g.head()];
    int limit = table.contentEnd(s);
    for (int i = g.piece().end() + 1; i < limit && ends.size() < MOST_ENDS; i++) {
      boolean end =
          parts(i)
              || parts(i - 1) && table.isQuoteMark(i - 1)
              || opensClause(table.token[i].tag())
              || table.right[i - 1] == i && closesPhrase(i, g.piece().end());
      if (end && !table.endsWithinQuotation(i, g.head())) {
        ends.add(i);
      }
    }
    if (limit > g.piece().end()) {
      ends.add(limit);
      addEndsBeyond(g, s, limit, ends);
      ends.removeIf(i -> table.endsWithinQuotation(i, g.head()));
    }
    return new ArrayList<>(ends);
  }

  private boolean closesPhrase(int end, int from) {
    int node = end - 1;
    // a phrase of several words that begins after the cue
    while (table.head[node] >= 0 && table.right[table.head[node]] == end) {
      node = table.head[node];
      if (table.left[node] < from) {
        return true;
      }
    }
    return end - table.left[node] > 1;
  }

  /** True when a sentence ends with a colon and the next one, perhaps a new block, is quoted. */
  private boolean announces(int s) {
    int end = table.first[s + 1];
    return end < table.size && table.is(end - 1, ":") && opensQuotation(end);
  }

  private boolean opensQuotation(int i) {
    return table.quote[i] >= 0 && table.quoteFirst[table.quote[i]] == i;
  }

  /** Ends of the quotation that a colon announced, and of those that go on with it. */
  private void addEndsOfAnnounced(int s, Set<Integer> ends) {
    int from = table.first[s + 1];
    for (int n = 0; n < PARAGRAPHS && from < table.size && opensQuotation(from); n++) {
      from = table.quoteEnd[table.quote[from]];
      ends.add(from);
    }
  }

  private void addEndsBeyond(CueGroup g, int s, int limit, Set<Integer> ends) {
    if (announces(s)) {
      addEndsOfAnnounced(s, ends);
    }
    int q = table.quote[limit - 1];
    if (q >= 0 && table.quoteEnd[q] > table.first[s + 1]) {
      ends.add(table.quoteEnd[q]);
      for (int t = s + 1;
          t + 1 < table.first.length && table.first[t + 1] <= table.quoteEnd[q] && t < s + 4;
          t++) {
        ends.add(table.contentEnd(t));
      }
    }
    if (g.kind() == CueGroup.Kind.MARK) {
      for (int t = s + 1; t + 1 < table.first.length && t <= s + SENTENCES_AFTER_A_MARK; t++) {
        if (table.block(t) != table.block(s)) {
          break;
        }
        ends.add(table.contentEnd(t));
      }
    }
  }

  /** First tokens of contents that stand before the cue. */
  List<Integer> leftStarts(CueGroup g) {
    Set<Integer> starts = new TreeSet<>();
    int from = table.sentenceFirst(g.head());
    int limit = g.piece().from();
    for (int i = limit - 1; i > from && starts.size() < MOST_STARTS; i--) {
      boolean start =
          table.isWord(i) && parts(i - 1)
              || table.isQuoteMark(i)
              || opensClause(table.token[i].tag())
              || table.left[i] == i && opensPhrase(i, limit);
      if (start
          && (table.isWord(i) || table.isQuoteMark(i))
          && !table.beginsWithinQuotation(i, g.head())) {
        starts.add(i);
      }
    }
    int quotation = quotationBefore(from);
    if (quotation >= 0) {
      starts.add(table.quoteFirst[quotation]);
    }
    if (from < limit) {
      starts.add(from);
      int q = table.quote[from];
      if (q >= 0 && table.quoteFirst[q] < from) {
        starts.add(table.quoteFirst[q]);
        int s = table.sentence[from];
        for (int t = s - 1; t >= 0 && table.first[t] > table.quoteFirst[q] && t > s - 4; t--) {
          starts.add(table.first[t]);
        }
      }
    }
    starts.removeIf(i -> table.beginsWithinQuotation(i, g.head()));
    return new ArrayList<>(starts);
  }

  /**
   * The quotation that ends just before a sentence, in the same block: what stands there without a
   * cue of its own, as in a list of voices where the name follows after a dash.
   */
  private int quotationBefore(int from) {
    int s = table.sentence[from];
    if (s == 0 || !table.isQuoteMark(from - 1) || table.block(s) != table.block(s - 1)) {
      return -1;
    }
    return table.quote[from - 1];
  }

  private boolean opensPhrase(int start, int limit) {
    int node = start;
    while (table.head[node] >= 0 && table.left[table.head[node]] == start) {
      node = table.head[node];
      if (table.right[node] > limit) {
        return true;
      }
    }
    return table.right[node] - start > 1;
  }

  /** Ends of contents that stand before the cue. */
  List<Integer> leftEnds(CueGroup g) {
    Set<Integer> ends = new TreeSet<>();
    int from = table.sentenceFirst(g.head());
    int limit = g.piece().from();
    if (quotationBefore(from) >= 0) {
      ends.add(from);
    }
    for (int i = limit; i > from && ends.size() < MOST_LEFT_ENDS; i--) {
      boolean afterClosing = table.isQuoteMark(i - 1);
      if (parts(i - 1) && !afterClosing) {
        continue;
      }
      boolean end =
          i == limit
              || parts(i)
              || afterClosing
              || opensClause(table.token[i].tag())
              || table.left[i] == i && opensPhrase(i, limit)
              || limit - i <= 3 && table.chunkStart[i]
              || i < limit && table.token[i].isPronoun();
      if (end && !table.endsWithinQuotation(i, g.head())) {
        ends.add(i);
      }
    }
    return new ArrayList<>(ends);
  }
}
