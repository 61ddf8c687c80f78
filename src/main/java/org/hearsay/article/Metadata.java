package org.hearsay.article;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * What a text, or the document around it, tells about an article. Nothing here is guessed.
 *
 * @param address canonical address of the article
 * @param publisher name of the outlet that prints it, as written
 * @param published date of publication, as precise as it is given
 * @param headline where the headline stands in the article's text
 * @param author byline without "By"
 * @param language BCP 47 tag, {@code en} for English
 */
public record Metadata(
    Optional<String> address,
    Optional<String> publisher,
    Optional<PartialDate> published,
    Optional<Span> headline,
    Optional<String> author,
    String language) {

  /** Nothing known but that the text is English. */
  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "en");

  /** True when the article is to be analysed: everything behind the readers knows English only. */
  public boolean isEnglish() {
    return language.equals("en") || language.startsWith("en-");
  }

  Metadata withLanguage(String other) {
    return new Metadata(address, publisher, published, headline, author, other);
  }
}
