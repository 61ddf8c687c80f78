package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.ArticleReaders;
import org.hearsay.batch.LocalBatch;
import org.hearsay.batch.Output;
import org.hearsay.problem.Problem;
import org.hearsay.problem.Tally;
import org.hearsay.problem.Tally.Outcome;

/**
 * Reads the articles of a command's input, has them worked on, and tells on stderr how that went:
 * each problem when it is met, and the tally at the end.
 */
final class Batch {
  /** Problems of a path that cost no document. */
  private static final Set<String> NO_DOCUMENT =
      Set.of("NO-ARTICLES", "BROKEN-LINK", "LINK-LEAVES-FOLDER");

  private static final String EMPTY = "EMPTY";

  private final Streams streams;
  private final Input input;
  private final int threads;
  private final OptionalLong expected;
  private final Tally tally;

  private Batch(Streams streams, Input input, int threads, OptionalLong expected) {
    this.streams = streams;
    this.input = input;
    this.threads = threads;
    this.expected = expected;
    this.tally = new Tally(problem -> streams.err().println("hearsay: " + problem));
  }

  static Batch of(Streams streams, InputOptions input) {
    return new Batch(streams, input::open, input.threads(), input.files());
  }

  /** All articles of a folder, on all processors. */
  static Batch of(Streams streams, Path folder) {
    return new Batch(
        streams,
        problems -> ArticleReaders.open(folder, problems),
        Runtime.getRuntime().availableProcessors(),
        OptionalLong.empty());
  }

  /** Opens the articles, and tells what can't be read. */
  @FunctionalInterface
  private interface Input {
    ArticleReader open(Consumer<Problem> problems) throws IOException;
  }

  /**
   * @param workers makes one worker a thread
   * @throws IOException when input or output fail as a whole
   */
  <T> void run(Supplier<Function<Article, T>> workers, Output<? super T> output)
      throws IOException {
    try (ArticleReader articles = input.open(this::unreadable);
        Progress progress = new Progress(streams, expected)) {
      new LocalBatch<>(threads, workers).run(articles, output, tally, progress);
    }
  }

  /** A problem of reading is that of a document out of which no article comes. */
  private void unreadable(Problem problem) {
    if (!NO_DOCUMENT.contains(problem.code())) {
      tally.read();
      tally.count(problem.code().equals(EMPTY) ? Outcome.EMPTY : Outcome.FAILED);
    }
    tally.problem(problem);
  }

  /**
   * Prints the tally.
   *
   * @return the exit code: whether anything could be used
   */
  int close() {
    Map<String, Long> problems = tally.problems();
    String codes =
        problems.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    streams
        .err()
        .println("hearsay: " + tally + (problems.isEmpty() ? "" : " (problems: " + codes + ")"));
    if (!tally.addsUp()) {
      throw new IllegalStateException("the tally does not add up: " + tally);
    }
    return tally.of(Outcome.LOADED) + tally.of(Outcome.UNCHANGED) > 0
        ? ExitCode.DONE
        : ExitCode.INPUT;
  }
}
