package org.hearsay.article;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;

/** What readers of files with many documents have in common: limits, names, splitting. */
abstract class RecordsReader implements ArticleReader {
  final String prefix;
  final String where;
  final ReaderOptions options;
  private final Consumer<Problem> problems;
  private final Queue<Article> articles = new ArrayDeque<>();
  private final Set<String> names = new HashSet<>();
  private long records;
  private boolean ended;

  RecordsReader(String prefix, String where, ReaderOptions options, Consumer<Problem> problems) {
    this.prefix = prefix;
    this.where = where;
    this.options = options;
    this.problems = problems;
  }

  /**
   * Reads the next record and gives its articles to {@link #accept}.
   *
   * @return false when there are no more
   */
  abstract boolean read() throws IOException;

  @Override
  public final Optional<Article> next() throws IOException {
    while (articles.isEmpty() && !ended) {
      if (records++ >= options.mostRecords()) {
        problem(
            "TOO-MANY-RECORDS",
            where,
            "more than " + options.mostRecords() + "; the rest is not read");
        ended = true;
      } else {
        ended = !read();
      }
    }
    return Optional.ofNullable(articles.poll());
  }

  /** Number of the record that is being read, from 1. */
  final long number() {
    return records;
  }

  /** Cuts the page into articles. A name that another record has already gets its number. */
  final void accept(String document, Page page) {
    if (page.text().length() > options.longestDocument()) {
      problem("TOO-LARGE", where + ", " + document, page.text().length() + " characters");
      return;
    }
    String name = names.add(document) ? document : document + "-" + records;
    articles.addAll(TextDocument.split(name, page.text(), page.metadata()));
  }

  final void problem(String code, String place, String message) {
    problems.accept(new Problem(code, place, message));
  }
}
