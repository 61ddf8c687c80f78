package org.hearsay.analysis;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.text.Span;

/** Makes articles of plain paragraphs. */
final class Articles {
  private Articles() {}

  static Article of(String... paragraphs) {
    return of(Block.Kind.PARAGRAPH, paragraphs);
  }

  static Article headline(String headline) {
    return of(Block.Kind.HEADLINE, headline);
  }

  private static Article of(Block.Kind kind, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      int start = text.length();
      text.append(paragraph);
      blocks.add(new Block(kind, new Span(start, text.length())));
      text.append("\n\n");
    }
    String whole = text.toString();
    return new Article("test", 1, 0, whole, new Layout(blocks, whole), Metadata.NONE);
  }
}
