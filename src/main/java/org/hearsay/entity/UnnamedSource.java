package org.hearsay.entity;

import org.hearsay.text.Span;

/**
 * A source without a name ("local sources", "a senior official"): a node of its article, never
 * merged with one of another article.
 *
 * @param label the words that name it best, as they stand in the text
 * @param first where it is first mentioned; this makes its IRI
 */
public record UnnamedSource(String label, Span first, Namedness namedness) implements Referent {

  /** How much a source without a name tells about itself. */
  public enum Namedness {
    /** One person known by role: "a ministry official". */
    ROLE_ONLY,
    /** Several together: "residents", "several media outlets". */
    COLLECTIVE,
    /** Nothing: "a source", "sources". */
    ANONYMOUS
  }
}
