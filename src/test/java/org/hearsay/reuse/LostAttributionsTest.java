package org.hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.reuse.LostAttribution.Change;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class LostAttributionsTest {
  private static final String FRAME =
      "Boats returned to the harbour of Port Sallow before dawn while crews waited for the storm to"
          + " pass over the northern islands. ";
  private static final String CLAIM =
      "two trawlers had been boarded by men in grey uniforms who took the radios and the charts";

  private static ReuseProfile article(String id, String credit, String before, String after) {
    String text = FRAME + before + CLAIM + after + ". " + FRAME.replace("Boats", "Later they");
    return profile(id, credit, text, List.of());
  }

  private static ReuseProfile said(String id, String credit, String source, String cue) {
    String before = source + " " + cue + " that ";
    String text = FRAME + before + CLAIM + ". " + FRAME.replace("Boats", "Later they");
    int start = FRAME.length();
    int content = start + before.length();
    return profile(
        id,
        credit,
        text,
        List.of(
            new ReuseProfile.Statement(
                source,
                cue,
                new Span(start, content + CLAIM.length() + 1),
                new Span(content, content + CLAIM.length()))));
  }

  private static ReuseProfile profile(
      String id, String credit, String text, List<ReuseProfile.Statement> statements) {
    return new ReuseProfile(
        id,
        Optional.of("outlet-" + id),
        Optional.empty(),
        credit.isEmpty() ? Set.of() : Set.of(credit),
        Set.of(),
        credit.isEmpty() ? Set.of() : Set.of(credit),
        text,
        "en",
        Words.of(text, List.of(new Span(0, text.length())), List.of()),
        statements);
  }

  private static List<Change> changes(ReuseProfile original, ReuseProfile copy) throws IOException {
    try (ReuseIndex index = ReuseIndex.inMemory()) {
      TextReuse reuse = index.add(List.of(original, copy)).get(0);
      assertThat(reuse.direction()).isPresent();
      return index.lost(reuse).stream().map(LostAttribution::change).toList();
    }
  }

  @Test
  void aCopyThatStatesItInItsOwnVoiceDroppedTheAttribution() throws IOException {
    assertThat(
            changes(
                said("a", "", "The Harbour Board", "claimed"),
                article("b", "outlet-a", "At the same time ", "")))
        .containsExactly(Change.DROPPED);
  }

  @Test
  void claimedThatBecomesConfirmedIsStrengthenedAndTheOtherWayRoundIsNot() throws IOException {
    assertThat(
            changes(
                said("a", "", "The Harbour Board", "claimed"),
                said("b", "outlet-a", "The Harbour Board", "confirmed")))
        .containsExactly(Change.STRENGTHENED);
    assertThat(
            changes(
                said("a", "", "The Harbour Board", "said"),
                said("b", "outlet-a", "Harbour Board", "alleged")))
        .isEmpty();
  }

  @Test
  void anotherSourceForTheSameWordsIsTold() throws IOException {
    assertThat(
            changes(
                said("a", "", "The Harbour Board", "said"),
                said("b", "outlet-a", "Fishermen", "said")))
        .containsExactly(Change.RE_SOURCED);
  }
}
