package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hearsay.text.Span;

/** The marked attributions of an article as tokens of its {@link TokenTable}. */
final class GoldTable {

  /**
   * One attribution.
   *
   * @param cue its words; may be empty
   */
  record Item(BitSet source, BitSet cue, BitSet content) {}

  final TokenTable table;
  final List<Item> items = new ArrayList<>();

  /** Every token that is content of some attribution. */
  final BitSet contents = new BitSet();

  GoldTable(TokenTable table, GoldDocument document) {
    this.table = table;
    for (GoldDocument.Marked m : document.attributions()) {
      Item item = new Item(tokens(m.source()), tokens(m.cue()), tokens(m.content()));
      items.add(item);
      contents.or(item.content());
    }
  }

  private BitSet tokens(List<Span> spans) {
    BitSet tokens = new BitSet();
    for (Span span : spans) {
      for (int i = table.firstAt(span.start()); i < table.endAt(span.end()); i++) {
        tokens.set(i);
      }
    }
    return tokens;
  }

  /** Prefix sums over a set's tokens of what the scorer counts as tokens. */
  int[] prefix(BitSet set) {
    int[] sums = new int[table.size + 1];
    for (int i = 0; i < table.size; i++) {
      sums[i + 1] = sums[i] + (set.get(i) ? table.runs[i + 1] - table.runs[i] : 0);
    }
    return sums;
  }

  /** Token F1 of some pieces and a set given by its prefix sums. */
  double dice(int[] prefix, Piece... pieces) {
    int common = 0;
    int size = 0;
    for (Piece p : pieces) {
      common += prefix[p.end()] - prefix[p.from()];
      size += table.runs[p.end()] - table.runs[p.from()];
    }
    int gold = prefix[table.size];
    return size + gold == 0 ? 0 : 2.0 * common / (size + gold);
  }

  /**
   * True as the scorer's source-strict, apart from cores: both empty, or token F1 of at least ½.
   */
  boolean sourceRight(Item item, int head, Piece span) {
    if (head < 0 || item.source().isEmpty()) {
      return head < 0 && item.source().isEmpty();
    }
    int[] prefix = prefix(item.source());
    return dice(prefix, span) >= 0.5 || item.source().get(head) && startsAlike(item, span);
  }

  /** The core of one is the core of the other: both begin together. */
  private boolean startsAlike(Item item, Piece span) {
    return Math.abs(item.source().nextSetBit(0) - span.from()) <= 1;
  }
}
