package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.ArticleEntities;

/**
 * Finds the strike reports of an article: attacks at a place and a time, with the figures and blame
 * that each teller gives. Nothing of it is a fact; every figure keeps its teller.
 *
 * <p>Immutable; threads may share it.
 */
public final class StrikeExtractor {

  private final AccountReader reader = new AccountReader();
  private final EventGrouper grouper = new EventGrouper();

  /**
   * The strike reports of {@code article}, in the order in which the text first tells of each
   * attack; of one attack, one report for each place and each first teller of figures.
   */
  public List<StrikeReport> extract(
      AnalyzedArticle article, ArticleEntities entities, List<Attribution> attributions) {
    ReportBuilder builder = new ReportBuilder(article, entities, attributions);
    List<StrikeReport> reports = new ArrayList<>();
    for (Event event : grouper.group(reader.read(article, entities, attributions))) {
      reports.addAll(builder.reports(event));
    }
    return reports;
  }
}
