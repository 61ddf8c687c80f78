package org.hearsay.article;

import java.util.List;

/**
 * How an article's text is laid out.
 *
 * @param blocks in text order, not overlapping
 * @param readable the text to analyse: exactly as long as the article's text, character for
 *     character at the same offsets, but with mark-up (emphasis, link targets, block marks) and
 *     line breaks inside sentences replaced by spaces. So no offset ever moves
 */
public record Layout(List<Block> blocks, String readable) {
  public Layout {
    blocks = List.copyOf(blocks);
  }
}
