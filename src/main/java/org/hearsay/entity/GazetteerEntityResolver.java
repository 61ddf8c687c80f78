package org.hearsay.entity;

import org.hearsay.analysis.AnalyzedArticle;

/**
 * Finds the entities of an article: names of the gazetteer, names by their shape, then whatever
 * refers to them, by sieves in a fixed order. Thread-safe: tables and rules are shared and
 * immutable.
 */
public final class GazetteerEntityResolver implements EntityResolver {
  private final Gazetteer gazetteer;
  private final NameFinder names;

  /** With the shipped table of named things. */
  public GazetteerEntityResolver() {
    this(Gazetteer.shipped());
  }

  public GazetteerEntityResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    names = new NameFinder(gazetteer);
  }

  @Override
  public ArticleEntities resolve(AnalyzedArticle article) {
    return new ArticleResolver(article, gazetteer, names).resolve();
  }
}
