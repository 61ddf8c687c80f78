package org.hearsay.strike;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.hearsay.article.PartialDate;

/** Makes dates of date expressions, with no more precision than text and anchor give. Immutable. */
final class DateResolver {

  /**
   * A date and how it was found.
   *
   * @param rule with the anchor: {@code weekday before 2017-10-25}
   */
  record Resolved(PartialDate date, String rule) {}

  private final DateAnchor anchor;

  DateResolver(DateAnchor anchor) {
    this.anchor = anchor;
  }

  /**
   * The date that {@code expression} means; empty when nothing tells it.
   *
   * @param last the day of the event told of before, from which "a day before" counts
   */
  Optional<Resolved> resolve(DateExpression expression, Optional<PartialDate> last) {
    Optional<LocalDate> written = anchor.day();
    switch (expression.form()) {
      case CALENDAR:
        return calendar(expression);
      case DAY_OR_MONTH_FIRST:
        return dayOrMonthFirst(expression);
      case WEEKDAY:
        return weekday(expression);
      case DAY:
        return written.isPresent()
            ? day(written.get().plusDays(expression.offset()), "day counted from " + written.get())
            : monthDay(expression.offset());
      case NIGHT:
        return written.flatMap(d -> either(d.minusDays(1), d, "night before " + d));
      case FROM_LAST:
        return last.filter(PartialDate::isDay)
            .flatMap(PartialDate::earliest)
            .flatMap(
                d ->
                    day(d.plusDays(expression.offset()), "day counted from " + d + " in the text"));
      case WEEK:
        return written.flatMap(d -> week(d, expression.offset()));
      case MONTH:
        return written.map(
            d -> {
              LocalDate month = d.plusMonths(expression.offset());
              return new Resolved(
                  new PartialDate(month.getYear(), month.getMonthValue(), 0),
                  "month counted from " + d);
            });
      default:
        return written.map(
            d ->
                new Resolved(
                    new PartialDate(d.getYear() + expression.offset(), 0, 0),
                    "year counted from " + d));
    }
  }

  private static Optional<Resolved> day(LocalDate day, String rule) {
    return Optional.of(new Resolved(PartialDate.of(day), rule));
  }

  /** Yesterday of a day without a year is a day without a year, but for the end of February. */
  private Optional<Resolved> monthDay(int offset) {
    return anchor
        .written()
        .filter(w -> w.year() == 0)
        .flatMap(
            w -> {
              LocalDate common = MonthDay.of(w.month(), w.day()).atYear(2001).plusDays(offset);
              LocalDate leap = MonthDay.of(w.month(), w.day()).atYear(2000).plusDays(offset);
              return MonthDay.from(common).equals(MonthDay.from(leap))
                  ? Optional.of(
                      new Resolved(
                          new PartialDate(0, common.getMonthValue(), common.getDayOfMonth()),
                          "day counted from " + w))
                  : Optional.empty();
            });
  }

  private Optional<Resolved> calendar(DateExpression e) {
    if (e.year() > 0) {
      return partial(e.year(), e.month(), e.day()).map(d -> new Resolved(d, "date in the text"));
    }
    Optional<LocalDate> written = anchor.day();
    if (written.isPresent()) {
      LocalDate now = written.get();
      int year = now.getYear();
      boolean later =
          e.month() > now.getMonthValue()
              || e.month() == now.getMonthValue() && e.day() > now.getDayOfMonth() + 1;
      return partial(later ? year - 1 : year, e.month(), e.day())
          .map(d -> new Resolved(d, "year counted from " + now));
    }
    Optional<Integer> year = anchor.written().map(PartialDate::year).filter(y -> y > 0);
    if (year.isEmpty() && e.weekday() > 0 && e.day() > 0) {
      return partial(0, e.month(), e.day()).map(d -> new Resolved(d, "date in the text"));
    }
    return year.isPresent() || e.day() > 0
        ? partial(year.orElse(0), e.month(), e.day())
            .map(
                d -> new Resolved(d, year.isPresent() ? "year of publication" : "date in the text"))
        : Optional.empty();
  }

  /** Of the two readings of {@code 5/6/2021} the one near the day of writing; else the year. */
  private Optional<Resolved> dayOrMonthFirst(DateExpression e) {
    Optional<PartialDate> european = partial(e.year(), e.month(), e.day());
    Optional<PartialDate> american = partial(e.year(), e.day(), e.month());
    Optional<LocalDate> written = anchor.day();
    if (written.isPresent() && european.isPresent() && american.isPresent()) {
      long first = daysBefore(european.get(), written.get());
      long second = daysBefore(american.get(), written.get());
      boolean firstNear = first >= 0 && first <= 20;
      boolean secondNear = second >= 0 && second <= 20;
      if (firstNear != secondNear) {
        return Optional.of(
            new Resolved(
                firstNear ? european.get() : american.get(),
                "order of day and month by nearness to " + written.get()));
      }
    }
    return Optional.of(
        new Resolved(new PartialDate(e.year(), 0, 0), "order of day and month not known"));
  }

  private static long daysBefore(PartialDate date, LocalDate day) {
    return ChronoUnit.DAYS.between(date.earliest().orElse(day), day);
  }

  private Optional<Resolved> weekday(DateExpression e) {
    DayOfWeek weekday = DayOfWeek.of(e.weekday());
    Optional<LocalDate> written = anchor.day();
    if (written.isPresent()) {
      LocalDate day =
          e.offset() < 0
              ? written.get().with(TemporalAdjusters.previous(weekday))
              : written.get().with(TemporalAdjusters.previousOrSame(weekday));
      return day(day, "weekday before " + written.get());
    }
    return anchor
        .toldOn(e.weekday())
        .flatMap(d -> day(d, "weekday of " + d + ", told in the text"));
  }

  private static Optional<Resolved> week(LocalDate written, int offset) {
    LocalDate monday =
        written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset);
    LocalDate sunday = offset == 0 ? written : monday.plusDays(6);
    return either(monday, sunday, "week counted from " + written);
  }

  /** What two days have in common: the month, or the year. */
  private static Optional<Resolved> either(LocalDate a, LocalDate b, String rule) {
    if (a.getYear() != b.getYear()) {
      return Optional.empty();
    }
    int month = a.getMonthValue() == b.getMonthValue() ? a.getMonthValue() : 0;
    return Optional.of(new Resolved(new PartialDate(a.getYear(), month, 0), rule));
  }

  /** The date; empty for a 30 February. */
  static Optional<PartialDate> partial(int year, int month, int day) {
    try {
      return Optional.of(new PartialDate(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
