package org.hearsay.strike;

/**
 * A date as the words of a sentence give it, before it is counted from anything.
 *
 * @param weekday 1 to 7, or 0
 * @param year or 0
 * @param month or 0
 * @param day or 0
 * @param offset days (weeks, months, years) from what {@code form} counts from; negative is before
 * @param first index of its first token in the sentence
 * @param end one past its last token
 */
record DateExpression(
    Form form, int weekday, int year, int month, int day, int offset, int first, int end) {

  /** What the words give, or what they count from. */
  enum Form {
    /** Numbers or a month's name: as much of year, month, day as the words have. */
    CALENDAR,
    /** Both readings of {@code 5/6/2021} are possible; day and month as if the day came first. */
    DAY_OR_MONTH_FIRST,
    /** The last such weekday; offset -1: the one before the day of writing, not the day itself. */
    WEEKDAY,
    /** Days from the day of writing. */
    DAY,
    /** The night before or after midnight: one of two days. */
    NIGHT,
    /** Days from the day that the text told of last. */
    FROM_LAST,
    WEEK,
    MONTH,
    YEAR
  }

  static DateExpression calendar(int weekday, int year, int month, int day, int first, int end) {
    return new DateExpression(Form.CALENDAR, weekday, year, month, day, 0, first, end);
  }

  static DateExpression counted(Form form, int weekday, int offset, int first, int end) {
    return new DateExpression(form, weekday, 0, 0, 0, offset, first, end);
  }

  DateExpression from(int newFirst) {
    return new DateExpression(form, weekday, year, month, day, offset, newFirst, end);
  }

  DateExpression on(int newWeekday, int newFirst) {
    return new DateExpression(form, newWeekday, year, month, day, offset, newFirst, end);
  }
}
