package org.hearsay.attribution;

import java.util.List;
import org.hearsay.text.Span;

/**
 * Source, cue and content as spans of the text, before anybody asks who is meant and what act it
 * is.
 *
 * @param source empty when nobody is named ("it is said"); several spans when it is broken up
 * @param cue the whole verb group, noun, preposition or mark; empty only for a quotation that
 *     belongs to somebody without a cue
 * @param content in text order; never empty
 * @param rule the sieve or model that decided
 * @param confidence 0 to 1, calibrated: of those with 0.9, nine in ten are right
 */
public record AttributionSpans(
    List<Span> source, List<Span> cue, List<Span> content, String rule, double confidence) {

  public AttributionSpans {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("attribution without content");
    }
  }
}
