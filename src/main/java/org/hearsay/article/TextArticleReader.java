package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;

/** Plain text and Markdown: the whole stream is one document, with one or several articles. */
final class TextArticleReader implements ArticleReader {
  private final InputStream in;
  private final String document;
  private final String where;
  private final DocumentText texts;
  private Queue<Article> articles;

  TextArticleReader(
      InputStream in,
      String document,
      String where,
      ReaderOptions options,
      Consumer<Problem> problems) {
    this.in = in;
    this.document = document;
    this.where = where;
    this.texts = new DocumentText(options, problems);
  }

  @Override
  public Optional<Article> next() throws IOException {
    if (articles == null) {
      articles = new ArrayDeque<>();
      texts.read(in, where).ifPresent(t -> articles.addAll(TextDocument.split(document, t)));
    }
    return Optional.ofNullable(articles.poll());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
