package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.text.Span;

/** A sentence's dependency tree, asked for predicates and their arguments. Immutable. */
final class Tree {

  private static final Set<String> IN_NAME =
      Set.of("compound", "nmod", "amod", "poss", "det", "case", "num", "qmod");

  private final Sentence sentence;
  private final List<List<Integer>> children = new ArrayList<>();

  Tree(Sentence sentence) {
    this.sentence = sentence;
    for (int i = 0; i < sentence.size(); i++) {
      children.add(new ArrayList<>(4));
    }
    for (int i = 0; i < sentence.size(); i++) {
      int head = sentence.parse().head(i);
      if (head >= 0) {
        children.get(head).add(i);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  Token token(int i) {
    return sentence.token(i);
  }

  int head(int i) {
    return sentence.parse().head(i);
  }

  String relation(int i) {
    return sentence.parse().relation(i);
  }

  Optional<Integer> child(int i, String... relations) {
    List<String> wanted = List.of(relations);
    return children.get(i).stream().filter(c -> wanted.contains(relation(c))).findFirst();
  }

  List<Integer> children(int i) {
    return children.get(i);
  }

  /** The complement of a preposition or of the passive "by" under {@code i}. */
  Optional<Integer> complement(int i, String preposition) {
    return children.get(i).stream()
        .filter(c -> Phrases.low(token(c)).equals(preposition))
        .flatMap(c -> child(c, "pobj").stream())
        .findFirst();
  }

  /** The words from {@code i} up to the root, {@code i} first. */
  List<Integer> path(int i) {
    List<Integer> path = new ArrayList<>();
    for (int at = i; at >= 0 && path.size() < sentence.size(); at = head(at)) {
      path.add(at);
    }
    return path;
  }

  /** The noun phrase that ends with the noun {@code i}: its modifiers and it, nothing behind it. */
  Span nounPhrase(int i) {
    int first = i;
    for (int at = i - 1; at >= 0; at--) {
      boolean inside = at >= first - 1 && isUnder(at, i) && IN_NAME.contains(relation(at));
      if (!inside) {
        break;
      }
      first = at;
    }
    return sentence.span(first, i + 1);
  }

  /** The whole phrase under {@code i}, as far as it is in one piece. */
  Span phrase(int i) {
    int first = i;
    int end = i + 1;
    for (int at = i - 1; at >= 0 && isUnder(at, i); at--) {
      first = at;
    }
    for (int at = i + 1; at < sentence.size() && isUnder(at, i); at++) {
      end = at + 1;
    }
    return sentence.span(first, end);
  }

  boolean isUnder(int i, int ancestor) {
    int at = i;
    for (int steps = 0; at >= 0 && steps <= sentence.size(); steps++) {
      if (at == ancestor) {
        return true;
      }
      at = head(at);
    }
    return false;
  }

  /** Index of the last token of {@code span}; empty when it is not in this sentence. */
  Optional<Integer> lastToken(Span span) {
    for (int i = sentence.size() - 1; i >= 0; i--) {
      if (token(i).span().overlaps(span)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  Optional<Integer> firstToken(Span span) {
    for (int i = 0; i < sentence.size(); i++) {
      if (token(i).span().overlaps(span)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  boolean isPassive(int verb) {
    return child(verb, "nsubjpass", "auxpass", "csubjpass").isPresent();
  }
}
