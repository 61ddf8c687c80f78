package org.hearsay.analysis;

import java.util.List;
import org.hearsay.text.Span;

/**
 * A sentence, or a headline.
 *
 * @param index position among the article's sentences
 * @param block index of the block of the layout in which it stands
 * @param span from its first to its last token
 * @param parse dependency tree over {@code tokens}
 */
public record Sentence(
    int index, int block, Span span, List<Token> tokens, List<Chunk> chunks, Parse parse) {

  public Sentence {
    tokens = List.copyOf(tokens);
    chunks = List.copyOf(chunks);
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }

  /** The characters from the first to the last of the tokens {@code [first, end)}. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }

  /** The characters of the subtree of {@code token}, from its first to its last token. */
  public Span subtree(int token) {
    return span(parse.first(token), parse.end(token));
  }

  /** The token that holds {@code offset}; -1 when it is white space or outside. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span at = tokens.get(mid).span();
      if (at.contains(offset)) {
        return mid;
      }
      if (at.start() > offset) {
        high = mid - 1;
      } else {
        low = mid + 1;
      }
    }
    return -1;
  }
}
