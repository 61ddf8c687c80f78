package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds quotations that are signed: a name after a dash, as under a motto or in a list of voices. A
 * rule, since training data hold too few for a model to learn.
 */
final class Signatures {
  private static final Set<String> DASHES = Set.of("—", "–", "―", "--", "-");
  private static final int LONGEST = 12;
  private static final int FEWEST_WORDS = 3;
  private static final double SURE = 0.9;

  private final TokenTable table;

  Signatures(TokenTable table) {
    this.table = table;
  }

  List<Draft> find() {
    List<Draft> found = new ArrayList<>();
    for (int i = 1; i < table.size; i++) {
      int q = table.quote[i - 1];
      if (DASHES.contains(table.token[i].form())
          && table.quote[i] < 0
          && q >= 0
          && table.quoteEnd[q] == i
          && isSigned(i)
          && table.runs[i] - table.runs[table.quoteFirst[q]] >= FEWEST_WORDS) {
        found.add(draft(i, new Piece(table.quoteFirst[q], i)));
      }
    }
    return found;
  }

  /** True when nothing but a name and what it stands for follows in the sentence. */
  private boolean isSigned(int dash) {
    int end = table.contentEnd(table.sentence[dash]);
    if (end <= dash + 1 || end - dash > LONGEST || !table.token[dash + 1].isName()) {
      return false;
    }
    for (int i = dash + 1; i < end; i++) {
      if (table.token[i].isVerb() || table.isQuoteMark(i)) {
        return false;
      }
    }
    return true;
  }

  private Draft draft(int dash, Piece quotation) {
    int head = dash + 1;
    while (head + 1 < table.sentenceEnd(dash) && table.token[head + 1].isName()) {
      head++;
    }
    CueGroup cue =
        new CueGroup(dash, CueGroup.Kind.MARK, new Piece(dash, dash + 1), false, false, false);
    return new Draft(cue, head, List.of(quotation), new double[Draft.SIGNALS], SURE);
  }
}
