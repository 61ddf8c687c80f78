package org.hearsay.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final List<Problem> heard = new ArrayList<>();
  private final Tally tally = new Tally(heard::add);

  @Test
  void theCountsAddUpWhenEachArticleHasItsOutcome() {
    tally.read();
    tally.read();
    tally.count(Tally.Outcome.LOADED);
    assertThat(tally.addsUp()).isFalse();
    tally.count(Tally.Outcome.EMPTY);
    assertThat(tally.addsUp()).isTrue();
    assertThat(tally).hasToString("2 read = 1 loaded + 1 empty");
  }

  @Test
  void anEmptyRunSaysSo() {
    assertThat(tally).hasToString("0 read = 0 loaded");
  }

  @Test
  void problemsAreCountedByCodeAndHeardAtOnce() {
    Problem problem = new Problem("NOT-UTF-8", "a.txt", "byte 3");
    tally.problem(problem);
    tally.problem(problem);
    assertThat(tally.problems()).containsExactly(java.util.Map.entry("NOT-UTF-8", 2L));
    assertThat(heard).containsExactly(problem, problem);
  }

  @Test
  void aStrictTallyFailsOnACodeThatNobodyExpected() {
    Tally strict = Tally.strict(Set.of("EMPTY"));
    strict.problem(new Problem("EMPTY", "a.txt", "no words"));
    assertThatThrownBy(() -> strict.problem(new Problem("BUG", "a.txt", "oh")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("BUG");
  }
}
