package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.hearsay.article.Article;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.reuse.ReuseIndex;
import org.hearsay.reuse.ReuseProfile;
import org.hearsay.store.DerivedGraphs;
import org.hearsay.store.StoreException;
import org.hearsay.store.Tdb2Sink;

/**
 * Puts articles into a store and, some hundred at a time, compares them with all that it holds for
 * shared text.
 */
final class StoreOutput extends GraphOutput {
  /** As many profiles are in memory; each comparison is a transaction of its own. */
  private static final int TOGETHER = 500;

  private final DerivedGraphs derived;
  private final List<ReuseProfile> waiting = new ArrayList<>();
  private int stored;

  StoreOutput(Tdb2Sink sink, ReuseIndex index, ArticleMapper mapper) {
    super(sink, mapper);
    this.derived = new DerivedGraphs(sink, index, mapper.iris());
  }

  /** The index of a store's texts, in the store's folder. */
  static ReuseIndex index(Path store) throws StoreException {
    Path folder = store.resolve("reuse");
    try {
      return ReuseIndex.open(folder);
    } catch (IOException e) {
      throw new StoreException(
          "store " + store + ": its text-reuse index can't be opened (" + e.getMessage() + ")", e);
    }
  }

  @Override
  boolean isComplete(Node article) throws IOException {
    return derived.knows(article);
  }

  @Override
  public void accept(Article article, Found found) throws IOException {
    super.accept(article, found);
    stored++;
    waiting.add(found.profile());
    if (waiting.size() >= TOGETHER) {
      compare();
    }
  }

  private void compare() throws IOException {
    derived.add(waiting);
    waiting.clear();
  }

  /**
   * After the last article: compares the rest, merges strikes, finds the origins of all statements.
   */
  void finish() throws IOException {
    if (stored > 0) {
      compare();
      derived.settle();
    }
  }

  /** How many articles were new or changed. */
  int stored() {
    return stored;
  }
}
