package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.article.Article;
import org.hearsay.article.TextDocument;
import org.hearsay.problem.Problem;
import org.junit.jupiter.api.Test;

class OtherLanguagesTest {
  @Test
  void anArticleThatIsNotEnglishIsKeptAndNotAnalysed() {
    Article article =
        TextDocument.split(
                "faehre",
                "Fähre bleibt im Hafen\n\nDie Fähre zu den Inseln blieb am Montag im Hafen, wie der"
                    + " Eigner mitteilte. Er gab dem hohen Preis für Treibstoff die Schuld.\n")
            .get(0);
    ArticleResult result = Resources.load().pipeline().process(article);
    assertThat(result.attributions()).isEmpty();
    assertThat(result.strikes()).isEmpty();
    assertThat(result.problems()).extracting(Problem::code).containsExactly("NOT-ENGLISH");
  }
}
