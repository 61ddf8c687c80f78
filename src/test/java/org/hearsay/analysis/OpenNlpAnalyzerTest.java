package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.hearsay.article.Article;
import org.junit.jupiter.api.Test;

class OpenNlpAnalyzerTest {
  private static final Models MODELS = Models.load();

  private static AnalyzedArticle analyze(Article article) {
    return new OpenNlpAnalyzer(MODELS).analyze(article);
  }

  @Test
  void tagsAreThoseOfPenn() {
    Sentence s = analyze(Articles.of("Officials denied the harbour's closure.")).sentences().get(0);
    assertThat(s.tokens())
        .extracting(Token::tag)
        .containsExactly("NNS", "VBD", "DT", "NN", "POS", "NN", ".");
    assertThat(s.token(1).lemma()).isEqualTo("deny");
  }

  @Test
  void offsetsAreThoseOfTheArticle() {
    Article article = Articles.of("It began.", "“We can’t stay,” Marta Quill said… twice.");
    for (Sentence s : analyze(article).sentences()) {
      for (Token t : s.tokens()) {
        assertThat(t.form()).isEqualTo(t.span().of(article.text()));
      }
    }
  }

  @Test
  void chunksHoldBasePhrases() {
    Sentence s = analyze(Articles.of("The old bridge fell.")).sentences().get(0);
    assertThat(s.chunks().get(0)).isEqualTo(new Chunk("NP", 0, 3));
  }

  @Test
  void openNlpsOwnTaggerAndChunkerFitIn() throws IOException {
    Analyzer analyzer =
        new OpenNlpAnalyzer(
            MODELS,
            new POSTaggerME(new POSModel(resource("/en-pos-maxent.bin")), POSTagFormat.CUSTOM),
            new ChunkerME(new ChunkerModel(resource("/en-chunker.bin"))));
    Sentence s =
        analyzer.analyze(Articles.of("The governor denied the old report.")).sentences().get(0);

    assertThat(s.tokens())
        .extracting(Token::tag)
        .containsExactly("DT", "NN", "VBD", "DT", "JJ", "NN", ".");
    assertThat(s.chunks())
        .startsWith(new Chunk("NP", 0, 2), new Chunk("VP", 2, 3), new Chunk("NP", 3, 6));
  }

  private static InputStream resource(String path) {
    return OpenNlpAnalyzerTest.class.getResourceAsStream(path);
  }

  @Test
  void provenanceNamesModelsWithTheirHash() {
    assertThat(MODELS.provenance())
        .allSatisfy(p -> assertThat(p.sha256()).hasSize(64))
        .extracting(Models.Provenance::name)
        .contains("tagger.bin", "chunker.bin", "dependency-parser.bin");
  }
}
