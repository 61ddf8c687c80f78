package org.hearsay.strike;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.article.PartialDate;

/**
 * From what the dates of an article are counted: the day of its publication or dateline, and the
 * full dates in its text. Immutable.
 *
 * @param written when the article was written, as precise as it is known
 * @param told every full date in the text, in text order
 */
record DateAnchor(Optional<PartialDate> written, List<LocalDate> told) {

  DateAnchor {
    told = List.copyOf(told);
  }

  static DateAnchor of(AnalyzedArticle article, DateReader reader) {
    List<LocalDate> told = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      if (sentence.tokens().stream().noneMatch(t -> Character.isDigit(t.form().charAt(0)))) {
        continue;
      }
      for (DateExpression date : reader.read(sentence)) {
        if (date.form() == DateExpression.Form.CALENDAR && date.year() > 0 && date.day() > 0) {
          Optional<PartialDate> day = DateResolver.partial(date.year(), date.month(), date.day());
          day.flatMap(PartialDate::earliest).filter(d -> fits(date, d)).ifPresent(told::add);
        }
      }
    }
    return new DateAnchor(article.article().metadata().published(), told);
  }

  /** A date whose weekday is wrong is a slip of the pen, and nothing is counted from it. */
  private static boolean fits(DateExpression date, LocalDate day) {
    return date.weekday() == 0 || day.getDayOfWeek().getValue() == date.weekday();
  }

  /** The day of writing, when it is known to the day. */
  Optional<LocalDate> day() {
    return written.filter(PartialDate::isDay).flatMap(PartialDate::earliest);
  }

  /** The one full date in the text that falls on {@code weekday}; empty when several do. */
  Optional<LocalDate> toldOn(int weekday) {
    List<LocalDate> days =
        told.stream().filter(d -> d.getDayOfWeek() == DayOfWeek.of(weekday)).distinct().toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }
}
