package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;

/** Several files and folders, one after the other. */
final class PathsReader implements ArticleReader {
  private final Iterator<Path> paths;
  private final ReaderOptions options;
  private final Consumer<Problem> problems;
  private ArticleReader open = ArticleReaders.NONE;

  PathsReader(List<Path> paths, ReaderOptions options, Consumer<Problem> problems) {
    this.paths = paths.iterator();
    this.options = options;
    this.problems = problems;
  }

  @Override
  public Optional<Article> next() throws IOException {
    while (true) {
      Optional<Article> article = open.next();
      if (article.isPresent()) {
        return article;
      }
      open.close();
      open = ArticleReaders.NONE;
      if (!paths.hasNext()) {
        return Optional.empty();
      }
      open = ArticleReaders.open(paths.next(), options, problems);
    }
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
