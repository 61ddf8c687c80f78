package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("accusations", "trace", "timeline");

  @Test
  void aSlipOfTheFingerIsForgiven() {
    assertThat(Nearest.to("acusations", NAMES)).contains("accusations");
    assertThat(Nearest.to("trcae", NAMES)).contains("trace");
  }

  @Test
  void theBeginningOfANameIsEnough() {
    assertThat(Nearest.to("time", NAMES)).contains("timeline");
  }

  @Test
  void somethingElseAltogetherHasNoNeighbour() {
    assertThat(Nearest.to("weather", NAMES)).isEmpty();
    assertThat(Nearest.hint("weather", NAMES)).isEmpty();
  }
}
