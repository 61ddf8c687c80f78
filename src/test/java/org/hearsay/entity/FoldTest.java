package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deir ez-Zor",
        "Dayr al-Zawr",
        "Deir Ezzour",
        "Deir-ez-Zor",
        "Der Zor",
        "Deir Azzor"
      })
  void transliterationsOfOneNameSoundTheSame(String name) {
    assertThat(Fold.sound(name)).isEqualTo("drzr");
  }

  @Test
  void differentTownsSoundDifferent() {
    assertThat(Fold.sound("Homs")).isNotEqualTo(Fold.sound("Hama"));
    assertThat(Fold.sound("Raqqah")).isEqualTo(Fold.sound("Rakka"));
  }

  @Test
  void keysHoldNoAccentsArticlesOrMarks() {
    assertThat(Fold.key("The Syrian Observer")).isEqualTo("syrian-observer");
    assertThat(Fold.key("Kobanî")).isEqualTo("kobani");
    assertThat(Fold.key("U.S.-led coalition")).isEqualTo("us-led-coalition");
  }

  @Test
  void apostrophesAndDotsDoNotMakeWords() {
    Words words = Words.of("The U.S. envoy in Sana’a met Col. Adams’ aides and Syria's allies.");
    assertThat(words.get(1).fold()).isEqualTo("us");
    assertThat(words.get(4).fold()).isEqualTo("sanaa");
    assertThat(words.get(7).raw()).isEqualTo("Adams");
    assertThat(words.get(7).joint()).isEqualTo(Words.Joint.SPACE);
    assertThat(words.get(8).joint()).isEqualTo(Words.Joint.POSSESSIVE);
    assertThat(words.get(11).joint()).isEqualTo(Words.Joint.POSSESSIVE);
  }
}
