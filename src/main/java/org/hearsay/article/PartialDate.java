package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date with the precision that a text gives it: day, month, year, or a day without a year. None
 * is ever invented. 0 stands for a part that the text does not tell.
 *
 * @param year 1 to 9999, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0; never without a month
 */
public record PartialDate(int year, int month, int day) {

  public PartialDate {
    boolean known = year != 0 || month != 0 && day != 0;
    if (!known || year < 0 || year > 9999 || day != 0 && month == 0) {
      throw new DateTimeException("no date: " + year + "-" + month + "-" + day);
    }
    if (year != 0 && month != 0 && day != 0) {
      LocalDate.of(year, month, day);
    } else if (month != 0 && day != 0) {
      MonthDay.of(month, day);
    } else if (month != 0) {
      YearMonth.of(year, month);
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  public boolean isDay() {
    return year != 0 && month != 0 && day != 0;
  }

  /** The first day that it can mean; empty when the year is not known. */
  public Optional<LocalDate> earliest() {
    return year == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, Math.max(1, month), Math.max(1, day)));
  }

  /** The last day that it can mean; empty when the year is not known. */
  public Optional<LocalDate> latest() {
    if (year == 0) {
      return Optional.empty();
    }
    if (month == 0) {
      return Optional.of(LocalDate.of(year, 12, 31));
    }
    return Optional.of(
        day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day));
  }

  /**
   * The lexical form of {@code xsd:date}, {@code gYearMonth}, {@code gYear} or {@code gMonthDay}.
   */
  @Override
  public String toString() {
    if (year == 0) {
      return String.format("--%02d-%02d", month, day);
    }
    if (month == 0) {
      return String.format("%04d", year);
    }
    return day == 0
        ? String.format("%04d-%02d", year, month)
        : String.format("%04d-%02d-%02d", year, month, day);
  }
}
