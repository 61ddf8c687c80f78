package org.hearsay.attribution.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private static final int GOOD = 11;
  private static final int BAD = 22;
  private static final int RARE = 33;

  private static Weights learned() {
    List<Learner.Example> examples = new ArrayList<>();
    for (int document = 0; document < 20; document++) {
      int[] noise = {100 + document % 3};
      examples.add(
          new Learner.Example(
              document,
              new Choice(new int[][] {{GOOD}, {BAD}, noise}, new int[][] {{0, 2}, {1, 2}, {1}}),
              new boolean[] {true, false, false}));
    }
    examples.add(
        new Learner.Example(
            0, Choice.yesOrNo(new int[] {RARE, GOOD}), new boolean[] {false, true}));
    return new Learner(10, 0.1, 1e-5, 3).learn(examples);
  }

  @Test
  void theRightCandidateComesToBeLikely() {
    Choice choice = new Choice(new int[][] {{GOOD}, {BAD}}, new int[][] {{0}, {1}});
    assertThat(choice.probabilities(learned())[0]).isGreaterThan(0.9);
  }

  @Test
  void aFeatureOfFewDocumentsWeighsNothing() {
    assertThat(learned().score(new int[] {RARE})).isZero();
  }

  @Test
  void trainingTwiceGivesTheSameWeights() {
    assertThat(learned().score(new int[] {GOOD, BAD}))
        .isEqualTo(learned().score(new int[] {GOOD, BAD}));
  }

  @Test
  void weightsSurviveWritingNearlyUnchanged() throws IOException {
    Weights before = new Weights(new int[] {-5, 7, Integer.MAX_VALUE}, new float[] {1, -0.25f, 2});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    before.write(new DataOutputStream(bytes));
    Weights after =
        Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(after.score(new int[] {-5})).isCloseTo(1, within(0.02));
    assertThat(after.score(new int[] {7})).isCloseTo(-0.25, within(0.02));
    assertThat(after.score(new int[] {Integer.MAX_VALUE, 8})).isCloseTo(2, within(0.02));
  }
}
