package org.hearsay.store;

import java.io.Closeable;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.rdf.ArticleGraph;

/**
 * Takes the graphs of articles, and the graphs derived from them.
 *
 * <p>A sink may gather several articles before it writes; what is written is written whole. After a
 * failure everything up to the last written batch is kept, and putting the rest again completes it.
 *
 * <p>Not thread-safe: one writer puts what many workers made.
 */
public interface GraphSink extends Closeable {

  /** What became of an article. */
  enum Outcome {
    ADDED,
    REPLACED
  }

  /**
   * Whether the article is there already with this digest, so that reading it again would change
   * nothing. A sink that can't know says no.
   */
  boolean holds(Node article, String digest) throws StoreException;

  /** Takes an article in place of what there was under its name. */
  Outcome put(ArticleGraph article) throws StoreException;

  /** Puts {@code triples} in place of all that {@code graph} held. */
  void replace(Node graph, List<Triple> triples) throws StoreException;

  /** Puts {@code triples} in place of what {@code graph} says of their subjects. */
  void describe(Node graph, List<Triple> triples) throws StoreException;

  /** Writes what is still gathered. */
  void flush() throws StoreException;

  /** Flushes, and lets go of the store or file. */
  @Override
  void close() throws StoreException;
}
