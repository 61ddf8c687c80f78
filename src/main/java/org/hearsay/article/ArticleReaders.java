package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;

/** Which reader reads which file; folders are walked in a stable order. Immutable. */
public final class ArticleReaders {
  /** The path that means standard input. */
  public static final String STANDARD_INPUT = "-";

  /** Opens the reader of one format on a stream. */
  @FunctionalInterface
  interface Format {
    /**
     * @param document name of the document that the stream is, or prefix of those that it holds
     * @param where file name for messages
     */
    ArticleReader open(
        InputStream in,
        String document,
        String where,
        ReaderOptions options,
        Consumer<Problem> problems)
        throws IOException;
  }

  /** File endings in lower case, with their formats. */
  private static final Map<String, Format> FORMATS = formats();

  private ArticleReaders() {}

  private static Map<String, Format> formats() {
    Map<String, Format> formats = new TreeMap<>();
    for (String ending : List.of(".txt", ".md", ".markdown", ".text")) {
      formats.put(ending, TextArticleReader::new);
    }
    return formats;
  }

  /** As {@link #open(Path, ReaderOptions, Consumer)} with {@link ReaderOptions#STANDARD}. */
  public static ArticleReader open(Path path, Consumer<Problem> problems) throws IOException {
    return open(path, ReaderOptions.STANDARD, problems);
  }

  /**
   * A reader for {@code path}: a file, a folder with all below it, or {@code -} for standard input.
   * A file whose ending is not known is read as plain text. A path that isn't there, or a folder
   * without articles, is a problem and an empty reader.
   *
   * @param problems told of everything that can't be read, from the thread that reads
   * @throws IOException when the file system itself fails
   */
  public static ArticleReader open(Path path, ReaderOptions options, Consumer<Problem> problems)
      throws IOException {
    if (path.toString().equals(STANDARD_INPUT)) {
      InputStream open =
          new FilterInputStream(System.in) {
            @Override
            public void close() {
              // not ours to close
            }
          };
      return new TextArticleReader(open, "stdin", "standard input", options, problems);
    }
    if (!Files.exists(path)) {
      problems.accept(
          new Problem("NO-SUCH-FILE", path.toString(), "there is no such file or folder"));
      return NONE;
    }
    if (Files.isDirectory(path)) {
      return new FolderReader(path, options, problems);
    }
    return openFile(path, stem(path.getFileName().toString()), options, problems);
  }

  static ArticleReader openFile(
      Path file, String document, ReaderOptions options, Consumer<Problem> problems)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      problems.accept(new Problem("NOT-A-FILE", file.toString(), "neither a file nor a folder"));
      return NONE;
    }
    if (!Files.isReadable(file)) {
      problems.accept(new Problem("NOT-READABLE", file.toString(), "may not be read by this user"));
      return NONE;
    }
    Format format = format(file.getFileName().toString()).orElse(TextArticleReader::new);
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return format.open(in, document, file.toString(), options, problems);
  }

  /** True when a file of this name is read when it is met in a folder. */
  static boolean isKnown(String fileName) {
    return format(fileName).isPresent();
  }

  private static Optional<Format> format(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return FORMATS.entrySet().stream()
        .filter(e -> name.endsWith(e.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /** The name of a document: {@code fileName} without its known ending. */
  static String stem(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String ending =
        FORMATS.keySet().stream()
            .filter(name::endsWith)
            .max((a, b) -> Integer.compare(a.length(), b.length()))
            .orElse("");
    return fileName.length() > ending.length()
        ? fileName.substring(0, fileName.length() - ending.length())
        : fileName;
  }

  /** Has no articles. */
  static final ArticleReader NONE =
      new ArticleReader() {
        @Override
        public Optional<Article> next() {
          return Optional.empty();
        }

        @Override
        public void close() {
          // nothing is open
        }
      };
}
