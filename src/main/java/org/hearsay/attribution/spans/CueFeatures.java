package org.hearsay.attribution.spans;

import org.hearsay.attribution.spans.CueGroup.Kind;

/** What a word tells, with its surroundings, about being a cue. */
final class CueFeatures {
  private final TokenTable table;
  private final CueWords words;
  private final Features f = new Features();

  CueFeatures(TokenTable table, CueWords words) {
    this.table = table;
    this.words = words;
  }

  int[] of(int i) {
    CueGroup group = CueGroup.of(table, i);
    int kind = group.kind().ordinal() + 1;
    int traits = words.traits(table.token[i]);
    int word = table.word[i];
    int lemma = kind * 31 + word;
    int from = group.piece().from();
    int end = group.piece().end();
    int voice = (group.passive() ? 1 : 0) + (group.modal() ? 2 : 0) + (group.negated() ? 4 : 0);
    f.add(1, kind);
    f.add(2, lemma);
    f.add(3, lemma, table.tag[i]);
    f.add(4, table.tag[i], voice);
    f.add(5, CueWords.strength(traits), kind);
    f.add(6, CueWords.acts(traits), kind);
    f.add(7, CueWords.frames(traits), kind);
    f.add(8, lemma, voice);
    Senses.Sense sense = table.sense[i];
    f.add(80, sense.first(), kind);
    f.add(81, sense.both(), kind, voice);
    f.add(82, sense.clauses(), sense.first());
    f.add(83, sense.first(), table.wordAt(end), kind);
    f.add(84, sense.both(), table.tagAt(end));
    f.add(85, sense.first(), table.rel[i], table.tag[i]);
    neighbours(i, lemma, traits, from, end);
    quotes(i, lemma, kind, from, end);
    tree(i, lemma, traits, kind);
    f.add(60, table.isHeadline(i) ? 1 : 0, kind, lemma);
    f.add(61, Features.bin(i - table.sentenceFirst(i)), kind);
    f.add(62, Features.bin(table.sentenceEnd(i) - i), kind);
    return f.take();
  }

  private void neighbours(int i, int lemma, int traits, int from, int end) {
    int strength = CueWords.strength(traits);
    int frames = CueWords.frames(traits);
    int w1 = table.wordAt(end);
    int w2 = table.wordAt(end + 1);
    int p1 = table.wordAt(from - 1);
    int p2 = table.wordAt(from - 2);
    f.add(10, w1);
    f.add(11, w1, lemma);
    f.add(12, w1, frames);
    f.add(13, w1, w2);
    f.add(14, table.tagAt(end), lemma);
    f.add(15, table.tagAt(end), strength, frames);
    f.add(16, p1);
    f.add(17, p1, lemma);
    f.add(18, p1, strength);
    f.add(19, table.tagAt(from - 1), lemma);
    f.add(20, table.tagAt(from - 1), table.tagAt(end), strength);
    f.add(21, w2);
    f.add(22, p2);
    f.add(23, p2, p1);
    f.add(24, table.tagAt(end), table.tagAt(end + 1), table.tag[i]);
    f.add(25, table.tagAt(from - 2), table.tagAt(from - 1), table.tag[i]);
    if (from < i) {
      f.add(26, table.word[from], strength);
      f.add(27, table.word[i - 1], lemma);
    }
    // what comes within the next words: a clause or an infinitive opens somewhere there
    int limit = Math.min(table.sentenceEnd(i), end + 8);
    for (int j = end; j < limit; j++) {
      String tag = table.token[j].tag();
      if (tag.equals("IN") || tag.startsWith("W") || tag.equals("TO") || tag.equals("MD")) {
        f.add(28, table.word[j], strength);
        f.add(29, table.word[j], lemma);
      }
    }
  }

  private void quotes(int i, int lemma, int kind, int from, int end) {
    boolean inside = table.quote[i] >= 0;
    int s = table.sentence[i];
    boolean before = false;
    boolean after = false;
    for (int j = table.first[s]; j < table.first[s + 1]; j++) {
      if (table.quote[j] >= 0) {
        before |= j < i;
        after |= j > i;
      }
    }
    boolean touchesAfter = table.isQuoteMark(end) || table.isQuoteMark(end + 1);
    boolean touchesBefore = table.isQuoteMark(from - 1) || table.isQuoteMark(from - 2);
    boolean opens = table.isQuoteMark(table.first[s]);
    boolean nextQuoted = s + 2 < table.first.length && table.isQuoteMark(table.first[s + 1]);
    int state =
        (inside ? 1 : 0)
            + (before ? 2 : 0)
            + (after ? 4 : 0)
            + (touchesAfter ? 8 : 0)
            + (touchesBefore ? 16 : 0)
            + (opens ? 32 : 0);
    f.add(30, state, kind);
    f.add(31, state, lemma);
    f.add(32, inside ? 1 : 0, kind);
    f.add(33, nextQuoted ? 1 : 0, kind);
    f.add(34, nextQuoted ? 1 : 0, lemma);
    int colon = 0;
    for (int j = i; j < table.first[s + 1]; j++) {
      if (table.is(j, ":")) {
        colon = 1;
        break;
      }
    }
    f.add(35, colon, lemma);
  }

  private void tree(int i, int lemma, int traits, int kind) {
    int strength = CueWords.strength(traits);
    int frames = CueWords.frames(traits);
    int relation = table.rel[i];
    f.add(40, relation, kind);
    f.add(41, relation, lemma);
    f.add(42, relation, strength);
    int head = table.head[i];
    if (head >= 0) {
      int headTraits = words.traits(table.token[head]);
      f.add(43, relation, table.word[head]);
      f.add(44, relation, CueWords.strength(headTraits), strength);
      f.add(45, lemma, table.word[head]);
      f.add(46, relation, table.tag[head], lemma);
    }
    int shape = 0;
    for (int c = table.child(i); c >= 0; c = table.next(c)) {
      int r = table.rel[c];
      int side = c < i ? 1 : 2;
      f.add(47, r, side, kind);
      f.add(48, r, side, lemma);
      f.add(49, r, frames, strength);
      String name = table.relation[c];
      if (name.startsWith("nsubj") || name.equals("agent") || name.equals("poss")) {
        f.add(50, table.word[c], r);
        f.add(51, table.word[c], lemma);
        f.add(52, table.tag[c], lemma);
        f.add(53, table.word[c], strength, r);
        shape |= 1;
        Senses.Sense subject = table.sense[c];
        f.add(86, subject.both(), lemma);
        f.add(87, subject.first(), r, table.sense[i].first());
        f.add(88, subject.first(), r, strength, kind);
      } else if (name.equals("ccomp")) {
        shape |= 2;
        f.add(54, table.tag[c], side, lemma);
        f.add(55, table.word[table.left[c]], lemma);
      } else if (name.equals("xcomp")) {
        shape |= 4;
        f.add(56, table.word[c], lemma);
        f.add(57, table.tag[c], strength);
      } else if (name.equals("dobj") || name.equals("attr")) {
        shape |= 8;
        f.add(58, table.word[c], lemma);
        f.add(91, table.sense[c].first(), lemma);
        f.add(92, table.sense[c].first(), table.sense[i].first(), strength);
        f.add(59, words.traits(table.token[c]) & 0xFFFF, lemma);
      } else if (name.equals("prep")) {
        f.add(63, table.word[c], lemma);
        f.add(64, table.word[c], strength);
        int object = table.child(c, "pobj");
        if (object >= 0) {
          f.add(65, table.word[c], table.word[object], lemma);
        }
      } else if (name.equals("advcl")) {
        shape |= 16;
      }
    }
    f.add(66, shape, kind);
    f.add(67, shape, lemma);
    f.add(68, shape, strength, frames);
    f.add(89, shape, table.sense[i].first(), table.sense[i].clauses());
    f.add(90, shape, table.sense[i].both());
    // inside what other word's clause does it stand?
    int up = head;
    int depth = 0;
    for (; up >= 0 && depth < 6; depth++) {
      int upTraits = words.traits(table.token[up]);
      if (Kind.of(table.token[up].tag()) == Kind.VERB) {
        f.add(69, table.word[up], CueWords.strength(upTraits));
        f.add(70, CueWords.strength(upTraits), strength);
      }
      up = table.head[up];
    }
    f.add(71, depth, kind);
  }
}
