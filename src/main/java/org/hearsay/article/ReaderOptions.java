package org.hearsay.article;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Limits and settings of reading. Text from the web is hostile: what goes past a limit is a problem
 * of its document, and the next one is read.
 *
 * @param longestDocument most bytes of one document, decompressed
 * @param longestLine most characters of one line
 * @param mostRecords most documents of one file: archive entries, WARC records, lines, items
 * @param largestRatio most bytes that one compressed byte of an archive may become
 * @param charset the encoding of plain text, where somebody declared one; without it UTF-8, or what
 *     a byte order mark says
 * @param fields where records keep what
 */
public record ReaderOptions(
    long longestDocument,
    int longestLine,
    long mostRecords,
    int largestRatio,
    Optional<Charset> charset,
    Fields fields) {

  /** 16 MB a document, 2 million characters a line, 10 million records a file, 1:300, UTF-8. */
  public static final ReaderOptions STANDARD =
      new ReaderOptions(16 << 20, 2_000_000, 10_000_000, 300, Optional.empty(), Fields.STANDARD);

  public ReaderOptions {
    boolean limits = longestLine >= 1 && mostRecords >= 1 && largestRatio >= 1;
    if (!limits || longestDocument < 1 || longestDocument > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("a limit below 1, or a document of 2 GB");
    }
  }

  public ReaderOptions withLongestDocument(long bytes) {
    return new ReaderOptions(bytes, longestLine, mostRecords, largestRatio, charset, fields);
  }

  public ReaderOptions withMostRecords(long records) {
    return new ReaderOptions(longestDocument, longestLine, records, largestRatio, charset, fields);
  }

  public ReaderOptions withCharset(Charset declared) {
    return new ReaderOptions(
        longestDocument, longestLine, mostRecords, largestRatio, Optional.of(declared), fields);
  }

  public ReaderOptions withFields(Fields other) {
    return new ReaderOptions(
        longestDocument, longestLine, mostRecords, largestRatio, charset, other);
  }
}
