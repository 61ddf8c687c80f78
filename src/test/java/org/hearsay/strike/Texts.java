package org.hearsay.strike;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Analyzer;
import org.hearsay.analysis.Models;
import org.hearsay.analysis.OpenNlpAnalyzer;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.text.Span;

/** Articles and test cases for the tests of this package. */
final class Texts {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

  private Texts() {}

  static Analyzer analyzer() {
    return new OpenNlpAnalyzer(Models.load());
  }

  /** An article whose every line is a paragraph. */
  static Article article(String text, Optional<PartialDate> published) {
    List<Block> blocks = new ArrayList<>();
    Matcher m = PARAGRAPH.matcher(text);
    while (m.find()) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(m.start(), m.end())));
    }
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            Optional.empty(),
            published,
            Optional.empty(),
            Optional.empty(),
            "en");
    return new Article("test", 1, 0, text, new Layout(blocks, text), metadata);
  }

  static AnalyzedArticle analyzed(Analyzer analyzer, String text) {
    return analyzer.analyze(article(text, Optional.empty()));
  }

  /** The objects of a resource with one JSON object a line. */
  static List<JsonObject> cases(String resource) throws IOException {
    List<JsonObject> cases = new ArrayList<>();
    try (InputStream in = Texts.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          cases.add(JSON.parse(line));
        }
      }
    }
    return cases;
  }
}
