package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.hearsay.attribution.CueLexicon.Pos;
import org.junit.jupiter.api.Test;

class CueLexiconTest {

  private static final CueLexicon LEXICON = CueLexicon.load();

  @Test
  void wordsHaveActsAndFrames() {
    assertThat(LEXICON.entries("accuse", Pos.VERB))
        .anySatisfy(
            e -> {
              assertThat(e.act()).isEqualTo(Act.ACCUSE);
              assertThat(e.frame()).isEqualTo("object-of");
            });
    assertThat(LEXICON.strength("say", Pos.VERB)).isGreaterThan(0.9);
    assertThat(LEXICON.entries("point out")).isNotEmpty();
    assertThat(LEXICON.entries("platypus")).isEmpty();
  }

  @Test
  void aBadLineIsNamed() {
    BufferedReader table =
        new BufferedReader(new StringReader("# x\nlemma\nsay\tverb\tSAYING\tclause\t1"));
    assertThatThrownBy(() -> CueLexicon.read(table))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 3");
  }
}
