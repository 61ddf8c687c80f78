package org.hearsay.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.hearsay.analysis.Analyzer;
import org.hearsay.analysis.Sentence;
import org.junit.jupiter.api.Test;

class FigureReaderTest {

  private final Analyzer analyzer = Texts.analyzer();
  private final FigureReader reader = new FigureReader();

  @Test
  void figuresOfTheTestFileAreReadAsExpected() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (JsonObject line : Texts.cases("/strike/figures.jsonl")) {
      List<String> expected = new ArrayList<>();
      for (JsonValue figure : line.get("figures").getAsArray()) {
        List<String> parts = new ArrayList<>();
        figure
            .getAsArray()
            .forEach(v -> parts.add(v.isString() ? v.getAsString().value() : v.toString()));
        expected.add(String.join(" ", parts));
      }
      String text = line.getString("text");
      List<String> found = new ArrayList<>();
      for (Sentence sentence : Texts.analyzed(analyzer, text).sentences()) {
        reader.read(sentence).forEach(f -> found.add(show(f)));
      }
      cases++;
      if (!found.equals(expected)) {
        wrong.add(text + " -- wanted " + expected + ", read " + found);
      }
    }
    assertThat(cases).isGreaterThanOrEqualTo(150);
    assertThat(wrong).isEmpty();
  }

  private static String show(Figure f) {
    return f.outcome().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + end(f.quantity().lowest())
        + " "
        + end(f.quantity().highest());
  }

  private static String end(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "null";
  }
}
