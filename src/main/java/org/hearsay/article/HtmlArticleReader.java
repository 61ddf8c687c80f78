package org.hearsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One web page: its encoding as a byte order mark, a header or its {@code meta} says. */
final class HtmlArticleReader extends RecordsReader {
  private final InputStream in;
  private final DocumentText texts;

  HtmlArticleReader(
      InputStream in,
      String document,
      String where,
      ReaderOptions options,
      Consumer<Problem> problems) {
    super(document, where, options, problems);
    this.in = in;
    this.texts = new DocumentText(options, problems);
  }

  @Override
  boolean read() throws IOException {
    Optional<byte[]> bytes = texts.bytes(in, where);
    if (bytes.isEmpty() || bytes.get().length == 0) {
      bytes.ifPresent(b -> problem("EMPTY", where, "the document is empty"));
      return false;
    }
    Optional<Page> page = page(bytes.get(), null, "");
    page.ifPresentOrElse(
        p -> accept(prefix, p), () -> problem("NO-TEXT", where, "no article text in this page"));
    return false;
  }

  /**
   * @param charset what the transport declared, {@code null} (as jsoup has it) for nothing
   */
  static Optional<Page> page(byte[] bytes, String charset, String address) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset, address);
    return HtmlPages.read(page, address);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
