package org.hearsay.attribution.spans;

import java.util.Set;
import org.hearsay.analysis.Token;

/**
 * The words that features may hold: frequent lower-case words, no names. Any other word is known by
 * its kind only.
 *
 * <p>Immutable; threads may share it.
 */
final class Vocabulary {
  private static final int NAME = "#name".hashCode();
  private static final int DASH = "—".hashCode();
  private static final int NUMBER = "#number".hashCode();

  private final Set<String> lemmas;
  private final Senses senses;

  Vocabulary(Set<String> lemmas, Senses senses) {
    this.lemmas = Set.copyOf(lemmas);
    this.senses = senses;
  }

  Senses.Sense sense(Token token) {
    return senses.of(token);
  }

  Set<String> lemmas() {
    return lemmas;
  }

  /** A number for the word: of its lemma, or of its kind. */
  int number(Token token) {
    if (!token.isWord()) {
      // a rare dash is as good as the common one
      return token.form().equals("―") ? DASH : token.form().hashCode();
    }
    String lemma = token.lemma();
    if (token.tag().startsWith("CD") || Character.isDigit(token.form().charAt(0))) {
      return NUMBER;
    }
    if (token.isName()) {
      return NAME;
    }
    return lemmas.contains(lemma) ? lemma.hashCode() : ~token.tag().hashCode();
  }
}
