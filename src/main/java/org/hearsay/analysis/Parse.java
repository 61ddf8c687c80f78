package org.hearsay.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Dependency tree of one sentence, in the style of ClearNLP and NLP4J ({@code nsubj, nsubjpass,
 * dobj, ccomp, xcomp, prep, pobj, agent, poss, appos, relcl, …}).
 *
 * <p>A class and not a record: it keeps the children of every token beside the heads. Immutable;
 * threads may share it.
 */
public final class Parse {
  private final int[] heads;
  private final String[] relations;

  // the children of token i are children[firstChild[i]] up to children[firstChild[i + 1]]
  private final int[] children;
  private final int[] firstChild;
  private final int[] first;
  private final int[] end;

  /**
   * A tree.
   *
   * @param heads for each token the index of its head; -1 for the root
   * @param relations for each token its relation to that head; {@code root} for the root
   */
  public Parse(List<Integer> heads, List<String> relations) {
    this(heads.stream().mapToInt(Integer::intValue).toArray(), relations.toArray(String[]::new));
  }

  Parse(int[] heads, String[] relations) {
    if (heads.length != relations.length) {
      throw new IllegalArgumentException(heads.length + " heads, " + relations.length);
    }
    int n = heads.length;
    this.heads = heads;
    this.relations = relations;
    firstChild = new int[n + 1];
    for (int head : heads) {
      if (head >= 0) {
        firstChild[head + 1]++;
      }
    }
    for (int i = 0; i < n; i++) {
      firstChild[i + 1] += firstChild[i];
    }
    children = new int[n];
    int[] filled = Arrays.copyOf(firstChild, n);
    first = new int[n];
    end = new int[n];
    for (int i = 0; i < n; i++) {
      if (heads[i] >= 0) {
        children[filled[heads[i]]++] = i;
      }
      first[i] = i;
      end[i] = i + 1;
    }
    for (int i = 0; i < n; i++) {
      int up = heads[i];
      for (int steps = 0; up >= 0; up = heads[up]) {
        if (++steps > n) {
          throw new IllegalArgumentException("token " + i + " is its own ancestor");
        }
        first[up] = Math.min(first[up], i);
        end[up] = Math.max(end[up], i + 1);
      }
    }
  }

  /** Number of tokens. */
  public int size() {
    return heads.length;
  }

  /** Index of the head of {@code token}; -1 for the root. */
  public int head(int token) {
    return heads[token];
  }

  /** Relation of {@code token} to its head; {@code root} for the root. */
  public String relation(int token) {
    return relations[token];
  }

  /** True when {@code token} has the relation {@code relation} to its head. */
  public boolean is(int token, String relation) {
    return relations[token].equals(relation);
  }

  /** The token without a head; -1 in an empty sentence. */
  public int root() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        return i;
      }
    }
    return -1;
  }

  /** The tokens whose head is {@code token}, in text order. */
  public int[] children(int token) {
    return Arrays.copyOfRange(children, firstChild[token], firstChild[token + 1]);
  }

  /** The first child of {@code token} with one of these relations; -1 when it has none. */
  public int child(int token, String... wanted) {
    for (int i = firstChild[token]; i < firstChild[token + 1]; i++) {
      for (String relation : wanted) {
        if (relations[children[i]].equals(relation)) {
          return children[i];
        }
      }
    }
    return -1;
  }

  /** Index of the first token of the subtree of {@code token}. */
  public int first(int token) {
    return first[token];
  }

  /** One past the index of the last token of the subtree of {@code token}. */
  public int end(int token) {
    return end[token];
  }

  /** True when {@code token} is {@code ancestor} or hangs below it. */
  public boolean isWithin(int token, int ancestor) {
    for (int i = token; i >= 0; i = heads[i]) {
      if (i == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** {@code token}, its head, the head of that, up to the root. */
  public int[] pathToRoot(int token) {
    int[] path = new int[heads.length];
    int n = 0;
    for (int i = token; i >= 0; i = heads[i]) {
      path[n++] = i;
    }
    return Arrays.copyOf(path, n);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parse parse
        && Arrays.equals(heads, parse.heads)
        && Arrays.equals(relations, parse.relations);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(heads) + Arrays.hashCode(relations);
  }

  @Override
  public String toString() {
    StringBuilder tree = new StringBuilder();
    for (int i = 0; i < heads.length; i++) {
      tree.append(i == 0 ? "" : " ").append(relations[i]).append('>').append(heads[i]);
    }
    return tree.toString();
  }
}
