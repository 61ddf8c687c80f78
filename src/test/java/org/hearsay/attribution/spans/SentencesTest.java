package org.hearsay.attribution.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.analysis.Models;
import org.hearsay.analysis.OpenNlpAnalyzer;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.attribution.AttributionJsonl;
import org.hearsay.attribution.AttributionSpans;
import org.hearsay.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One line of {@code sentences.jsonl} in, the expected attributions out. A line may expect fewer
 * than all roles; {@code "headline": true} reads the text as a headline.
 */
class SentencesTest {
  private static OpenNlpAnalyzer analyzer;
  private static ModelSpanFinder finder;

  @BeforeAll
  static void load() {
    analyzer = new OpenNlpAnalyzer(Models.load());
    finder = new ModelSpanFinder(AttributionModels.load());
  }

  static Stream<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SentencesTest.class.getResourceAsStream("/attribution/sentences.jsonl")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.isBlank()).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theAttributionsOfASentenceAreFound(String line) {
    JsonObject json = JSON.parse(line);
    String text = json.getString("text");
    Article article = article(text, json.hasKey("headline"));
    List<AttributionSpans> found = AttributionJsonl.flat(finder.find(analyzer.analyze(article)));
    List<String> shown =
        found.stream()
            .map(
                a ->
                    show(a.source(), text)
                        + " | "
                        + show(a.cue(), text)
                        + " | "
                        + show(a.content(), text))
            .toList();
    List<String> expected =
        json.get("attributions").getAsArray().stream()
            .map(v -> v.getAsObject())
            .map(
                a ->
                    a.getString("source")
                        + " | "
                        + a.getString("cue")
                        + " | "
                        + a.getString("content"))
            .toList();
    assertThat(shown).isEqualTo(expected);
  }

  private static String show(List<Span> spans, String text) {
    return String.join(" … ", spans.stream().map(s -> s.of(text)).toList());
  }

  static Article article(String text, boolean headline) {
    Block block =
        new Block(
            headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH, new Span(0, text.length()));
    return new Article("sentence", 1, 0, text, new Layout(List.of(block), text), Metadata.NONE);
  }
}
