package org.hearsay.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Analyzer;
import org.hearsay.article.PartialDate;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityResolver;
import org.hearsay.entity.GazetteerEntityResolver;
import org.junit.jupiter.api.Test;

/**
 * Attacks, places, dates, figures and doers; without attributions, so all in the article's voice.
 */
class StrikeExtractorTest {

  @Test
  void strikesOfTheTestFileAreFoundAsExpected() throws IOException {
    Analyzer analyzer = Texts.analyzer();
    EntityResolver resolver = new GazetteerEntityResolver();
    StrikeExtractor extractor = new StrikeExtractor();
    List<String> wrong = new ArrayList<>();
    for (JsonObject line : Texts.cases("/strike/events.jsonl")) {
      Optional<PartialDate> published =
          line.hasKey("published")
              ? Optional.of(PartialDate.of(LocalDate.parse(line.getString("published"))))
              : Optional.empty();
      AnalyzedArticle article = analyzer.analyze(Texts.article(line.getString("text"), published));
      List<String> found =
          extractor.extract(article, resolver.resolve(article), List.of()).stream()
              .map(StrikeExtractorTest::show)
              .toList();
      List<String> expected =
          line.get("strikes").getAsArray().stream().map(v -> v.getAsString().value()).toList();
      if (!found.equals(expected)) {
        wrong.add(line.getString("text") + " -- wanted " + expected + ", found " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String show(StrikeReport r) {
    return r.type()
        + " | "
        + r.place().map(Entity::label).orElse("-")
        + " | "
        + r.date().map(PartialDate::toString).orElse("-")
        + " | "
        + r.figures().stream()
            .map(f -> f.outcome() + " " + end(f.lowest()) + ".." + end(f.highest()))
            .collect(Collectors.joining(", "))
        + " | "
        + r.blames().stream()
            .filter(b -> !b.denied())
            .map(b -> b.perpetrator().label())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String end(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
