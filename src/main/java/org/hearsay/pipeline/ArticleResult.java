package org.hearsay.pipeline;

import java.util.List;
import java.util.Optional;
import org.hearsay.analysis.Quotation;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionSpans;
import org.hearsay.citation.Citation;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.problem.Problem;
import org.hearsay.strike.StrikeReport;

/**
 * Everything that was found in one article. A pure function of the article and the configuration.
 *
 * @param publisher the outlet that prints it, where the text shows it
 * @param spans attributions in the wide sense of the field (wishes, plans, impressions too), as the
 *     span finder has them: what {@code extract --format jsonl} lists
 * @param attributions those that tell a reader who said what, with source, act and chain
 * @param entities every entity that the rest names
 * @param affiliations who speaks for whom
 * @param quotations what stands between quotation marks
 */
public record ArticleResult(
    Article article,
    Optional<Entity> publisher,
    List<AttributionSpans> spans,
    List<Attribution> attributions,
    List<StrikeReport> strikes,
    List<Citation> citations,
    List<Entity> entities,
    List<ArticleEntities.Affiliation> affiliations,
    List<Quotation> quotations,
    List<Problem> problems) {

  public ArticleResult {
    spans = List.copyOf(spans);
    attributions = List.copyOf(attributions);
    strikes = List.copyOf(strikes);
    citations = List.copyOf(citations);
    entities = List.copyOf(entities);
    affiliations = List.copyOf(affiliations);
    quotations = List.copyOf(quotations);
    problems = List.copyOf(problems);
  }
}
