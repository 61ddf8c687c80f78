package org.hearsay.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.problem.Problem;
import org.hearsay.problem.Tally;
import org.hearsay.problem.Tally.Outcome;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class LocalBatchTest {
  private final List<Problem> problems = new ArrayList<>();
  private final Tally tally = new Tally(problems::add);
  private final List<String> out = new ArrayList<>();
  private final AtomicInteger ticks = new AtomicInteger();

  private static Article article(String text) {
    List<Block> blocks =
        text.isBlank()
            ? List.of()
            : List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length())));
    return new Article("doc-" + text, 1, 0, text, new Layout(blocks, text), Metadata.NONE);
  }

  private static ArticleReader reader(List<String> texts) {
    Iterator<String> rest = texts.iterator();
    return new ArticleReader() {
      @Override
      public Optional<Article> next() {
        return rest.hasNext() ? Optional.of(article(rest.next())) : Optional.empty();
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }

  private void run(int threads, List<String> texts, Function<Article, String> work)
      throws IOException {
    new LocalBatch<>(threads, () -> work)
        .run(reader(texts), (article, made) -> out.add(made), tally, ticks::incrementAndGet);
  }

  @Test
  void theOrderIsThatOfTheInputWhateverTheNumberOfThreads() throws IOException {
    List<String> texts = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
    run(
        4,
        texts,
        article -> {
          if (article.text().endsWith("3")) {
            Thread.yield();
          }
          return article.text();
        });
    assertThat(out).isEqualTo(texts);
    assertThat(tally).hasToString("200 read = 200 loaded");
    assertThat(ticks).hasValue(200);
  }

  @Test
  void anArticleThatFailsIsAProblemAndTheRestGoesOn() throws IOException {
    run(
        2,
        List.of("a", "b", "c"),
        article -> {
          if (article.text().equals("b")) {
            throw new IllegalStateException("no idea");
          }
          return article.text();
        });
    assertThat(out).containsExactly("a", "c");
    assertThat(tally).hasToString("3 read = 2 loaded + 1 failed");
    assertThat(problems).singleElement().extracting(Problem::where).isEqualTo("doc-b");
  }

  @Test
  void anArticleWithoutWordsIsEmptyAndNobodyWorksOnIt() throws IOException {
    run(1, List.of(" ", "a"), Article::text);
    assertThat(out).containsExactly("a");
    assertThat(tally).hasToString("2 read = 1 loaded + 1 empty");
  }

  @Test
  void whatIsSettledBeforehandIsNotWorkedOn() throws IOException {
    Output<String> output =
        new Output<>() {
          @Override
          public Optional<Outcome> settled(Article article) {
            return article.text().equals("old") ? Optional.of(Outcome.UNCHANGED) : Optional.empty();
          }

          @Override
          public void accept(Article article, String made) {
            out.add(made);
          }
        };
    new LocalBatch<>(1, () -> Article::text)
        .run(reader(List.of("old", "new")), output, tally, () -> {});
    assertThat(out).containsExactly("new");
    assertThat(tally).hasToString("2 read = 1 loaded + 1 unchanged");
  }

  @Test
  void aFullDiskEndsTheBatch() {
    Output<String> full =
        (article, made) -> {
          throw new IOException("disk full");
        };
    assertThatThrownBy(
            () ->
                new LocalBatch<>(2, () -> Article::text)
                    .run(reader(List.of("a", "b")), full, tally, () -> {}))
        .hasMessage("disk full");
  }
}
