package org.hearsay.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hearsay.rdf.Iris;
import org.hearsay.rdf.ReuseMapper;
import org.hearsay.reuse.LostAttribution;
import org.hearsay.reuse.ReuseIndex;
import org.hearsay.reuse.ReuseProfile;
import org.hearsay.reuse.TextReuse;

/**
 * Keeps {@code graph/reuse} in step with the articles of a store: which of them share text, what
 * copies lost, and the origin of each statement.
 *
 * <p>The index is written after the store, so that a killed build at worst compares an article
 * twice. Not thread-safe.
 */
final class ReuseGraph {
  private final RuleStore store;
  private final ReuseIndex index;
  private final ReuseMapper mapper;
  private final Node graph;

  ReuseGraph(RuleStore store, ReuseIndex index, Iris iris) {
    this.store = store;
    this.index = index;
    this.mapper = new ReuseMapper(iris);
    this.graph = iris.graph("reuse");
  }

  /**
   * Compares articles with each other and with all earlier ones, and writes what they share.
   *
   * @param profiles named by the IRIs of their articles
   */
  void add(Collection<ReuseProfile> profiles) throws StoreException {
    try {
      for (ReuseProfile p : profiles) {
        if (index.get(p.id()).isPresent()) {
          forget(p.id());
        }
      }
      List<Triple> triples = new ArrayList<>();
      for (TextReuse reuse : index.add(profiles)) {
        Optional<ReuseProfile> a = index.get(reuse.a());
        Optional<ReuseProfile> b = index.get(reuse.b());
        if (a.isPresent() && b.isPresent()) {
          List<LostAttribution> lost = index.lost(reuse);
          triples.addAll(mapper.triples(reuse, a.get(), b.get(), lost));
        }
      }
      store.add(graph, triples);
      index.commit();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Forgets articles that have been removed from the store. */
  void remove(Collection<Node> articles) throws StoreException {
    try {
      for (Node article : articles) {
        forget(article.getURI());
        index.remove(article.getURI());
      }
      index.commit();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Finds the origin of every statement anew; after the last {@link #add} or {@link #remove}. */
  void settleOrigins() throws StoreException {
    store.update(Rules.read("1-forget-origins.ru"), Map.of());
    store.update(Rules.read("2-origins.ru"), Map.of());
  }

  private void forget(String article) throws StoreException {
    store.update(
        Rules.read("0-forget-reuse.ru"), Map.of("article", NodeFactory.createURI(article)));
  }

  static StoreException unusable(IOException e) {
    return new StoreException(
        "text-reuse index can't be used ("
            + e.getMessage()
            + "); delete its folder in the store, the next build makes it again",
        e);
  }
}
