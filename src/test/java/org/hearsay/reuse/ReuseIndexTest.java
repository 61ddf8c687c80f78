package org.hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.article.PartialDate;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReuseIndexTest {
  private static final PartialDate MONDAY = new PartialDate(2031, 3, 3);
  private static final PartialDate TUESDAY = new PartialDate(2031, 3, 4);

  /** Prose of {@code words} invented words, the same for the same seed. */
  static String prose(long seed, int words) {
    Random random = new Random(seed);
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + Integer.toString(random.nextInt(4000), 36))
        .collect(Collectors.joining(" "));
  }

  static ReuseProfile article(String id, String publisher, PartialDate date, String text) {
    return article(id, publisher, date, text, Set.of(), Set.of());
  }

  static ReuseProfile article(
      String id,
      String publisher,
      PartialDate date,
      String text,
      Set<String> credits,
      Set<String> datelines) {
    List<Span> quoted = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        if (open < 0) {
          open = i;
        } else {
          quoted.add(new Span(open, i + 1));
          open = -1;
        }
      }
    }
    Set<String> sources =
        java.util.stream.Stream.of(credits, datelines)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return new ReuseProfile(
        id,
        Optional.of(publisher),
        Optional.of(date),
        credits,
        datelines,
        sources,
        text,
        "en",
        Words.of(text, List.of(new Span(0, text.length())), quoted),
        List.of());
  }

  private static List<TextReuse> pairs(ReuseProfile... articles) throws IOException {
    try (ReuseIndex index = ReuseIndex.inMemory()) {
      List<TextReuse> found = new ArrayList<>();
      for (ReuseProfile p : articles) {
        found.addAll(index.add(List.of(p)));
      }
      return found;
    }
  }

  @Test
  void aCopyIsFoundWithItsPassageAndShares() throws IOException {
    String shared = prose(1, 200);
    String tail = prose(2, 50);
    List<TextReuse> found =
        pairs(
            article("a", "north", MONDAY, shared),
            article("b", "south", MONDAY, shared + " " + tail),
            article("c", "west", MONDAY, prose(3, 300)));

    assertThat(found).hasSize(1);
    TextReuse reuse = found.get(0);
    assertThat(reuse.shareOfA()).isEqualTo(1.0);
    assertThat(reuse.shareOfB()).isCloseTo(0.8, within(0.01));
    assertThat(reuse.passages())
        .containsExactly(
            new TextReuse.Passage(new Span(0, shared.length()), new Span(0, shared.length())));
    assertThat(reuse.credited()).isFalse();
  }

  @Test
  void theCreditLineDecidesTheDirectionAgainstTheDate() throws IOException {
    String text = prose(4, 120);
    TextReuse reuse =
        pairs(
                article("a", "north", MONDAY, text, Set.of("south"), Set.of()),
                article("b", "south", TUESDAY, text))
            .get(0);

    assertThat(reuse.credited()).isTrue();
    assertThat(reuse.direction())
        .contains(new TextReuse.Direction("b", "a", TextReuse.Reason.CREDIT_LINE));
  }

  @Test
  void theAgencyOfADatelineIsTheOriginal() throws IOException {
    String text = prose(5, 120);
    TextReuse reuse =
        pairs(
                article("a", "north", MONDAY, text, Set.of("elsewhere"), Set.of()),
                article("b", "agency", TUESDAY, text, Set.of(), Set.of("agency")))
            .get(0);

    assertThat(reuse.credited()).isFalse();
    assertThat(reuse.direction())
        .contains(new TextReuse.Direction("b", "a", TextReuse.Reason.AGENCY_DATELINE));
  }

  @Test
  void theEarlierDateIsTheOriginalAndWithoutAnyEvidenceThereIsNoDirection() throws IOException {
    String text = prose(6, 120);
    assertThat(
            pairs(article("a", "north", TUESDAY, text), article("b", "south", MONDAY, text))
                .get(0)
                .direction())
        .contains(new TextReuse.Direction("b", "a", TextReuse.Reason.EARLIER_DATE));
    assertThat(
            pairs(article("a", "north", MONDAY, text), article("b", "south", MONDAY, text))
                .get(0)
                .direction())
        .isEmpty();
  }

  @Test
  void sharingOnlyAQuotationIsNoReuse() throws IOException {
    String quotation = '"' + prose(7, 60) + '"';
    assertThat(
            pairs(
                article("a", "north", MONDAY, prose(8, 100) + " " + quotation),
                article("b", "south", MONDAY, quotation + " " + prose(9, 100))))
        .isEmpty();
  }

  @Test
  void smallEditsStayInsideOnePassage() throws IOException {
    String text = prose(10, 100);
    String edited = text.substring(0, 250) + " newly put words " + text.substring(250);
    assertThat(pairs(article("a", "north", MONDAY, text), article("b", "south", MONDAY, edited)))
        .singleElement()
        .satisfies(r -> assertThat(r.passages()).hasSize(1));
  }

  @Test
  void laterRunsCompareWithWhatIsOnDisk(@TempDir Path folder) throws IOException {
    String text = prose(11, 120);
    try (ReuseIndex index = ReuseIndex.open(folder)) {
      index.add(List.of(article("a", "north", MONDAY, text)));
      index.commit();
    }
    try (ReuseIndex index = ReuseIndex.open(folder)) {
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.add(List.of(article("b", "south", MONDAY, text)))).hasSize(1);
      // the same article once more replaces itself and is no copy of itself
      assertThat(index.add(List.of(article("b", "south", MONDAY, text)))).hasSize(1);
      assertThat(index.size()).isEqualTo(2);
      index.remove("a");
      assertThat(index.add(List.of(article("b", "south", MONDAY, text)))).isEmpty();
    }
  }

  @Test
  void aBatchIsComparedWithItself() throws IOException {
    String text = prose(12, 120);
    try (ReuseIndex index = ReuseIndex.inMemory()) {
      assertThat(
              index.add(
                  List.of(
                      article("b", "south", MONDAY, text), article("a", "north", MONDAY, text))))
          .hasSize(1);
    }
  }

  @Test
  void aProfileComesBackFromBytesAsItWas() {
    ReuseProfile p = article("a", "north", MONDAY, prose(13, 40), Set.of("x"), Set.of("y", "z"));
    byte[] bytes = p.toBytes();
    ReuseProfile back = ReuseProfile.fromBytes(bytes, 0, bytes.length);

    assertThat(back.toBytes()).isEqualTo(bytes);
    assertThat(back.credits()).isEqualTo(p.credits());
    assertThat(back.published()).isEqualTo(p.published());
    assertThat(back.words().size()).isEqualTo(40);
  }
}
