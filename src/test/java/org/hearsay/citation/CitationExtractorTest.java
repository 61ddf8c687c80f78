package org.hearsay.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Models;
import org.hearsay.analysis.OpenNlpAnalyzer;
import org.hearsay.article.Article;
import org.hearsay.article.TextDocument;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.GazetteerEntityResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code citations.txt}. */
class CitationExtractorTest {
  private static OpenNlpAnalyzer analyzer;
  private static GazetteerEntityResolver resolver;

  @BeforeAll
  static void load() {
    analyzer = new OpenNlpAnalyzer(Models.load());
    resolver = new GazetteerEntityResolver();
  }

  record Case(String name, String text, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = CitationExtractorTest.class.getResourceAsStream("citations.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : all.split("(?m)^@@ ")) {
        int cut = part.indexOf("\n@@@\n");
        if (!part.startsWith("#")) {
          int head = part.indexOf('\n');
          List<String> expected = part.substring(cut + 5).strip().lines().toList();
          cases.add(new Case(part.substring(0, head), part.substring(head + 1, cut), expected));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whomTheArticleCites(Case c) {
    Article article = TextDocument.split("case", c.text).get(0);
    AnalyzedArticle analyzed = analyzer.analyze(article);
    ArticleEntities entities = resolver.resolve(analyzed);
    Optional<Entity> publisher = new PublisherFinder().find(article, entities);
    List<String> found = new ArrayList<>();
    found.add(".publisher\t" + publisher.map(Entity::label).orElse("-"));
    for (Citation cited :
        new CitationExtractor().extract(analyzed, entities, List.of(), publisher)) {
      String kind = cited.kind().name().toLowerCase(Locale.ROOT);
      found.add(kind + "\t" + cited.cited().label() + "\t" + article.exact(cited.passage()));
    }
    assertThat(found).containsExactlyElementsOf(c.expected);
  }
}
