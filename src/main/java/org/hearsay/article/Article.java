package org.hearsay.article;

import java.util.Objects;
import org.hearsay.text.Span;

/**
 * One news text by one publisher. A document may hold several.
 *
 * @param document the document's name: a file's name without its ending, or what its format gives
 * @param ordinal 1 for the first article of the document
 * @param documentOffset where {@code text} begins in the document's text, in UTF-16 characters
 * @param text the whole text as it was read, furniture included; every span counts in it
 * @param layout what each part of the text is
 * @param metadata what text and document tell about the article
 */
public record Article(
    String document,
    int ordinal,
    int documentOffset,
    String text,
    Layout layout,
    Metadata metadata) {

  public Article {
    Objects.requireNonNull(document);
    Objects.requireNonNull(metadata);
    if (layout.readable().length() != text.length()) {
      throw new IllegalArgumentException(
          document
              + ": readable text has "
              + layout.readable().length()
              + " characters, text "
              + text.length());
    }
  }

  /**
   * {@code dcterms:identifier}: {@code report-17}, and {@code report-17#2} for a second article.
   */
  public String identifier() {
    return ordinal == 1 ? document : document + "#" + ordinal;
  }

  /** The exact words at {@code span}. */
  public String exact(Span span) {
    return span.of(text);
  }
}
