package org.hearsay.article;

import org.hearsay.text.Span;

/**
 * One part of an article's text: what it is and where. A dateline is a block of its own; the
 * paragraph that it opens begins after it.
 */
public record Block(Kind kind, Span span) {

  /** What a block is for the reader of a newspaper. */
  public enum Kind {
    HEADLINE,
    SUBHEADLINE,
    /** Who wrote it: {@code By News Desk}. */
    BYLINE,
    /** {@code MOSCOW (Sputnik) —} before the first words of the text. */
    DATELINE,
    /** A line that is only a date, or publisher and date. */
    DATE,
    /** Whose text this is: {@code Source: [X](#)}, {@code The original source … is}, copyright. */
    CREDIT,
    /** What the editors say about the article. */
    NOTE,
    PARAGRAPH,
    /** Navigation, region and theme lines, disclaimers: kept in the text, never analysed. */
    FURNITURE;

    /** True for what linguistic analysis reads. */
    public boolean isProse() {
      return this == HEADLINE || this == SUBHEADLINE || this == PARAGRAPH;
    }
  }
}
