package org.hearsay.entity;

import org.hearsay.analysis.AnalyzedArticle;

/** Finds the entities of an article. Thread-safe: gazetteer and rules are shared and immutable. */
public interface EntityResolver {
  ArticleEntities resolve(AnalyzedArticle article);
}
