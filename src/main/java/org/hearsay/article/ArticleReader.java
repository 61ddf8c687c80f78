package org.hearsay.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the articles of one file or stream, one at a time, in the order in which they stand.
 *
 * <p>To add a format: write a class that implements this, add its file endings to {@code
 * ArticleReaders}, put a sample with two documents under {@code src/test/resources/articles}, and
 * extend {@code ArticleReaderContract} with the identifiers that it must give.
 *
 * <p>Readers hold no more than one document in memory and are not thread-safe.
 */
public interface ArticleReader extends Closeable {

  /**
   * The next article, or nothing at the end. A document that can't be used is told to the problem
   * listener that the reader was opened with, and the next one is tried.
   *
   * @throws IOException when the file or stream itself fails
   */
  Optional<Article> next() throws IOException;
}
