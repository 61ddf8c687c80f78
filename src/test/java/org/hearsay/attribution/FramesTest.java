package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Models;
import org.hearsay.analysis.OpenNlpAnalyzer;
import org.hearsay.attribution.spans.AttributionModels;
import org.hearsay.attribution.spans.ModelSpanFinder;
import org.hearsay.entity.EntityResolver;
import org.hearsay.entity.GazetteerEntityResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the sentences of {@code frames.jsonl} with the models that are shipped. */
class FramesTest {

  private static OpenNlpAnalyzer analyzer;
  private static EntityResolver entities;
  private static AttributionExtractor extractor;

  @BeforeAll
  static void load() {
    analyzer = new OpenNlpAnalyzer(Models.load());
    entities = new GazetteerEntityResolver();
    extractor = new AttributionExtractor(new ModelSpanFinder(AttributionModels.load()));
  }

  static Stream<JsonObject> sentences() {
    return Frames.all().stream();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aReaderFindsTheSameRoles(JsonObject line) {
    String text = line.getString("text");
    List<Attribution> found = extract(text);
    assertThat(Frames.wrong(line, found)).as(Explanation.render(found, text)).isEmpty();
  }

  @Test
  void aDenialAnswersTheAccusationOfTheSameDeed() {
    List<Attribution> found =
        extract(
            "Lebanon accused Israel of the raid on the clinic. Jordan accused Egypt of piracy. "
                + "Israel denied that its army had carried out the raid.");
    Attribution denial = found.stream().filter(a -> a.act() == Act.DENY).findFirst().orElseThrow();
    assertThat(denial.answers().flatMap(Attribution::source).orElseThrow().label())
        .isEqualTo("Lebanon");
  }

  @Test
  void aDenialOfSomethingElseAnswersNothing() {
    List<Attribution> found =
        extract("Lebanon accused Israel of piracy. Israel denied that the talks had failed.");
    Attribution denial = found.stream().filter(a -> a.act() == Act.DENY).findFirst().orElseThrow();
    assertThat(denial.answers()).isEmpty();
  }

  @Test
  void theExplanationShowsEveryRoleWithItsRule() {
    String text = "Sweden urged Israel to stop its crimes in the camp.";
    assertThat(Explanation.render(extract(text), text))
        .contains("urge", "source     Sweden", "addressee  Israel", "act=cue-frame");
  }

  private static List<Attribution> extract(String text) {
    AnalyzedArticle article = analyzer.analyze(Frames.article(text));
    return extractor.extract(article, entities.resolve(article));
  }
}
