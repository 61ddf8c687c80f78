package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Candidates for the source of a cue: the noun phrases and pronouns of its sentence outside the
 * content, by their heads, and nobody ({@code -1}).
 *
 * @param heads candidates
 */
record SourceOptions(List<Integer> heads, Choice choice) {
  private static final int FARTHEST = 45;
  private static final Set<String> INNER =
      Set.of("nn", "compound", "hmod", "det", "amod", "nummod", "num");
  private static final Set<String> STANDING =
      Set.of(
          "some", "many", "others", "those", "these", "most", "several", "few", "all", "both",
          "none", "one", "another", "each");

  static SourceOptions of(TokenTable table, CueWords words, CueGroup cue, List<Piece> content) {
    List<int[]> blocks = new ArrayList<>();
    List<int[]> candidates = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    SourceFeatures f = new SourceFeatures(table, words, cue, content);
    heads.add(-1);
    blocks.add(f.nobody());
    candidates.add(new int[] {0});
    int from = Math.max(table.sentenceFirst(cue.head()), cue.head() - FARTHEST);
    int end = Math.min(table.sentenceEnd(cue.head()), cue.head() + FARTHEST);
    for (int i = from; i < end; i++) {
      if (isCandidate(table, cue, content, i)) {
        heads.add(i);
        blocks.add(f.of(i));
        candidates.add(new int[] {blocks.size() - 1});
      }
    }
    return new SourceOptions(
        List.copyOf(heads),
        new Choice(blocks.toArray(int[][]::new), candidates.toArray(int[][]::new)));
  }

  private static boolean isCandidate(TokenTable table, CueGroup cue, List<Piece> content, int i) {
    if (i == cue.head() || !isNominal(table, i) && !isNameBeside(table, cue, i)) {
      return false;
    }
    for (Piece piece : content) {
      if (piece.contains(i)) {
        return false;
      }
    }
    return true;
  }

  /** A capital next to the cue: a name, whatever the tagger took it for (“…,” Cuban said). */
  private static boolean isNameBeside(TokenTable table, CueGroup cue, int i) {
    return (i == cue.piece().from() - 1 || i == cue.piece().end())
        && table.sentence[i] == table.sentence[cue.head()]
        && i > table.sentenceFirst(i)
        && table.isWord(i)
        && !table.token[i].isPronoun()
        && Character.isUpperCase(table.token[i].form().charAt(0));
  }

  /** True for the head of a noun phrase, a pronoun, a possessive. */
  static boolean isNominal(TokenTable table, int i) {
    String tag = table.token[i].tag();
    if (tag.startsWith("PRP") || tag.startsWith("WP") || tag.equals("WDT")) {
      return true;
    }
    if (tag.startsWith("NN")) {
      boolean inner = INNER.contains(table.relation[i]) && table.head[i] == i + 1;
      // the last noun of a run is its head, unless a possessive mark follows, which ends a run too
      return !inner
          && !(i + 1 < table.size
              && table.token[i + 1].isNoun()
              && table.sentence[i] == table.sentence[i + 1]
              && table.head[i] != table.head[i + 1]);
    }
    return (tag.equals("DT") || tag.startsWith("JJ") || tag.equals("CD"))
        && (STANDING.contains(table.token[i].lemma())
            || table.relation[i].startsWith("nsubj")
            || table.relation[i].equals("pobj"))
        && !(i + 1 < table.size
            && (table.token[i + 1].isNoun() || table.token[i + 1].tag().startsWith("JJ")));
  }
}
