package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependencyParserTest {
  private static final Analyzer ANALYZER = new OpenNlpAnalyzer(Models.load());

  private static String relation(String text, String dependent, String head) {
    Sentence s = ANALYZER.analyze(Articles.of(text)).sentences().get(0);
    for (int i = 0; i < s.size(); i++) {
      int up = s.parse().head(i);
      if (s.token(i).form().equals(dependent)
          && (up < 0 ? head.isEmpty() : s.token(up).form().equals(head))) {
        return s.parse().relation(i);
      }
    }
    return "no arc: " + s.parse();
  }

  @Test
  void subjectAndClauseOfSaying() {
    String text = "The mayor said that the old bridge was unsafe.";
    assertThat(relation(text, "mayor", "said")).isEqualTo("nsubj");
    assertThat(relation(text, "was", "said")).isEqualTo("ccomp");
    assertThat(relation(text, "said", "")).isEqualTo("root");
  }

  @Test
  void speakerAfterAQuotation() {
    String text = "“We will not leave the valley,” said Marta Quill, a farmer.";
    assertThat(relation(text, "leave", "said")).isEqualTo("ccomp");
    assertThat(relation(text, "Quill", "said")).isEqualTo("nsubj");
    assertThat(relation(text, "farmer", "Quill")).isEqualTo("appos");
  }

  @Test
  void passiveWithItsAgent() {
    String text = "Four villagers were killed by rebels near the river.";
    assertThat(relation(text, "villagers", "killed")).isEqualTo("nsubjpass");
    assertThat(relation(text, "by", "killed")).isEqualTo("agent");
    assertThat(relation(text, "rebels", "by")).isEqualTo("pobj");
  }

  @Test
  void everyTreeHasOneRoot() {
    for (Sentence s :
        ANALYZER
            .analyze(
                Articles.of("No. Yes! Storm; flood; fire — all at once (and more)", "“", "..."))
            .sentences()) {
      int roots = 0;
      for (int i = 0; i < s.size(); i++) {
        roots += s.parse().head(i) < 0 ? 1 : 0;
      }
      assertThat(roots).isEqualTo(1);
    }
  }
}
