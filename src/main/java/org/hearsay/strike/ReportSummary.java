package org.hearsay.strike;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hearsay.strike.StrikeReport.StrikeType;

/**
 * What deciding whether two reports tell of the same strike needs to know of one.
 *
 * @param id names the report
 * @param place the narrowest place that it gives; never a whole state
 * @param around the places that {@code place} lies in, states left out
 * @param earliest first day that it can mean; empty when it gives no date
 * @param latest last day that it can mean
 * @param lowest the lowest numbers of its figures for the strike, as {@code killed 14}
 * @param accused whom anybody in it accuses
 */
public record ReportSummary(
    String id,
    StrikeType type,
    Optional<String> place,
    Set<String> around,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Set<String> lowest,
    Set<String> accused) {

  public ReportSummary {
    around = Set.copyOf(around);
    lowest = Set.copyOf(lowest);
    accused = Set.copyOf(accused);
    if (earliest.isPresent() != latest.isPresent()) {
      throw new IllegalArgumentException(id + ": a first day without a last, or without a first");
    }
  }

  boolean isDated() {
    return earliest.isPresent();
  }
}
