package org.hearsay.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hearsay.article.Article;
import org.hearsay.batch.Output;
import org.hearsay.problem.Tally.Outcome;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.store.GraphSink;

/** Puts the graphs of articles into a sink: each article once, and only if it is new or changed. */
class GraphOutput implements Output<Found> {
  private final GraphSink sink;
  private final ArticleMapper mapper;
  private final Set<String> seen = new HashSet<>();

  GraphOutput(GraphSink sink, ArticleMapper mapper) {
    this.sink = sink;
    this.mapper = mapper;
  }

  @Override
  public final Optional<Outcome> settled(Article article) throws IOException {
    Node name = mapper.iris().article(article);
    if (!seen.add(name.getURI())) {
      return Optional.of(Outcome.REPEATED);
    }
    return sink.holds(name, mapper.digest(article)) && isComplete(name)
        ? Optional.of(Outcome.UNCHANGED)
        : Optional.empty();
  }

  /** Whether nothing is left to do for an article that the sink holds. */
  boolean isComplete(Node article) throws IOException {
    return true;
  }

  @Override
  public void accept(Article article, Found found) throws IOException {
    sink.put(found.graph());
  }
}
