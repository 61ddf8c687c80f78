package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.article.Block;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Mention;
import org.hearsay.text.Span;

/**
 * One article while its attributions are read: analysis, entities and the trees of its sentences.
 */
final class Reading {

  private final AnalyzedArticle article;
  private final ArticleEntities entities;
  private final List<Syntax> trees;
  private final List<List<Mention>> mentions;

  Reading(AnalyzedArticle article, ArticleEntities entities) {
    this.article = article;
    this.entities = entities;
    trees = new ArrayList<>(article.sentences().size());
    mentions = new ArrayList<>(article.sentences().size());
    List<Mention> all = entities.mentions();
    for (Sentence s : article.sentences()) {
      trees.add(new Syntax(s));
      mentions.add(all.stream().filter(m -> s.span().contains(m.span())).toList());
    }
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

  /** The mentions inside a sentence, in text order. */
  List<Mention> mentions(Syntax s) {
    return mentions.get(s.sentence().index());
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
