package org.hearsay.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.attribution.AttributionJsonl;
import org.hearsay.attribution.AttributionJsonl.Found;
import org.hearsay.batch.Output;
import org.hearsay.pipeline.ArticleResult;

/**
 * Writes attributions as JSON lines, one a document: the articles of a document come one after the
 * other, so a line is written when the next document begins, or at the end.
 */
final class JsonlOutput implements Output<ArticleResult>, AutoCloseable {
  private final PrintStream out;
  private final List<Found> found = new ArrayList<>();

  JsonlOutput(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(Article article, ArticleResult result) {
    if (!found.isEmpty() && !found.get(0).article().document().equals(article.document())) {
      write();
    }
    found.add(new Found(article, result.spans()));
  }

  private void write() {
    out.print(AttributionJsonl.line(found.get(0).article().document(), text(), found) + "\n");
    found.clear();
  }

  /** The document as far as it is known: the articles' texts, each at its place. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (Found f : found) {
      while (text.length() < f.article().documentOffset()) {
        text.append(' ');
      }
      text.setLength(f.article().documentOffset());
      text.append(f.article().text());
    }
    return text.toString();
  }

  @Override
  public void close() {
    if (!found.isEmpty()) {
      write();
    }
  }
}
