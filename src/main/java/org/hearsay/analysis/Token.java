package org.hearsay.analysis;

import org.hearsay.text.Span;

/**
 * A word or a mark of punctuation.
 *
 * @param span where it stands in the article's text
 * @param form the characters there
 * @param tag Penn Treebank part of speech
 * @param lemma base form in lower case
 */
public record Token(Span span, String form, String tag, String lemma) {

  public boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isName() {
    return tag.startsWith("NNP");
  }

  public boolean isPronoun() {
    return tag.startsWith("PRP") || tag.equals("WP") || tag.equals("WP$");
  }

  public boolean isWord() {
    return Character.isLetterOrDigit(form.codePointAt(0));
  }
}
