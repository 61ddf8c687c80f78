package org.hearsay.article;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Limits and settings of reading. Text from the web is hostile: what goes past a limit is a problem
 * of its document, and the next one is read.
 *
 * @param longestDocument most bytes of one document, decompressed
 * @param longestLine most characters of one line
 * @param charset the encoding of plain text, where somebody declared one; without it UTF-8, or what
 *     a byte order mark says
 */
public record ReaderOptions(long longestDocument, int longestLine, Optional<Charset> charset) {

  /** 16 MB a document, 2 million characters a line, UTF-8. */
  public static final ReaderOptions STANDARD =
      new ReaderOptions(16 << 20, 2_000_000, Optional.empty());

  public ReaderOptions {
    if (longestDocument < 1 || longestDocument > Integer.MAX_VALUE - 16 || longestLine < 1) {
      throw new IllegalArgumentException("limits: " + longestDocument + ", " + longestLine);
    }
  }

  public ReaderOptions withLongestDocument(long bytes) {
    return new ReaderOptions(bytes, longestLine, charset);
  }

  public ReaderOptions withCharset(Charset declared) {
    return new ReaderOptions(longestDocument, longestLine, Optional.of(declared));
  }
}
