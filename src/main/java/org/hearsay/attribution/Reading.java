package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.article.Block;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.text.Span;

/**
 * One article while its attributions are read: analysis, entities and the trees of its sentences.
 */
final class Reading {

  private final AnalyzedArticle article;
  private final ArticleEntities entities;
  private final List<Syntax> trees;

  Reading(AnalyzedArticle article, ArticleEntities entities) {
    this.article = article;
    this.entities = entities;
    trees = new ArrayList<>(article.sentences().size());
    article.sentences().forEach(s -> trees.add(new Syntax(s)));
  }

  AnalyzedArticle article() {
    return article;
  }

  ArticleEntities entities() {
    return entities;
  }

  String exact(Span span) {
    return article.article().exact(span);
  }

  List<Syntax> trees() {
    return trees;
  }

  /** The tree of the sentence that holds the first character of {@code span}. */
  Optional<Syntax> tree(Span span) {
    return article.sentenceAt(span.start()).map(s -> trees.get(s.index()));
  }

  /** True for headlines, in which capitals mislead taggers. */
  boolean isHeadline(Syntax s) {
    int block = s.sentence().block();
    return article.article().layout().blocks().get(block).kind() != Block.Kind.PARAGRAPH;
  }

  /** The trees of all sentences that {@code span} touches. */
  List<Syntax> trees(Span span) {
    return article.sentences(span).stream().map(s -> trees.get(s.index())).toList();
  }
}
