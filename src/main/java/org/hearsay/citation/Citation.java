package org.hearsay.citation;

import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * An article names another outlet or article as its source.
 *
 * @param passage the words that show it
 * @param rule what found it
 */
public record Citation(Kind kind, Referent cited, Span passage, String rule) {

  /** How it is cited. */
  public enum Kind {
    /** Another's words or report are used in the text. */
    QUOTES,
    /** A source or byline line. */
    CREDITS,
    /** The article says that it is a copy of another's. */
    REPUBLISHES,
    /** An agency named in the dateline. */
    DATELINE,
    /** A hyperlink. */
    LINKS
  }
}
