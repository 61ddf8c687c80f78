package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParseTest {
  // The old mayor denied it
  private final Parse parse =
      new Parse(List.of(2, 2, 3, -1, 3), List.of("det", "amod", "nsubj", "root", "dobj"));

  @Test
  void childrenStandInTextOrder() {
    assertThat(parse.children(3)).containsExactly(2, 4);
    assertThat(parse.children(0)).isEmpty();
    assertThat(parse.child(3, "dobj", "pobj")).isEqualTo(4);
    assertThat(parse.child(3, "agent")).isEqualTo(-1);
  }

  @Test
  void subtreeGoesFromItsFirstToItsLastToken() {
    assertThat(parse.first(2)).isZero();
    assertThat(parse.end(2)).isEqualTo(3);
    assertThat(parse.end(3)).isEqualTo(5);
  }

  @Test
  void pathLeadsToTheRoot() {
    assertThat(parse.root()).isEqualTo(3);
    assertThat(parse.pathToRoot(1)).containsExactly(1, 2, 3);
    assertThat(parse.isWithin(1, 2)).isTrue();
    assertThat(parse.isWithin(4, 2)).isFalse();
  }

  @Test
  void circleIsNoTree() {
    assertThatThrownBy(() -> new Parse(List.of(1, 0), List.of("dep", "dep")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
