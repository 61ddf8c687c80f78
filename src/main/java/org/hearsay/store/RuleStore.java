package org.hearsay.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;

/** A sink that can look at all it holds and change it by rules. */
public interface RuleStore extends GraphSink {

  /**
   * Runs a SPARQL Update over everything that was put so far, in a transaction of its own.
   *
   * @param update its relative IRIs are those of the data
   * @param bindings what its variables, without {@code ?}, are bound to, as terms
   */
  void update(String update, Map<String, Node> bindings) throws StoreException;

  /** Runs a SELECT over everything that was put so far. */
  void select(String query, Consumer<Binding> row) throws StoreException;

  /** Adds {@code triples} to what {@code graph} holds. */
  void add(Node graph, List<Triple> triples) throws StoreException;
}
