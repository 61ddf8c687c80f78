package org.hearsay.attribution.spans;

import java.util.Set;

/**
 * A cue with the words that belong to it: for a verb its auxiliaries, negation, adverbs and
 * particle.
 *
 * @param head the word that attributes
 * @param kind what kind of word it is
 * @param piece the whole group
 * @param passive true for a passive participle
 * @param negated true when the group holds a negation
 * @param modal true when it holds a modal verb
 */
record CueGroup(int head, Kind kind, Piece piece, boolean passive, boolean negated, boolean modal) {

  /** What kind of word a cue is. */
  enum Kind {
    VERB,
    NOUN,
    ADJECTIVE,
    PREPOSITION,
    ADVERB,
    MARK;

    /** The kind of a word with this tag; a mark for all that is no open-class word. */
    static Kind of(String tag) {
      if (tag.startsWith("VB")) {
        return VERB;
      }
      if (tag.startsWith("NN")) {
        return NOUN;
      }
      if (tag.startsWith("JJ")) {
        return ADJECTIVE;
      }
      if (tag.equals("IN") || tag.equals("TO")) {
        return PREPOSITION;
      }
      return tag.startsWith("RB") ? ADVERB : MARK;
    }
  }

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "n’t");

  /** The group around a head. */
  static CueGroup of(TokenTable table, int head) {
    Kind kind = Kind.of(table.token[head].tag());
    if (kind == Kind.VERB) {
      return verb(table, head);
    }
    if (kind == Kind.ADJECTIVE) {
      int from = auxiliariesBefore(table, head);
      return new CueGroup(
          head, kind, new Piece(from, head + 1), false, negated(table, from, head), false);
    }
    int end = head + 1;
    if (table.token[head].lemma().equals("accord")
        || table.token[head].lemma().equals("according")) {
      end = table.is(end, "to") ? end + 1 : end;
    }
    return new CueGroup(head, kind, new Piece(head, end), false, false, false);
  }

  private static CueGroup verb(TokenTable table, int head) {
    int from = auxiliariesBefore(table, head);
    boolean be = false;
    boolean modal = false;
    for (int i = from; i < head; i++) {
      modal |= table.token[i].tag().equals("MD");
      be |= table.token[i].lemma().equals("be") || table.token[i].lemma().equals("get");
    }
    String tag = table.token[head].tag();
    boolean passive =
        tag.equals("VBN") && (be || !has(table, from, head)) || tag.equals("VBD") && be;
    int end = head + 1;
    int limit = table.sentenceEnd(head);
    if (end < limit && NEGATIONS.contains(table.token[end].lemma())) {
      end++;
    }
    if (end < limit && table.token[end].tag().equals("RP")) {
      end++;
    }
    return new CueGroup(
        head, Kind.VERB, new Piece(from, end), passive, negated(table, from, end), modal);
  }

  private static boolean has(TokenTable table, int from, int end) {
    for (int i = from; i < end; i++) {
      if (table.token[i].lemma().equals("have")) {
        return true;
      }
    }
    return false;
  }

  private static int auxiliariesBefore(TokenTable table, int head) {
    int from = head;
    int limit = table.sentenceFirst(head);
    while (from > limit) {
      String tag = table.token[from - 1].tag();
      String lemma = table.token[from - 1].lemma();
      boolean auxiliary =
          tag.equals("MD")
              || tag.startsWith("RB")
              || tag.startsWith("VB") && AUXILIARIES.contains(lemma)
              || NEGATIONS.contains(lemma)
              || tag.equals("TO") && from - 1 > limit;
      if (!auxiliary) {
        break;
      }
      from--;
    }
    return from;
  }

  private static boolean negated(TokenTable table, int from, int end) {
    for (int i = from; i < end; i++) {
      if (NEGATIONS.contains(table.token[i].lemma())) {
        return true;
      }
    }
    return false;
  }
}
