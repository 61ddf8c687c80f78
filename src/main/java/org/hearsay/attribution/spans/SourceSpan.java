package org.hearsay.attribution.spans;

import java.util.List;

/** The words of a source, given its head. */
final class SourceSpan {
  private SourceSpan() {}

  /** The noun phrase of a head, as far as it does not run into cue or content. */
  static Piece of(TokenTable table, int head, CueGroup cue, List<Piece> content) {
    int from = Math.min(table.left[head], chunkFrom(table, head));
    int end = Math.max(table.right[head], chunkEnd(table, head));
    if (table.token[head].isPronoun()) {
      from = head;
      end = head + 1;
    }
    int limitFrom = table.sentenceFirst(head);
    int limitEnd = table.sentenceEnd(head);
    from = Math.max(from, limitFrom);
    end = Math.min(end, limitEnd);
    for (int i = head - 1; i >= from; i--) {
      if (taken(i, cue, content)) {
        from = i + 1;
        break;
      }
    }
    for (int i = head + 1; i < end; i++) {
      if (taken(i, cue, content)) {
        end = i;
        break;
      }
    }
    while (end > head + 1 && isEdge(table, end - 1) && !closesBracket(table, from, end - 1)) {
      end--;
    }
    while (from < head && isEdge(table, from)) {
      from++;
    }
    return new Piece(from, end);
  }

  private static boolean closesBracket(TokenTable table, int from, int i) {
    if (table.is(i, ")")) {
      for (int j = i - 1; j >= from; j--) {
        if (table.is(j, "(")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isEdge(TokenTable table, int i) {
    if (table.is(i, "%") || table.token[i].tag().equals("POS")) {
      return false;
    }
    return !table.isWord(i) && !table.is(i, "$")
        || table.token[i].tag().equals("IN") && table.token[i].lemma().equals("that");
  }

  private static boolean taken(int i, CueGroup cue, List<Piece> content) {
    if (cue.piece().contains(i)) {
      return true;
    }
    for (Piece p : content) {
      if (p.contains(i)) {
        return true;
      }
    }
    return false;
  }

  private static int chunkFrom(TokenTable table, int head) {
    int i = head;
    while (!table.chunkStart[i] && i > table.sentenceFirst(head) && table.chunk[i] != 0) {
      i--;
    }
    return i;
  }

  private static int chunkEnd(TokenTable table, int head) {
    int i = head + 1;
    while (i < table.sentenceEnd(head) && !table.chunkStart[i] && table.chunk[i] != 0) {
      i++;
    }
    return i;
  }
}
