package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.article.Block;

/**
 * Finds the entities of an article: names of the gazetteer, names by their shape, then whatever
 * refers to them. Thread-safe: tables and rules are shared and immutable.
 */
public final class GazetteerEntityResolver implements EntityResolver {
  private final NameFinder names;

  /** With the shipped table of named things. */
  public GazetteerEntityResolver() {
    this(Gazetteer.shipped());
  }

  public GazetteerEntityResolver(Gazetteer gazetteer) {
    names = new NameFinder(gazetteer);
  }

  @Override
  public ArticleEntities resolve(AnalyzedArticle article) {
    String text = article.article().layout().readable();
    Words words = Words.of(text);
    List<Block> blocks = article.article().layout().blocks();
    List<Name> found = names.find(words, offset -> inCredit(blocks, text, offset));
    List<Mention> actors = new ArrayList<>();
    List<Mention> places = new ArrayList<>();
    for (Name name : found) {
      if (!name.adjective()) {
        name.actor()
            .ifPresent(e -> actors.add(new Mention(name.span(), name.span(), e, name.rule())));
        name.place()
            .ifPresent(e -> places.add(new Mention(name.span(), name.span(), e, name.rule())));
      }
    }
    return new Resolution(article, actors, places, List.of());
  }

  /** In a dateline, a byline, a credit line, or between brackets. */
  static boolean inCredit(List<Block> blocks, String text, int offset) {
    if (offset > 0 && text.charAt(offset - 1) == '(') {
      return true;
    }
    return blocks.stream()
        .filter(b -> b.span().contains(offset))
        .anyMatch(
            b ->
                b.kind() == Block.Kind.DATELINE
                    || b.kind() == Block.Kind.CREDIT
                    || b.kind() == Block.Kind.BYLINE);
  }
}
