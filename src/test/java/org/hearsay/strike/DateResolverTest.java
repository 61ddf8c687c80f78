package org.hearsay.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Analyzer;
import org.hearsay.analysis.Sentence;
import org.hearsay.article.PartialDate;
import org.junit.jupiter.api.Test;

class DateResolverTest {
  private static final Pattern LEXICAL =
      Pattern.compile("(?:(\\d{4})|-)(?:-(\\d\\d))?(?:-(\\d\\d))?");

  private final Analyzer analyzer = Texts.analyzer();
  private final DateReader reader = new DateReader();

  @Test
  void datesOfTheTestFileAreResolvedAsExpected() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JsonObject line : Texts.cases("/strike/dates.jsonl")) {
      List<String> expected = new ArrayList<>();
      for (JsonValue date : line.get("dates").getAsArray()) {
        expected.add(date.isNull() ? "none" : date.getAsString().value());
      }
      String published = line.hasKey("published") ? line.getString("published") : "";
      List<String> found = dates(line.getString("text"), published);
      if (!found.equals(expected)) {
        wrong.add(line.getString("text") + " -- wanted " + expected + ", read " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void ruleNamesTheDayFromWhichItWasCounted() {
    DateAnchor anchor = new DateAnchor(Optional.of(new PartialDate(2019, 3, 14)), List.of());
    DateExpression tuesday = DateExpression.counted(DateExpression.Form.WEEKDAY, 2, 0, 0, 1);
    assertThat(new DateResolver(anchor).resolve(tuesday, Optional.empty()))
        .hasValueSatisfying(r -> assertThat(r.rule()).isEqualTo("weekday before 2019-03-14"));
  }

  private List<String> dates(String text, String published) {
    AnalyzedArticle article = analyzer.analyze(Texts.article(text, date(published)));
    DateResolver resolver = new DateResolver(DateAnchor.of(article, reader));
    List<String> found = new ArrayList<>();
    Optional<PartialDate> last = Optional.empty();
    for (Sentence sentence : article.sentences()) {
      for (DateExpression expression : reader.read(sentence)) {
        last = resolver.resolve(expression, last).map(DateResolver.Resolved::date);
        found.add(last.map(PartialDate::toString).orElse("none"));
      }
    }
    return found;
  }

  private static Optional<PartialDate> date(String lexical) {
    Matcher m = LEXICAL.matcher(lexical);
    return m.matches()
        ? Optional.of(new PartialDate(number(m, 1), number(m, 2), number(m, 3)))
        : Optional.empty();
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }
}
