package org.hearsay.query;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.pipeline.ArticleResult;
import org.hearsay.rdf.ArticleGraph;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.rdf.EntityDescription;
import org.hearsay.rdf.EntityMapper;
import org.hearsay.rdf.GraphOptions;
import org.hearsay.rdf.Iris;

/** Sample results in memory, as a store would hold them. */
final class SampleStore {
  static final Iris IRIS = new Iris();

  private SampleStore() {}

  static DatasetGraph of(GraphOptions options, List<ArticleResult> results) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    ArticleMapper mapper = new ArticleMapper(IRIS, options);
    EntityMapper entities = new EntityMapper(IRIS);
    dataset.executeWrite(
        () -> {
          for (ArticleResult result : results) {
            ArticleGraph graph = ArticleGraph.of(result, mapper);
            graph.triples().forEach(t -> dataset.add(Quad.create(graph.name(), t)));
            for (EntityDescription e : graph.entities()) {
              entities.triples(e).forEach(t -> dataset.add(Quad.create(IRIS.graph("entities"), t)));
            }
          }
        });
    return dataset;
  }
}
