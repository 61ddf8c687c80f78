package org.hearsay.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.strike.StrikeReport.StrikeType;
import org.junit.jupiter.api.Test;

class StrikeMergerTest {
  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  private static ReportSummary report(
      String id, String place, String around, LocalDate day, String lowest, String accused) {
    return new ReportSummary(
        id,
        StrikeType.AIRSTRIKE,
        place.isEmpty() ? Optional.empty() : Optional.of(place),
        around.isEmpty() ? Set.of() : Set.of(around),
        Optional.ofNullable(day),
        Optional.ofNullable(day),
        lowest.isEmpty() ? Set.of() : Set.of(lowest),
        accused.isEmpty() ? Set.of() : Set.of(accused));
  }

  private static List<Set<String>> merged(ReportSummary... reports) {
    return StrikeMerger.merge(List.of(reports)).stream().map(s -> s.reasons().keySet()).toList();
  }

  @Test
  void samePlaceAndDayAreOneStrikeWhateverTheFigures() {
    assertThat(
            merged(
                report("a", "aldra", "", MONDAY, "killed 14", "x"),
                report("b", "aldra", "", MONDAY, "killed 1", "")))
        .containsExactly(Set.of("a", "b"));
  }

  @Test
  void anotherDayOrPlaceIsAnotherStrike() {
    assertThat(
            merged(
                report("a", "aldra", "", MONDAY, "killed 14", "x"),
                report("b", "aldra", "", MONDAY.plusDays(1), "killed 14", "x"),
                report("c", "besh", "", MONDAY, "killed 14", "x")))
        .hasSize(3);
  }

  @Test
  void aQuarterOfTheTownAgreesWithTheTown() {
    assertThat(
            merged(
                report("a", "aldra", "", MONDAY, "", ""),
                report("b", "old-quarter", "aldra", MONDAY, "", "")))
        .containsExactly(Set.of("a", "b"));
  }

  @Test
  void withoutADateTheSameLowestFigureAndAccusedAreAsked() {
    ReportSummary dated = report("a", "aldra", "", MONDAY, "killed 14", "x");
    assertThat(merged(dated, report("b", "aldra", "", null, "killed 14", "x"))).hasSize(1);
    assertThat(merged(dated, report("b", "aldra", "", null, "killed 14", "y"))).hasSize(2);
    assertThat(merged(dated, report("b", "aldra", "", null, "killed 15", "x"))).hasSize(2);
  }

  @Test
  void aReportWithoutAPlaceStaysAlone() {
    assertThat(
            merged(
                report("a", "", "", MONDAY, "killed 14", "x"),
                report("b", "", "", MONDAY, "killed 14", "x")))
        .hasSize(2);
  }

  @Test
  void theOrderOfReportsChangesNothing() {
    List<ReportSummary> reports =
        new ArrayList<>(
            List.of(
                report("a", "aldra", "", MONDAY, "killed 14", "x"),
                report("b", "old-quarter", "aldra", null, "killed 14", "x"),
                report("c", "aldra", "", MONDAY.plusDays(3), "killed 2", "x"),
                report("d", "old-quarter", "aldra", MONDAY, "", "")));
    List<MergedStrike> once = StrikeMerger.merge(reports);
    Collections.reverse(reports);

    assertThat(StrikeMerger.merge(reports)).isEqualTo(once);
    assertThat(once).hasSize(2);
    assertThat(once.get(0).place()).contains("old-quarter");
  }
}
