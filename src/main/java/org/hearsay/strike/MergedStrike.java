package org.hearsay.strike;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.strike.StrikeReport.StrikeType;

/**
 * Reports that seem to tell of one strike. A hypothesis, and it says why.
 *
 * @param reasons for each report, by its id, why it is taken to tell of this strike
 * @param place the narrowest place that any of them gives
 * @param earliest first day that all of them allow
 * @param latest last day that all of them allow
 */
public record MergedStrike(
    SortedMap<String, String> reasons,
    StrikeType type,
    Optional<String> place,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest) {

  MergedStrike(
      Map<String, String> reasons,
      StrikeType type,
      Optional<String> place,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest) {
    this(new TreeMap<>(reasons), type, place, earliest, latest);
  }
}
