package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = SentenceSplitter.load();

  private List<String> split(String text) {
    return splitter.split(text, new Span(0, text.length()), false).stream()
        .map(s -> s.of(text))
        .toList();
  }

  private void isOneSentence(String text) {
    assertThat(split(text)).containsExactly(text);
  }

  @Test
  void titlesAndInitialsEndNoSentence() {
    isOneSentence("The raid was led by Lt. Gen. Paul R. Marden of the harbour guard.");
    isOneSentence("Sen. J. D. Holt met Col. Ada Brunt in the morning.");
  }

  @Test
  void abbreviationsBeforeCommasAndLowerCaseGoOn() {
    isOneSentence("Tallow Corp., a maker of lamps, sued Brine Inc. over the U.S. patent.");
  }

  @Test
  void acronymEndsTheSentenceWhenAFunctionWordFollows() {
    assertThat(split("They flew to the U.S. The visit was short."))
        .containsExactly("They flew to the U.S.", "The visit was short.");
    isOneSentence("They met U.S. Secretary Dorn at 9 a.m. Friday.");
  }

  @Test
  void quotationGoesOnWhenTheReportingClauseFollows() {
    isOneSentence("“Who paid for this?” he asked.");
    isOneSentence("“Who paid for this?” Marta Quill asked.");
    isOneSentence("\"Never again!\" the crowd shouted.");
  }

  @Test
  void closingMarksBelongToTheSentenceTheyEnd() {
    assertThat(split("“We saw nothing.” The patrol left. (It had come late.) Nobody spoke."))
        .containsExactly(
            "“We saw nothing.”", "The patrol left.", "(It had come late.)", "Nobody spoke.");
    assertThat(split("He said \"it is over.\" \"We go home,\" she said."))
        .containsExactly("He said \"it is over.\"", "\"We go home,\" she said.");
  }

  @Test
  void numbersAndEllipsesStayWhole() {
    isOneSentence("Prices rose 3.5 percent to $2.75 on No. 4 fuel.");
    isOneSentence("It was ... a long night.");
  }

  @Test
  void lineBreakBetweenSentencesSplitsAndInsideOneDoesNot() {
    assertThat(split("First line\nSecond line")).containsExactly("First line", "Second line");
    isOneSentence("A line that goes\non in lower case.");
  }

  @Test
  void lostSpaceAfterAPeriodIsASentenceEnd() {
    assertThat(split("Four were killed.The army denied it."))
        .containsExactly("Four were killed.", "The army denied it.");
  }

  @Test
  void headlineIsOneSentence() {
    String text = "Gov. Ash: No more talks. Really";
    assertThat(splitter.split(text, new Span(0, text.length()), true)).hasSize(1);
  }
}
