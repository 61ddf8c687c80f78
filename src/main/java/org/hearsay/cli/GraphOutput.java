package org.hearsay.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hearsay.article.Article;
import org.hearsay.batch.Output;
import org.hearsay.problem.Tally.Outcome;
import org.hearsay.rdf.ArticleGraph;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.store.GraphSink;

/** Puts the graphs of articles into a sink: each article once, and only if it is new or changed. */
final class GraphOutput implements Output<ArticleGraph> {
  private final GraphSink sink;
  private final ArticleMapper mapper;
  private final Set<String> seen = new HashSet<>();

  GraphOutput(GraphSink sink, ArticleMapper mapper) {
    this.sink = sink;
    this.mapper = mapper;
  }

  @Override
  public Optional<Outcome> settled(Article article) throws IOException {
    Node name = mapper.iris().article(article);
    if (!seen.add(name.getURI())) {
      return Optional.of(Outcome.REPEATED);
    }
    return sink.holds(name, mapper.digest(article))
        ? Optional.of(Outcome.UNCHANGED)
        : Optional.empty();
  }

  @Override
  public void accept(Article article, ArticleGraph graph) throws IOException {
    sink.put(graph);
  }
}
