package org.hearsay.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Analyzer;
import org.hearsay.analysis.OpenNlpAnalyzer;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionExtractor;
import org.hearsay.attribution.AttributionSpans;
import org.hearsay.attribution.SpanFinder;
import org.hearsay.attribution.spans.ModelSpanFinder;
import org.hearsay.citation.Citation;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.entity.Referent;
import org.hearsay.problem.Problem;
import org.hearsay.strike.StrikeReport;

/**
 * From an article to everything that is found in it: analysis, entities, attributions, strike
 * reports, citations, in this order. A pure function of the article and the {@link Resources}.
 *
 * <p>One pipeline a thread; the resources behind pipelines are shared.
 */
public final class Pipeline {
  private final Resources resources;
  private final Analyzer analyzer;
  private final AttributionExtractor attributions;

  /** What the span finder found last, which the extractor reads and the result lists. */
  private List<AttributionSpans> spans = List.of();

  Pipeline(Resources resources) {
    this.resources = resources;
    this.analyzer = new OpenNlpAnalyzer(resources.models());
    SpanFinder finder = new ModelSpanFinder(resources.spans());
    this.attributions = new AttributionExtractor(article -> spans = finder.find(article));
  }

  /**
   * Reads {@code article}; one that is not in English keeps its metadata and credit lines, yields
   * no more, and is told as a problem {@code NOT-ENGLISH}.
   */
  public ArticleResult process(Article article) {
    boolean english = article.metadata().isEnglish();
    AnalyzedArticle analyzed =
        english ? analyzer.analyze(article) : new AnalyzedArticle(article, List.of(), List.of());
    ArticleEntities entities = resources.resolver().resolve(analyzed);
    Optional<Entity> publisher = resources.publishers().find(article, entities);
    List<Attribution> found = attributions.extract(analyzed, entities);
    List<StrikeReport> strikes = resources.strikes().extract(analyzed, entities, found);
    List<Citation> citations = resources.citations().extract(analyzed, entities, found, publisher);
    return new ArticleResult(
        article,
        publisher,
        spans,
        found,
        strikes,
        citations,
        named(publisher, found, strikes, citations, entities),
        entities.affiliations(),
        analyzed.quotations(),
        english ? List.of() : List.of(notEnglish(article)));
  }

  private static Problem notEnglish(Article article) {
    String language = article.metadata().language();
    return new Problem(
        "NOT-ENGLISH", article.identifier(), "in the language " + language + "; not analysed");
  }

  /** The entities that the findings name, and what lies around those. */
  private List<Entity> named(
      Optional<Entity> publisher,
      List<Attribution> attributions,
      List<StrikeReport> strikes,
      List<Citation> citations,
      ArticleEntities entities) {
    List<Referent> referents = new ArrayList<>();
    publisher.ifPresent(referents::add);
    for (Attribution a : attributions) {
      Stream.of(a.source(), a.target(), a.addressee())
          .flatMap(Optional::stream)
          .forEach(referents::add);
    }
    for (StrikeReport s : strikes) {
      s.place().ifPresent(referents::add);
      s.blames().forEach(b -> referents.add(b.perpetrator()));
    }
    citations.forEach(c -> referents.add(c.cited()));
    for (ArticleEntities.Affiliation a : entities.affiliations()) {
      referents.add(a.person());
      referents.add(a.body());
    }
    Map<String, Entity> known = new HashMap<>();
    for (Mention m : entities.mentions()) {
      if (m.referent() instanceof Entity e) {
        known.putIfAbsent(e.key(), e);
      }
    }
    Map<String, Entity> named = new LinkedHashMap<>();
    Deque<Entity> open = new ArrayDeque<>();
    for (Referent r : referents) {
      if (r instanceof Entity e) {
        open.add(e);
      }
    }
    while (!open.isEmpty()) {
      Entity e = open.remove();
      if (named.putIfAbsent(e.key(), e) == null) {
        e.within()
            .flatMap(
                key ->
                    Optional.ofNullable(known.get(key)).or(() -> resources.gazetteer().byKey(key)))
            .ifPresent(open::add);
      }
    }
    return List.copyOf(named.values());
  }
}
