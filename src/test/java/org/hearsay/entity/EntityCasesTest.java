package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.analysis.Analyzer;
import org.hearsay.analysis.Models;
import org.hearsay.analysis.OpenNlpAnalyzer;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Phrases of short articles and what they stand for, from {@code entity/cases.jsonl}: {@code as}
 * tells which question is asked, {@code nth} which occurrence of the phrase. A paragraph that
 * begins with {@code #} is a headline.
 */
class EntityCasesTest {
  private final EntityResolver resolver = new GazetteerEntityResolver();

  @TestFactory
  Stream<DynamicTest> phrasesStandForWhatAReaderTakesThemFor() throws IOException {
    Analyzer analyzer = new OpenNlpAnalyzer(Models.load());
    String lines;
    try (InputStream in = getClass().getResourceAsStream("/entity/cases.jsonl")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return lines
        .lines()
        .map(JSON::parse)
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.getString("phrase") + " | " + c.getString("text"), () -> check(analyzer, c)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Col. Dale Ortiz, the spokesman for the US-led coalition, denied it. | Dale Ortiz | US-led coalition",
        "Jo Hale, the Arab League's spokeswoman, said so. | Jo Hale | Arab League",
        "Pentagon spokesman Carl Anders said so. | Carl Anders | US Department of Defense",
        "Russian Foreign Minister Ivan Orlov said so. | Ivan Orlov | Russian Ministry of Foreign Affairs",
        "The spokeswoman for Iraq's army, Nora Salim, said so. | Nora Salim | Iraqi Armed Forces",
      })
  void whoSpeaksForWhomIsReadFromAppositionsAndTitles(String text, String person, String body) {
    Analyzer analyzer = new OpenNlpAnalyzer(Models.load());
    assertThat(resolver.resolve(analyzer.analyze(article(text))).affiliations())
        .extracting(a -> a.person().label() + " | " + a.body().label())
        .contains(person + " | " + body);
  }

  private void check(Analyzer analyzer, JsonObject c) {
    Article article = article(c.getString("text"));
    ArticleEntities entities = resolver.resolve(analyzer.analyze(article));
    int nth = c.hasKey("nth") ? c.get("nth").getAsNumber().value().intValue() : 1;
    Span phrase = find(article.text(), c.getString("phrase"), nth);
    String got =
        switch (c.getString("as")) {
          case "actor" -> entities.actor(phrase).map(Entity::label).orElse("");
          case "place" -> entities.place(phrase).map(Entity::label).orElse("");
          default -> entities.source(phrase).label();
        };
    assertThat(got).isEqualTo(c.getString("is"));
  }

  private static Span find(String text, String phrase, int nth) {
    int at = -1;
    for (int i = 0; i < nth; i++) {
      do {
        at = text.indexOf(phrase, at + 1);
        assertThat(at).as(phrase).isNotNegative();
      } while (isLetter(text, at - 1) || isLetter(text, at + phrase.length()));
    }
    return new Span(at, at + phrase.length());
  }

  private static boolean isLetter(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (String paragraph : text.split("\n\n")) {
      boolean headline = paragraph.startsWith("# ");
      Span span = new Span(from + (headline ? 2 : 0), from + paragraph.length());
      blocks.add(new Block(headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH, span));
      from += paragraph.length() + 2;
    }
    return new Article("test", 1, 0, text, new Layout(blocks, text), Metadata.NONE);
  }
}
