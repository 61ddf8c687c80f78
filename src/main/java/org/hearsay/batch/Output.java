package org.hearsay.batch;

import java.io.IOException;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.problem.Tally;

/**
 * Where what was made of articles goes. Called by one thread, for the articles in the order in
 * which they were read.
 *
 * @param <T> what is made of an article
 */
public interface Output<T> {

  /** The outcome of an article that needs no work; nothing when it is to be worked on. */
  default Optional<Tally.Outcome> settled(Article article) throws IOException {
    return Optional.empty();
  }

  /**
   * @throws IOException when nothing more can be written; the batch ends
   */
  void accept(Article article, T made) throws IOException;
}
