package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PennFormsTest {
  private final Tokenizer tokenizer = new Tokenizer(SentenceSplitter.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"Go,\" she said. | `` Go , '' she said .",
        "It was over.\" | It was over . ''",
        "\"We heard 'stop' once.\" | `` We heard ` stop ' once . ''",
        "a ''trap'' (perhaps) | a `` trap '' -LRB- perhaps -RRB-",
        "the guards' post—closed… | the guards ' post -- closed ...",
        "“It’s £5” | `` It 's $ 5 ''",
        "(\"again\") | -LRB- `` again '' -RRB-",
      })
  void spellsAsPennDoes(String text, String forms) {
    var tokens = tokenizer.tokenize(text, new Span(0, text.length()));
    assertThat(String.join(" ", PennForms.of(text, tokens))).isEqualTo(forms);
  }
}
