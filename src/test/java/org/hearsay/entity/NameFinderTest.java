package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
  private final NameFinder finder = new NameFinder(Gazetteer.shipped());

  private String names(String text) {
    StringBuilder out = new StringBuilder();
    for (Name n : finder.find(Words.of(text), o -> o > 0 && text.charAt(o - 1) == '(')) {
      if (!n.adjective()) {
        String what =
            n.body()
                .map(Lexicon.Body::canonical)
                .orElseGet(
                    () ->
                        n.actor().map(Entity::key).orElse("-")
                            + (n.place().equals(n.actor())
                                ? ""
                                : n.place().map(Entity::key).map(k -> "/" + k).orElse("")));
        out.append(out.isEmpty() ? "" : " ").append(what);
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Syrian Foreign Ministry met envoys. | syrian-ministry-of-foreign-affairs",
        "Iraq's Ministry of Health gave no toll. | iraqi-ministry-of-health",
        "The Ministry of Defence of Italy and Russia's defence ministry | italian-ministry-of-defense russian-ministry-of-defense",
        "The foreign ministry declined. | {} Ministry of Foreign Affairs",
        "The Syrian government-held town of Douma | -/douma",
        "The Jordanian government and the Cuban authorities | jordan cuba",
        "a US-led anti-Daesh coalition raid | us-led-coalition",
        "the U.S.-led international coalition | us-led-coalition",
        "the Emirati-led coalition | emirati-led-coalition",
        "a coalition led by the United States | us-led-coalition",
        "Let us say that it is who WHO said it IS. | world-health-organization islamic-state",
        "SANA reported from Sana'a. | sana yemen/sanaa",
        "Fighting reached Raqqa province, then the city of Idlib. | -/raqqa-governorate -/idlib",
        "in the provinces of Homs and Hama | -/homs-governorate -/hama-governorate",
        "Tripoli fell silent as Libya and Libyan allies waited. | libya/tripoli-libya libya",
        "Washington and Damascus | united-states/washington-dc syria/damascus",
        "(ST) and the best | syria-times",
        "The best ST in town | ''",
        "chairman of the Security Council | president-of-the-un-security-council",
        "Washington Post reporters | washington-post",
        "the Ministry of Foreign Affairs and Expatriates | {} Ministry of Foreign Affairs",
      })
  void namesAreFound(String text, String keys) {
    assertThat(names(text)).isEqualTo(Optional.ofNullable(keys).orElse(""));
  }
}
