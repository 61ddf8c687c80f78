package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.problem.Problem;
import org.junit.jupiter.api.Test;

/** What holds for every reader; each format's test gives its sample and what must come of it. */
abstract class ArticleReaderContract {

  /** The sample below {@code src/test/resources/articles}. */
  abstract String sample();

  /** Identifiers of the sample's articles, in order. */
  abstract List<String> identifiers();

  @Test
  void theArticlesComeInOrder() throws Exception {
    List<Problem> problems = new ArrayList<>();
    assertThat(readAll(path(sample()), problems))
        .extracting(Article::identifier)
        .containsExactlyElementsOf(identifiers());
    assertThat(problems).isEmpty();
  }

  @Test
  void everyArticleHasAHeadlineAndAParagraphAtItsOffsets() throws Exception {
    for (Article a : readAll(path(sample()), new ArrayList<>())) {
      assertThat(a.metadata().headline()).as(a.identifier()).isPresent();
      assertThat(a.layout().blocks())
          .extracting(Block::kind)
          .contains(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH);
      assertThat(a.text()).doesNotContain("<p>", "\uFFFD");
      assertThat(a.metadata().isEnglish()).as(a.text()).isTrue();
    }
  }

  @Test
  void readingTwiceGivesTheSame() throws Exception {
    assertThat(readAll(path(sample()), new ArrayList<>()))
        .isEqualTo(readAll(path(sample()), new ArrayList<>()));
  }

  static Path path(String sample) throws URISyntaxException {
    return Path.of(ArticleReaderContract.class.getResource("/articles/" + sample).toURI());
  }

  static List<Article> readAll(Path path, List<Problem> problems) throws IOException {
    return readAll(path, ReaderOptions.STANDARD, problems);
  }

  static List<Article> readAll(Path path, ReaderOptions options, List<Problem> problems)
      throws IOException {
    List<Article> all = new ArrayList<>();
    try (ArticleReader reader = ArticleReaders.open(path, options, problems::add)) {
      for (var a = reader.next(); a.isPresent(); a = reader.next()) {
        all.add(a.get());
      }
    }
    return all;
  }
}
