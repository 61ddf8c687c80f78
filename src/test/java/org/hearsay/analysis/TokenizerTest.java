package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer(SentenceSplitter.load());

  private String tokens(String text) {
    return String.join(
        " ",
        tokenizer.tokenize(text, new Span(0, text.length())).stream()
            .map(s -> s.of(text))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Brine's plan | Brine 's plan",
        "They don't, and can’t. | They do n't , and ca n’t .",
        "We cannot stay | We can not stay",
        "the guards' post | the guards ' post",
        "It cost US$3.5m, or £2 | It cost US$ 3.5m , or £ 2",
        "up 12.5% (again) | up 12.5 % ( again )",
        "He left—twice--then stayed | He left — twice -- then stayed",
        "US-led and Salt-based | US-led and Salt-based",
        "Wait... no… | Wait ... no …",
        "“Go,” she said. | “ Go , ” she said .",
        "\"Go!\" | \" Go ! \"",
        "''Go,'' she said | '' Go , '' she said",
        "at 9 a.m. in the U.S. | at 9 a.m. in the U.S.",
        "Tallow Corp., a firm | Tallow Corp. , a firm",
        "on 23/10/2017 at 10:30 | on 23/10/2017 at 10:30",
        "1,200 homes, 30 farms | 1,200 homes , 30 farms",
        "see https://example.org/a?b=1, please | see https://example.org/a?b=1 , please",
        "the ’90s | the ’90s",
        "said No. | said No .",
        "pp. 4-7 | pp. 4-7",
      })
  void splitsAsPennDoes(String text, String tokens) {
    assertThat(tokens(text)).isEqualTo(tokens);
  }

  @Test
  void spansCoverEveryCharacterThatIsNoSpace() {
    String text = "Odd (very-odd) \"marks\"; 'here'—and… there?! [x]";
    StringBuilder all = new StringBuilder();
    for (Span s : tokenizer.tokenize(text, new Span(0, text.length()))) {
      all.append(s.of(text));
    }
    assertThat(all.toString()).isEqualTo(text.replace(" ", ""));
  }
}
