package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    for (String ending : List.of(".html", ".htm", ".xhtml")) {
      formats.put(ending, HtmlArticleReader::new);
    }
    for (String ending : List.of(".jsonl", ".ndjson")) {
      formats.put(ending, JsonlArticleReader::new);
    }
    for (String ending : List.of(".rss", ".atom", ".xml")) {
      formats.put(ending, FeedArticleReader::new);
    }
    for (String ending : List.of(".warc", ".warc.gz")) {
      formats.put(ending, WarcArticleReader::new);
    }
    formats.put(".csv", CsvArticleReader::new);
    formats.put(".zip", ArchiveReader::zip);
    formats.put(".tar", ArchiveReader::tar);
    formats.put(".tar.gz", ArchiveReader::tarGz);
    formats.put(".tgz", ArchiveReader::tarGz);
    return formats;
  }

  /** As {@link #open(Path, ReaderOptions, Consumer)} with {@link ReaderOptions#STANDARD}. */
  public static ArticleReader open(Path path, Consumer<Problem> problems) throws IOException {
    return open(path, ReaderOptions.STANDARD, problems);
  }

  /**
   * A reader for {@code path}: a file, a folder with all below it, {@code -} for standard input, or
   * {@code @FILE} for the paths that stand in a file, one a line, relative to it. A file whose
   * ending is not known is told by its first bytes, and is else read as plain text. A path that
   * isn't there, or a folder without articles, is a problem and an empty reader.
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
      return openStream(open, "", "stdin", "standard input", options, problems);
    }
    if (path.toString().startsWith("@") && !Files.exists(path)) {
      return openList(Path.of(path.toString().substring(1)), options, problems);
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
    String name = file.getFileName().toString();
    InputStream in = Files.newInputStream(file);
    return openStream(in, name, document, file.toString(), options, problems);
  }

  /** The reader for a stream by its name's ending, else by its first bytes. */
  static ArticleReader openStream(
      InputStream in,
      String name,
      String document,
      String where,
      ReaderOptions options,
      Consumer<Problem> problems)
      throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    Optional<Format> format = format(name);
    Format chosen = format.isPresent() ? format.get() : sniff(buffered);
    try {
      return chosen.open(buffered, document, where, options, problems);
    } catch (IOException e) {
      buffered.close();
      problems.accept(new Problem("UNREADABLE", where, String.valueOf(e.getMessage())));
      return NONE;
    }
  }

  private static Format sniff(InputStream in) throws IOException {
    in.mark(1024);
    String start = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1);
    in.reset();
    String s = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (s.startsWith("{\"")) {
      return JsonlArticleReader::new;
    }
    if (s.startsWith("warc/")) {
      return WarcArticleReader::new;
    }
    if (s.startsWith("<!doctype html") || s.startsWith("<html")) {
      return HtmlArticleReader::new;
    }
    boolean feed = s.contains("<rss") || s.contains("<feed") || s.contains("<rdf:rdf");
    return s.startsWith("<") && feed ? FeedArticleReader::new : TextArticleReader::new;
  }

  private static ArticleReader openList(
      Path list, ReaderOptions options, Consumer<Problem> problems) throws IOException {
    if (!Files.isRegularFile(list)) {
      problems.accept(new Problem("NO-SUCH-FILE", list.toString(), "there is no such list"));
      return NONE;
    }
    List<Path> paths = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          paths.add(list.resolveSibling(line.strip()));
        }
      }
    } catch (CharacterCodingException | InvalidPathException e) {
      problems.accept(new Problem("BAD-LIST", list.toString(), "not a list of paths in UTF-8"));
      return NONE;
    }
    return new PathsReader(paths, options, problems);
  }

  /** True when a file of this name is read when it is met in a folder. */
  static boolean isKnown(String fileName) {
    return format(fileName).isPresent();
  }

  /** True for archives, which may not hold archives. */
  static boolean isArchive(String fileName) {
    return fileName
        .toLowerCase(Locale.ROOT)
        .matches(".*\\.(?:zip|tar|tgz|gz|7z|rar|bz2|xz|jar|zst)");
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
