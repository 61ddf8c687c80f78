package org.hearsay.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.article.Article;
import org.hearsay.pipeline.ArticleResult;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Resources;
import org.hearsay.rdf.ArticleGraph;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.reuse.ReuseProfile;

/** What a store keeps of an article: its graph, and what later articles are compared with. */
record Found(ArticleGraph graph, ReuseProfile profile) {

  /** Makes the worker of one thread. */
  static Supplier<Function<Article, Found>> workers(Resources resources, ArticleMapper mapper) {
    return () -> {
      Pipeline pipeline = resources.pipeline();
      return article -> of(pipeline.process(article), mapper);
    };
  }

  private static Found of(ArticleResult result, ArticleMapper mapper) {
    ArticleGraph graph = ArticleGraph.of(result, mapper);
    return new Found(
        graph,
        ReuseProfile.of(
            graph.name().getURI(),
            result.article(),
            result.quotations(),
            result.publisher(),
            result.citations(),
            result.attributions()));
  }
}
