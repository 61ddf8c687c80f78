package org.hearsay.analysis;

import org.hearsay.article.Article;

/**
 * Linguistic analysis: sentences, tokens, tags, chunks, dependencies, quotations.
 *
 * <p>One analyzer a thread; the models behind analyzers are shared.
 */
public interface Analyzer {
  AnalyzedArticle analyze(Article article);
}
