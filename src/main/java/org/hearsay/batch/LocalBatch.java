package org.hearsay.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.problem.Problem;
import org.hearsay.problem.Tally;

/**
 * Works on many articles with several threads of this machine. What comes out is in the order in
 * which it was read, whatever the number of threads, and only a few articles a thread are in memory
 * at any time.
 *
 * <p>An article on which a worker fails is a problem of that article; the rest goes on.
 *
 * @param <T> what is made of an article
 */
public final class LocalBatch<T> {
  /** So many articles wait a thread, so that one long article does not make the others idle. */
  private static final int AHEAD = 4;

  private final int threads;
  private final Supplier<Function<Article, T>> workers;

  /**
   * @param workers makes the worker of one thread, which no other thread uses
   */
  public LocalBatch(int threads, Supplier<Function<Article, T>> workers) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
    this.workers = workers;
  }

  /**
   * Reads {@code articles} to their end. Returns when all that could be made has been accepted.
   *
   * @param progress told of each article when it is done
   * @throws IOException when input or output fail as a whole
   */
  public void run(ArticleReader articles, Output<? super T> output, Tally tally, Runnable progress)
      throws IOException {
    ThreadLocal<Function<Article, T>> worker = ThreadLocal.withInitial(workers);
    ExecutorService pool = Executors.newFixedThreadPool(threads, LocalBatch::daemon);
    Deque<Pending<T>> pending = new ArrayDeque<>();
    try {
      for (Optional<Article> next = articles.next(); next.isPresent(); next = articles.next()) {
        Article article = next.get();
        tally.read();
        Optional<Tally.Outcome> settled = settled(article, output);
        if (settled.isPresent()) {
          tally.count(settled.get());
          progress.run();
        } else {
          pending.add(new Pending<>(article, pool.submit(() -> worker.get().apply(article))));
        }
        while (pending.size() >= threads * AHEAD
            || !pending.isEmpty() && pending.peek().made().isDone()) {
          settle(pending.remove(), output, tally);
          progress.run();
        }
      }
      while (!pending.isEmpty()) {
        settle(pending.remove(), output, tally);
        progress.run();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  private static Optional<Tally.Outcome> settled(Article article, Output<?> output)
      throws IOException {
    boolean hasWords = article.layout().blocks().stream().anyMatch(b -> b.kind().isProse());
    return hasWords ? output.settled(article) : Optional.of(Tally.Outcome.EMPTY);
  }

  private void settle(Pending<T> pending, Output<? super T> output, Tally tally)
      throws IOException {
    try {
      output.accept(pending.article(), pending.made().get());
      tally.count(Tally.Outcome.LOADED);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error && !(error instanceof StackOverflowError)) {
        throw error;
      }
      tally.problem(bug(pending.article(), e.getCause()));
      tally.count(Tally.Outcome.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped at " + pending.article().identifier());
    }
  }

  private static Problem bug(Article article, Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return new Problem(
        "BUG", article.identifier(), "this article makes the program fail: " + cause + place);
  }

  private record Pending<T>(Article article, Future<T> made) {}
}
