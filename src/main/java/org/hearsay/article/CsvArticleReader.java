package org.hearsay.article;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.problem.Problem;

/** Comma-separated values (RFC 4180) with a header line that names the fields. */
final class CsvArticleReader extends RecordsReader {
  private final CSVParser parser;
  private final Limited limited;
  private final Iterator<CSVRecord> rows;

  CsvArticleReader(
      InputStream in,
      String document,
      String where,
      ReaderOptions options,
      Consumer<Problem> problems)
      throws IOException {
    super(document, where, options, problems);
    Charset charset = options.charset().orElse(StandardCharsets.UTF_8);
    Reader reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    limited = new Limited(reader, 4 * options.longestDocument());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    parser = CSVParser.builder().setReader(limited).setFormat(format).get();
    rows = parser.iterator();
  }

  @Override
  boolean read() {
    limited.left = limited.most;
    CSVRecord row;
    try {
      if (!rows.hasNext()) {
        return false;
      }
      row = rows.next();
    } catch (UncheckedIOException | IllegalStateException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String code = cause instanceof CharacterCodingException ? "NOT-UTF-8" : "BAD-CSV";
      problem(
          code,
          where + ", line " + parser.getCurrentLineNumber(),
          "the rest can't be read: " + cause.getMessage());
      return false;
    }
    String place = where + ", line " + parser.getCurrentLineNumber();
    String name = options.fields().id(f -> value(row, f)).orElse(prefix + "-" + number());
    options
        .fields()
        .page(f -> value(row, f))
        .ifPresentOrElse(
            p -> accept(name, p),
            () -> problem("NO-TEXT", place, "none of the fields " + options.fields().text()));
    return true;
  }

  private static Optional<String> value(CSVRecord row, String field) {
    return row.isSet(field) ? Optional.of(row.get(field).replace("\uFEFF", "")) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Ends a row that never ends, such as one behind an opening quotation mark. */
  private static final class Limited extends FilterReader {
    private final long most;
    private long left;

    Limited(Reader in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      spend(1);
      return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      spend(Math.max(0, n));
      return n;
    }

    private void spend(int n) throws IOException {
      left -= n;
      if (left < 0) {
        throw new IOException("a row of more than " + most + " characters");
      }
    }
  }
}
