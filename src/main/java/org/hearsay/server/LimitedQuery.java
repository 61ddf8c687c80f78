package org.hearsay.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;

/**
 * SPARQL queries that answer with at most so many rows; the header {@value #HEADER} says how many,
 * so that a client who gets just that number knows that there may be more.
 *
 * <p>Thread-safe, as Fuseki asks of all its processors.
 */
final class LimitedQuery extends SPARQL_QueryDataset {
  static final String HEADER = "Hearsay-Row-Limit";

  private final long limit;

  LimitedQuery(long limit) {
    this.limit = limit;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > limit)) {
      query.setLimit(limit);
      action.setResponseHeader(HEADER, Long.toString(limit));
    }
  }
}
