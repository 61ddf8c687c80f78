package org.hearsay.analysis;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.text.Span;

/**
 * An article with its linguistic analysis. All spans count in {@code article.text()}.
 *
 * @param sentences in text order; only blocks that are prose have sentences
 * @param quotations in text order, outer before inner
 */
public record AnalyzedArticle(
    Article article, List<Sentence> sentences, List<Quotation> quotations) {

  public AnalyzedArticle {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /** The sentence that holds {@code offset}. */
  public Optional<Sentence> sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Sentence s = sentences.get(mid);
      if (s.span().contains(offset)) {
        return Optional.of(s);
      }
      if (s.span().start() > offset) {
        high = mid - 1;
      } else {
        low = mid + 1;
      }
    }
    return Optional.empty();
  }

  /** The sentences that share a character with {@code span}. */
  public List<Sentence> sentences(Span span) {
    return sentences.stream().filter(s -> s.span().overlaps(span)).toList();
  }
}
