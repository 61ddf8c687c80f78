package org.hearsay.analysis;

/**
 * Greedy transition-based dependency parser: one pass over the sentence, for each step the move of
 * the greatest score, then the relation.
 *
 * <p>Not thread-safe: one for each thread, over a shared {@link ParserModel}.
 */
final class DependencyParser {
  private final ParserModel model;
  private final ParserState state = new ParserState();
  private final ParserFeatures features = new ParserFeatures();
  private final int[] scores = new int[128];

  DependencyParser(ParserModel model) {
    this.model = model;
  }

  /**
   * The tree of a sentence.
   *
   * @param forms as {@link PennForms} spells them
   * @param tags Penn parts of speech
   * @param lemmas base forms in lower case
   */
  Parse parse(String[] forms, String[] tags, String[] lemmas) {
    model.encode(state, forms, tags, lemmas);
    while (!state.done()) {
      int move = next();
      if (move == ParserState.SHIFT) {
        state.shift();
      } else {
        int head = move == ParserState.LEFT ? state.buffer : state.below(1);
        state.attach(head, label(state.below(0), head));
      }
    }
    int[] heads = new int[forms.length];
    String[] relations = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      boolean root = state.heads[i] == state.size;
      heads[i] = root ? -1 : state.heads[i];
      relations[i] = root ? "root" : model.relations().get(state.labels[i]);
    }
    return new Parse(heads, relations);
  }

  private int next() {
    // no choice: nothing to attach, or nothing left to shift
    if (state.depth == 0) {
      return ParserState.SHIFT;
    }
    if (state.buffer == state.size) {
      return state.depth == 1 ? ParserState.LEFT : ParserState.RIGHT;
    }
    int n = features.move(state);
    model.moves().score(features.hashes(), n, scores);
    int best = -1;
    for (int move = 0; move < 3; move++) {
      if (state.allows(move) && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }

  private int label(int token, int head) {
    if (head == state.size) {
      return 0;
    }
    int n = features.relation(state, token, head);
    model.labels().score(features.hashes(), n, scores);
    int best = 1;
    for (int i = 2; i < model.relations().size(); i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
