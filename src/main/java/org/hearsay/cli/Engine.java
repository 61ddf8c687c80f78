package org.hearsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.analysis.Models;
import org.hearsay.analysis.OpenNlpAnalyzer;
import org.hearsay.article.Article;
import org.hearsay.attribution.AttributionExtractor;
import org.hearsay.attribution.spans.AttributionModels;
import org.hearsay.attribution.spans.ModelSpanFinder;
import org.hearsay.entity.GazetteerEntityResolver;
import org.hearsay.pipeline.ArticleResult;

final class Engine {
  private final Models models = Models.load();
  private final AttributionModels spans = AttributionModels.load();
  private final GazetteerEntityResolver resolver = new GazetteerEntityResolver();

  Function<Article, ArticleResult> worker() {
    OpenNlpAnalyzer analyzer = new OpenNlpAnalyzer(models);
    AttributionExtractor extractor = new AttributionExtractor(new ModelSpanFinder(spans));
    return article -> {
      var analyzed = analyzer.analyze(article);
      var entities = resolver.resolve(analyzed);
      var attributions = extractor.extract(analyzed, entities);
      return new ArticleResult(
          article,
          Optional.empty(),
          attributions,
          List.of(),
          List.of(),
          List.of(),
          entities.affiliations(),
          List.of());
    };
  }

  List<String> models() {
    return models.provenance().stream()
        .map(p -> p.name() + " " + p.version() + " sha256:" + p.sha256().substring(0, 16))
        .toList();
  }
}
