package org.hearsay.analysis;

import java.util.List;

/**
 * Dependency tree of one sentence, in the style of ClearNLP and NLP4J ({@code nsubj, nsubjpass,
 * dobj, ccomp, xcomp, prep, pobj, agent, poss, appos, relcl, …}).
 *
 * @param heads for each token the index of its head; -1 for the root
 * @param relations for each token its relation to that head; {@code root} for the root
 */
public record Parse(List<Integer> heads, List<String> relations) {
  public Parse {
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
    if (heads.size() != relations.size()) {
      throw new IllegalArgumentException(heads.size() + " heads, " + relations.size());
    }
  }

  public int head(int token) {
    return heads.get(token);
  }

  public String relation(int token) {
    return relations.get(token);
  }
}
