package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.ArticleReaders;
import org.hearsay.article.ReaderOptions;
import org.hearsay.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What articles are read, and how. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders with all below them, or - for standard input.")
  private List<Path> paths;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Encoding of plain text (default: UTF-8, or what a byte order mark says).")
  private Optional<String> charset = Optional.empty();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Longest document, in bytes (default: 16777216).")
  private OptionalLong longest = OptionalLong.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at a time (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  int threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads " + threads + ": at least 1");
    }
    return threads;
  }

  /**
   * Refuses paths that are not there before anything else is done.
   *
   * @throws InputException naming the first of them
   */
  void check() throws InputException {
    for (Path path : paths) {
      if (!isStandardInput(path) && !Files.exists(path)) {
        throw new InputException(path + ": no such file or folder; nothing was read");
      }
    }
  }

  private static boolean isStandardInput(Path path) {
    return path.toString().equals(ArticleReaders.STANDARD_INPUT);
  }

  /** How many files there are, for the progress bar; nothing when standard input is among them. */
  OptionalLong files() {
    long files = 0;
    for (Path path : paths) {
      if (isStandardInput(path)) {
        return OptionalLong.empty();
      }
      try (Stream<Path> below = Files.walk(path)) {
        files += below.filter(Files::isRegularFile).count();
      } catch (IOException | java.io.UncheckedIOException e) {
        // it is only a guess; the reader will tell what is wrong
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(files);
  }

  private ReaderOptions options() {
    ReaderOptions options = ReaderOptions.STANDARD;
    try {
      if (longest.isPresent()) {
        options = options.withLongestDocument(longest.getAsLong());
      }
      if (charset.isPresent()) {
        options = options.withCharset(Charset.forName(charset.get()));
      }
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      throw new ParameterException(
          spec.commandLine(), "--charset " + charset.get() + ": no such encoding", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--max-bytes " + longest.getAsLong() + ": out of range", e);
    }
    return options;
  }

  /** All articles of all paths, one after the other. */
  ArticleReader open(Consumer<Problem> problems) {
    ReaderOptions options = options();
    return new Chain(List.copyOf(paths), options, problems);
  }

  /** Opens one path after the other. */
  private static final class Chain implements ArticleReader {
    private final java.util.Iterator<Path> paths;
    private final ReaderOptions options;
    private final Consumer<Problem> problems;
    private Optional<ArticleReader> open = Optional.empty();

    Chain(List<Path> paths, ReaderOptions options, Consumer<Problem> problems) {
      this.paths = paths.iterator();
      this.options = options;
      this.problems = problems;
    }

    @Override
    public Optional<Article> next() throws IOException {
      while (true) {
        if (open.isPresent()) {
          Optional<Article> article = open.get().next();
          if (article.isPresent()) {
            return article;
          }
          close();
        }
        if (!paths.hasNext()) {
          return Optional.empty();
        }
        open = Optional.of(ArticleReaders.open(paths.next(), options, problems));
      }
    }

    @Override
    public void close() throws IOException {
      if (open.isPresent()) {
        open.get().close();
        open = Optional.empty();
      }
    }
  }
}
