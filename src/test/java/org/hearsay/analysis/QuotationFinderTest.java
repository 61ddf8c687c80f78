package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {
  private static List<String> find(Article article) {
    return new QuotationFinder()
        .find(article.layout()).stream()
            .map(q -> q.depth() + " " + q.inner().of(article.text()))
            .toList();
  }

  @Test
  void doubleMarksOfEveryKind() {
    assertThat(find(Articles.of("“One,” he said. \"Two,\" she said. ''Three,'' they said.")))
        .containsExactly("0 One,", "0 Two,", "0 Three,");
  }

  @Test
  void quotationInsideAQuotation() {
    assertThat(find(Articles.of("“They shouted ‘stop now’ and it’s all they did,” he said.")))
        .containsExactly("0 They shouted ‘stop now’ and it’s all they did,", "1 stop now");
    assertThat(find(Articles.of("\"They shouted 'stop' twice,\" he said.")))
        .containsExactly("0 They shouted 'stop' twice,", "1 stop");
  }

  @Test
  void singleMarksInAHeadline() {
    assertThat(find(Articles.headline("Mayor's office calls bridge plan 'a disaster'")))
        .containsExactly("0 a disaster");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(find(Articles.of("The guards' post wasn't theirs; in the '90s it was the crew's.")))
        .isEmpty();
    assertThat(find(Articles.headline("'The allies' plan has failed,' says Dorn")))
        .containsExactly("0 The allies' plan has failed,");
  }

  @Test
  void quotationOverParagraphsGivesOneForEach() {
    assertThat(
            find(Articles.of("He said: “First part.", "“Second part.", "“Last part.” So it was.")))
        .containsExactly("0 First part.", "0 Second part.", "0 Last part.");
  }

  @Test
  void markThatNothingClosesOpensNothing() {
    assertThat(find(Articles.of("He said “first part and went.", "Nothing more was heard.")))
        .isEmpty();
    assertThat(find(Articles.of("A board 6\" wide and 8\" long.", "End."))).isEmpty();
  }

  @Test
  void spansHoldTheMarks() {
    Article article = Articles.of("It was “a trap”.");
    assertThat(new QuotationFinder().find(article.layout()).get(0).span().of(article.text()))
        .isEqualTo("“a trap”");
  }
}
