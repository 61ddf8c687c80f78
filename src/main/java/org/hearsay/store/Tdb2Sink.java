package org.hearsay.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.exec.UpdateExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.hearsay.rdf.ArticleGraph;
import org.hearsay.rdf.EntityDescription;
import org.hearsay.rdf.EntityMapper;
import org.hearsay.rdf.HS;

/**
 * Writes into a {@link Tdb2Store}, many articles a transaction, since TDB2 grows by about a
 * megabyte with each.
 *
 * <p>An entity stays as long as any article names it. When articles are replaced or removed, the
 * entities that nobody names any more go; labels and names that only they knew of an entity that
 * stays are kept until the store is built anew.
 */
public final class Tdb2Sink implements RuleStore {
  /** Bounds the memory of a batch to some 60 MB. */
  private static final int BATCH_TRIPLES = 60_000;

  private final Tdb2Store store;
  private final DatasetGraph dataset;
  private final EntityMapper mapper;
  private final Node entitiesGraph;
  private final Map<Node, ArticleGraph> waiting = new LinkedHashMap<>();
  private int waitingTriples;

  Tdb2Sink(Tdb2Store store) {
    this.store = store;
    this.dataset = store.dataset();
    this.mapper = new EntityMapper(store.iris());
    this.entitiesGraph = store.iris().graph("entities");
  }

  @Override
  public boolean holds(Node article, String digest) throws StoreException {
    ArticleGraph gathered = waiting.get(article);
    return gathered != null
        ? gathered.digest().equals(digest)
        : store.digest(article).equals(Optional.of(digest));
  }

  @Override
  public Outcome put(ArticleGraph article) throws StoreException {
    boolean known = waiting.containsKey(article.name()) || store.digest(article.name()).isPresent();
    waiting.put(article.name(), article);
    waitingTriples += article.triples().size();
    if (waitingTriples >= BATCH_TRIPLES) {
      flush();
    }
    return known ? Outcome.REPLACED : Outcome.ADDED;
  }

  @Override
  public void replace(Node graph, List<Triple> triples) throws StoreException {
    flush();
    write(
        d -> {
          d.removeGraph(graph);
          triples.forEach(t -> d.add(Quad.create(graph, t)));
        });
  }

  @Override
  public void describe(Node graph, List<Triple> triples) throws StoreException {
    flush();
    write(
        d -> {
          Set<Node> subjects = new LinkedHashSet<>();
          triples.forEach(t -> subjects.add(t.getSubject()));
          subjects.forEach(s -> d.deleteAny(graph, s, Node.ANY, Node.ANY));
          triples.forEach(t -> d.add(Quad.create(graph, t)));
        });
  }

  @Override
  public void add(Node graph, List<Triple> triples) throws StoreException {
    flush();
    if (!triples.isEmpty()) {
      write(d -> triples.forEach(t -> d.add(Quad.create(graph, t))));
    }
  }

  @Override
  public void select(String query, Consumer<Binding> row) throws StoreException {
    flush();
    Txn.executeRead(
        dataset,
        () -> {
          try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
            run.select().forEachRemaining(row);
          }
        });
  }

  @Override
  public void update(String update, Map<String, Node> bindings) throws StoreException {
    flush();
    UpdateRequest request = UpdateFactory.create(update, store.iris().base());
    write(
        d -> {
          UpdateExecBuilder run = UpdateExec.dataset(d).update(request);
          bindings.forEach(run::substitution);
          run.execute();
        });
  }

  /**
   * Removes articles and the entities that nobody else names.
   *
   * @return how many of them were there
   */
  public int remove(List<Node> articles) throws StoreException {
    flush();
    int[] removed = {0};
    write(
        d -> {
          Set<Node> named = new HashSet<>();
          for (Node article : articles) {
            if (removeGraph(d, article, named)) {
              removed[0]++;
            }
          }
          removeOrphans(d, named);
        });
    return removed[0];
  }

  @Override
  public void flush() throws StoreException {
    if (waiting.isEmpty()) {
      return;
    }
    write(
        d -> {
          Set<Node> named = new HashSet<>();
          Map<Node, EntityDescription> entities = new LinkedHashMap<>();
          for (ArticleGraph article : waiting.values()) {
            removeGraph(d, article.name(), named);
            article.triples().forEach(t -> d.add(Quad.create(article.name(), t)));
            article.entities().forEach(e -> entities.merge(e.node(), e, EntityDescription::merge));
          }
          entities.values().forEach(e -> merge(d, e));
          removeOrphans(d, named);
        });
    waiting.clear();
    waitingTriples = 0;
  }

  private boolean removeGraph(DatasetGraph d, Node article, Set<Node> named) {
    Iterator<Quad> old = d.find(article, Node.ANY, Node.ANY, Node.ANY);
    boolean there = old.hasNext();
    while (old.hasNext()) {
      Node object = old.next().getObject();
      if (object.isURI()) {
        named.add(object);
      }
    }
    if (there) {
      d.removeGraph(article);
    }
    return there;
  }

  private void merge(DatasetGraph d, EntityDescription entity) {
    Graph entities = d.getGraph(entitiesGraph);
    Optional<EntityDescription> known = mapper.read(entities, entity.node());
    EntityDescription merged = known.map(entity::merge).orElse(entity);
    if (known.equals(Optional.of(merged))) {
      return;
    }
    known.ifPresent(k -> mapper.triples(k).forEach(entities::delete));
    mapper.triples(merged).forEach(entities::add);
  }

  /** Entities among {@code candidates}, and what lies around them, that nobody names any more. */
  private void removeOrphans(DatasetGraph d, Set<Node> candidates) {
    Graph entities = d.getGraph(entitiesGraph);
    Deque<Node> left = new ArrayDeque<>(candidates);
    while (!left.isEmpty()) {
      Node candidate = left.remove();
      Optional<EntityDescription> known = mapper.read(entities, candidate);
      if (known.isPresent() && !isNamed(d, candidate)) {
        mapper.triples(known.get()).forEach(entities::delete);
        known.get().within().ifPresent(left::add);
      }
    }
  }

  private boolean isNamed(DatasetGraph d, Node entity) {
    Iterator<Quad> uses = d.find(Node.ANY, Node.ANY, Node.ANY, entity);
    while (uses.hasNext()) {
      Quad use = uses.next();
      if (!use.getGraph().equals(entitiesGraph) || !use.getPredicate().equals(HS.entity)) {
        return true;
      }
    }
    return false;
  }

  private void write(Consumer<DatasetGraph> work) throws StoreException {
    try {
      Txn.executeWrite(dataset, () -> work.accept(dataset));
    } catch (JenaException | AtlasException e) {
      throw new StoreException(
          "store "
              + store.folder()
              + ": can't be written ("
              + e.getMessage()
              + "); what was committed before is kept, run the command again to go on",
          e);
    }
  }

  @Override
  public void close() throws StoreException {
    flush();
  }
}
