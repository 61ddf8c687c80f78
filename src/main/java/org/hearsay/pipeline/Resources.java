package org.hearsay.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hearsay.analysis.Models;
import org.hearsay.attribution.spans.AttributionModels;
import org.hearsay.citation.CitationExtractor;
import org.hearsay.citation.PublisherFinder;
import org.hearsay.entity.EntityResolver;
import org.hearsay.entity.Gazetteer;
import org.hearsay.entity.GazetteerEntityResolver;
import org.hearsay.strike.StrikeExtractor;

/**
 * What all pipelines of a process share: models, gazetteer, rules. Loaded once, immutable, for any
 * number of threads.
 */
public record Resources(
    Models models,
    AttributionModels spans,
    Gazetteer gazetteer,
    EntityResolver resolver,
    PublisherFinder publishers,
    StrikeExtractor strikes,
    CitationExtractor citations) {

  /** Models and tables that ship with the program. */
  public static Resources load() {
    return load(Gazetteer.shipped());
  }

  /** The shipped models with another gazetteer, such as {@link Gazetteer#with}. */
  public static Resources load(Gazetteer gazetteer) {
    CompletableFuture<AttributionModels> spans =
        CompletableFuture.supplyAsync(AttributionModels::load);
    Models models = Models.load();
    return new Resources(
        models,
        spans.join(),
        gazetteer,
        new GazetteerEntityResolver(gazetteer),
        new PublisherFinder(gazetteer),
        new StrikeExtractor(),
        new CitationExtractor(gazetteer));
  }

  /** A pipeline for one thread. */
  public Pipeline pipeline() {
    return new Pipeline(this);
  }

  /** Names, versions and hashes of the models, a line each, for the record of a run. */
  public List<String> provenance() {
    return models.provenance().stream()
        .flatMap(
            p -> Stream.of(p.name() + " " + p.version() + " sha256:" + p.sha256().substring(0, 16)))
        .toList();
  }
}
