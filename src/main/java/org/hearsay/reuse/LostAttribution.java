package org.hearsay.reuse;

import org.hearsay.text.Span;

/**
 * A copied sentence whose attribution did not come along, or changed.
 *
 * @param original id of the article that was copied
 * @param copy id of the article that took the text
 * @param originalPassage the sentence with its attribution, in the original
 * @param copyPassage what became of it, in the copy
 */
public record LostAttribution(
    String original, String copy, Span originalPassage, Span copyPassage, Change change) {

  /** What happened to the attribution. */
  public enum Change {
    /** The copy states in its own voice what the original ascribes to somebody. */
    DROPPED,
    /** "Claimed" became "said", or "said" became "confirmed". */
    STRENGTHENED,
    /** The copy names somebody else as the source. */
    RE_SOURCED
  }
}
