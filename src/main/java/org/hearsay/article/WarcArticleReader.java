package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Web archives (ISO 28500), compressed or not, as Common Crawl's news sets have them: each answer
 * of type {@code text/html} with status 200 is a document, its address the document's name.
 */
final class WarcArticleReader extends RecordsReader {
  /** A record may be this many times as long as a document before the file is given up. */
  private static final int SKIPPED = 4;

  private final WarcReader reader;

  WarcArticleReader(
      InputStream in,
      String document,
      String where,
      ReaderOptions options,
      Consumer<Problem> problems)
      throws IOException {
    super(document, where, options, problems);
    this.reader = new WarcReader(in);
  }

  @Override
  boolean read() throws IOException {
    Optional<WarcRecord> record;
    try {
      record = reader.next();
    } catch (IOException | IllegalArgumentException e) {
      problem(
          "BAD-WARC", where + ", record " + number(), "the rest can't be read: " + e.getMessage());
      return false;
    }
    if (record.isEmpty()) {
      return false;
    }
    String place = where + ", record " + number();
    long declared = record.get().body().size();
    if (declared > SKIPPED * options.longestDocument()) {
      problem(
          "TOO-LARGE",
          place,
          "a record of " + declared + " bytes; the rest of the file is not read");
      return false;
    }
    if (record.get() instanceof WarcResponse response) {
      try {
        response(response, place);
      } catch (IOException | IllegalArgumentException e) {
        problem("BAD-RECORD", place, String.valueOf(e.getMessage()));
      }
    }
    return true;
  }

  private void response(WarcResponse response, String place) throws IOException {
    boolean http = response.contentType().base().equals(MediaType.HTTP);
    if (!http || response.http().status() != 200) {
      return;
    }
    MediaType type = response.http().contentType();
    boolean html =
        type.base().equals(MediaType.HTML)
            || type.toString().toLowerCase(Locale.ROOT).contains("xhtml");
    if (!html) {
      return;
    }
    int limit = (int) options.longestDocument();
    byte[] bytes = response.http().bodyDecoded().stream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      problem("TOO-LARGE", place, "more than " + limit + " bytes when decompressed");
      return;
    }
    String address = response.target();
    Optional<Page> page = HtmlArticleReader.page(bytes, charset(type), address);
    page.ifPresentOrElse(
        p -> accept(address, p), () -> problem("NO-TEXT", place, "no article text: " + address));
  }

  /** What the server declared, {@code null} for nothing or an encoding that Java does not know. */
  private static String charset(MediaType type) {
    String name = type.parameters().get("charset");
    try {
      return name != null && java.nio.charset.Charset.isSupported(name) ? name : null;
    } catch (java.nio.charset.IllegalCharsetNameException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
