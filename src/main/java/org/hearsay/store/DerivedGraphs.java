package org.hearsay.store;

import java.io.IOException;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.hearsay.rdf.Iris;
import org.hearsay.reuse.ReuseIndex;
import org.hearsay.reuse.ReuseProfile;

/**
 * What is derived from several articles and must follow when they come or go: {@code graph/reuse}
 * and {@code graph/strikes}. Not thread-safe.
 */
public final class DerivedGraphs {
  private final ReuseIndex index;
  private final ReuseGraph reuse;
  private final StrikeGraph strikes;

  public DerivedGraphs(RuleStore store, ReuseIndex index, Iris iris) {
    this.index = index;
    this.reuse = new ReuseGraph(store, index, iris);
    this.strikes = new StrikeGraph(store, iris);
  }

  /**
   * Whether an article has been compared with the others. A build that was killed may have stored
   * it and not come that far.
   */
  public boolean knows(Node article) throws StoreException {
    try {
      return index.get(article.getURI()).isPresent();
    } catch (IOException e) {
      throw ReuseGraph.unusable(e);
    }
  }

  /** Compares new or changed articles with all others. */
  public void add(Collection<ReuseProfile> profiles) throws StoreException {
    reuse.add(profiles);
  }

  /** Forgets articles that have been removed. */
  public void remove(Collection<Node> articles) throws StoreException {
    reuse.remove(articles);
  }

  /** Merges strikes and finds origins anew; after the last {@link #add} or {@link #remove}. */
  public void settle() throws StoreException {
    strikes.settle();
    reuse.settleOrigins();
  }
}
