package org.hearsay.attribution.spans;

import java.util.List;
import java.util.Locale;

/** Names the construction that an attribution was found in, for the record of what decided. */
final class RuleName {
  private RuleName() {}

  /**
   * For a verb: {@code verb-direct}, {@code -mixed} (quotation and other words), {@code -clause},
   * {@code -infinitive}, {@code -phrase}; else {@code noun}, {@code adjective}, {@code adverb},
   * {@code according-to}, {@code preposition}, {@code headline-mark}, {@code mark}; {@code
   * signature} for a quotation with a name after a dash.
   */
  static String of(TokenTable table, Draft d) {
    CueGroup cue = d.cue();
    return switch (cue.kind()) {
      case VERB -> {
        if (table.token[cue.head()].form().equalsIgnoreCase("according")) {
          yield "according-to";
        }
        yield "verb-" + form(table, cue, d.content());
      }
      case MARK ->
          d.signals()[Draft.BIAS] == 0
              ? "signature"
              : table.isHeadline(cue.head()) ? "headline-mark" : "mark";
      default -> cue.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String form(TokenTable table, CueGroup cue, List<Piece> content) {
    int quoted = 0;
    int words = 0;
    boolean clause = false;
    for (Piece p : content) {
      for (int i = p.from(); i < p.end(); i++) {
        if (table.isWord(i)) {
          words++;
          quoted += table.quote[i] >= 0 ? 1 : 0;
        }
        String relation = table.relation[i];
        clause |=
            table.head[i] == cue.head()
                && (relation.equals("ccomp") || relation.equals("parataxis"));
        clause |= relation.startsWith("nsubj") && p.contains(table.head[i]);
      }
    }
    if (quoted == words) {
      return "direct";
    }
    if (quoted > 0) {
      return "mixed";
    }
    if (table.token[content.get(content.size() - 1).from()].tag().equals("TO")) {
      return "infinitive";
    }
    return clause ? "clause" : "phrase";
  }
}
