package org.hearsay.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.pipeline.ArticleResult;

/**
 * One article as it goes into a store. Workers make these side by side; one writer takes them.
 *
 * @param name IRI of the article and of its graph
 * @param triples of that graph
 * @param entities what the article knows of the things in the world that it names
 * @param digest as in the graph; see {@link ArticleMapper#digest}
 */
public record ArticleGraph(
    Node name, List<Triple> triples, List<EntityDescription> entities, String digest) {

  public ArticleGraph {
    triples = List.copyOf(triples);
    entities = List.copyOf(entities);
  }

  /** The graph of {@code result}. A pure function, for any thread. */
  public static ArticleGraph of(ArticleResult result, ArticleMapper mapper) {
    List<Triple> triples = new ArrayList<>();
    mapper.map(
        result,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            triples.add(quad.asTriple());
          }
        });
    return new ArticleGraph(
        mapper.iris().article(result.article()),
        triples,
        new EntityMapper(mapper.iris()).entities(result),
        mapper.digest(result.article()));
  }
}
