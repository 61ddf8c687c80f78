package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.strike.DateExpression.Form;

/** Finds the dates in a sentence. Immutable; threads may share it. */
final class DateReader {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Set<String> LAST = Set.of("last", "past", "previous");
  private static final Set<String> NEXT = Set.of("next", "coming", "following", "every", "each");
  private static final Set<String> AGO = Set.of("ago", "earlier", "before", "prior");
  private static final Set<String> BEFORE_MONTH =
      Set.of("in", "of", "since", "early", "late", "mid", "last", "this", "during", "until", "by");

  private final NumberWords numbers = new NumberWords(Table.rows("numbers.tsv", 3));

  /** The dates of {@code sentence} in text order, not overlapping. */
  List<DateExpression> read(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<DateExpression> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<DateExpression> date = at(tokens, i);
      if (date.isPresent()) {
        found.add(date.get());
        i = date.get().end();
      } else {
        i++;
      }
    }
    return found;
  }

  private Optional<DateExpression> at(List<Token> tokens, int i) {
    return calendar(tokens, i)
        .or(() -> phrase(tokens, i))
        .or(() -> period(tokens, i))
        .or(() -> ago(tokens, i));
  }

  private Optional<DateExpression> calendar(List<Token> tokens, int i) {
    String form = tokens.get(i).form();
    char initial = form.charAt(0);
    if (!Character.isDigit(initial) && !Character.isUpperCase(initial)) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(form);
    if (iso.matches()) {
      return valid(0, num(iso, 1), num(iso, 2), num(iso, 3), i, i + 1);
    }
    Matcher numeric = NUMERIC.matcher(form);
    if (numeric.matches()) {
      return numeric(numeric, i);
    }
    int month = monthAt(tokens, i);
    if (month > 0) {
      return monthFirst(tokens, i, month);
    }
    int day = dayAt(tokens, i);
    if (day == 0) {
      return year(tokens, i);
    }
    int next = i + 1 < tokens.size() && Phrases.low(tokens.get(i + 1)).equals("of") ? i + 2 : i + 1;
    int behind = monthAt(tokens, next);
    if (behind == 0) {
      return Optional.empty();
    }
    int year = yearAt(tokens, next + 1);
    return valid(0, Math.max(year, 0), behind, day, i, yearEnd(tokens, next + 1));
  }

  private static Optional<DateExpression> numeric(Matcher m, int i) {
    int a = num(m, 1);
    int b = num(m, 3);
    int year = num(m, 4);
    if (m.group(4).length() == 2) {
      year += 2000;
    }
    if (a > 12 || m.group(2).equals(".")) {
      return valid(0, year, b, a, i, i + 1);
    }
    if (b > 12) {
      return valid(0, year, a, b, i, i + 1);
    }
    return a == b
        ? valid(0, year, b, a, i, i + 1)
        : Optional.of(new DateExpression(Form.DAY_OR_MONTH_FIRST, 0, year, b, a, 0, i, i + 1));
  }

  private static Optional<DateExpression> monthFirst(List<Token> tokens, int i, int month) {
    int day = dayAt(tokens, i + 1);
    if (day > 0) {
      return valid(0, Math.max(0, yearAt(tokens, i + 2)), month, day, i, yearEnd(tokens, i + 2));
    }
    int year = yearAt(tokens, i + 1);
    if (year > 0) {
      return valid(0, year, month, 0, i, yearEnd(tokens, i + 1));
    }
    boolean alone =
        i > 0
            && BEFORE_MONTH.contains(Phrases.low(tokens.get(i - 1)))
            && tokens.get(i).form().length() > 2;
    return alone
        ? Optional.of(DateExpression.calendar(0, 0, month, 0, i, i + 1))
        : Optional.empty();
  }

  private static Optional<DateExpression> year(List<Token> tokens, int i) {
    boolean in = i > 0 && Set.of("in", "since", "of").contains(Phrases.low(tokens.get(i - 1)));
    return in && YEAR.matcher(tokens.get(i).form()).matches()
        ? valid(0, Integer.parseInt(tokens.get(i).form()), 0, 0, i, i + 1)
        : Optional.empty();
  }

  /** A weekday with what stands around it, "today", "a day before". */
  private Optional<DateExpression> phrase(List<Token> tokens, int i) {
    Optional<Phrases.Match<DateWords.Word>> match = DateWords.at(tokens, i);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int value = match.get().value().value();
    int end = match.get().end();
    switch (match.get().value().kind()) {
      case DAY:
        return Optional.of(DateExpression.counted(Form.DAY, 0, value, i, end));
      case NIGHT:
        return Optional.of(DateExpression.counted(Form.NIGHT, 0, value, i, end));
      case SAME:
        return Optional.of(DateExpression.counted(Form.FROM_LAST, 0, 0, i, end));
      case BEFORE:
        return Optional.of(DateExpression.counted(Form.FROM_LAST, 0, -value, i, end));
      case AFTER:
        return Optional.of(DateExpression.counted(Form.FROM_LAST, 0, value, i, end));
      case WEEKDAY:
        return Character.isUpperCase(tokens.get(i).form().charAt(0))
            ? weekday(tokens, i, end, value)
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  private Optional<DateExpression> weekday(List<Token> tokens, int i, int end, int weekday) {
    String before = i > 0 ? Phrases.low(tokens.get(i - 1)) : "";
    if (NEXT.contains(before)) {
      return Optional.empty();
    }
    int next = end;
    while (next < tokens.size()
        && (Set.of(",", "(", "-lrb-", "the").contains(Phrases.low(tokens.get(next))))) {
      next++;
    }
    if (next < tokens.size()) {
      Optional<DateExpression> full = calendar(tokens, next).filter(d -> d.day() > 0);
      if (full.isPresent()) {
        return Optional.of(full.get().on(weekday, i));
      }
    }
    return Optional.of(
        DateExpression.counted(Form.WEEKDAY, weekday, LAST.contains(before) ? -1 : 0, i, end));
  }

  /** "last week", "earlier this month", "this year". */
  private static Optional<DateExpression> period(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return Optional.empty();
    }
    String word = Phrases.low(tokens.get(i));
    int offset = LAST.contains(word) ? -1 : 0;
    boolean counted = offset < 0 || word.equals("this");
    boolean span = i > 0 && Phrases.low(tokens.get(i - 1)).equals("the");
    if (!counted || span) {
      return Optional.empty();
    }
    switch (Phrases.low(tokens.get(i + 1))) {
      case "week":
        return Optional.of(DateExpression.counted(Form.WEEK, 0, offset, i, i + 2));
      case "month":
        return Optional.of(DateExpression.counted(Form.MONTH, 0, offset, i, i + 2));
      case "year":
        return Optional.of(DateExpression.counted(Form.YEAR, 0, offset, i, i + 2));
      default:
        return Optional.empty();
    }
  }

  /** "three days ago" counts from the day of writing, "two days earlier" from the day told of. */
  private Optional<DateExpression> ago(List<Token> tokens, int i) {
    if (!hasAgo(tokens, i)) {
      return Optional.empty();
    }
    Optional<NumberWords.Plain> number = numbers.at(tokens, i);
    String low = Phrases.low(tokens.get(i));
    boolean one = low.equals("a");
    int unit = number.isPresent() ? number.get().end() : i + 1;
    if (number.isEmpty() && !one
        || unit + 1 >= tokens.size()
        || !AGO.contains(Phrases.low(tokens.get(unit + 1)))) {
      return Optional.empty();
    }
    int value = number.isPresent() ? number.get().value() : 1;
    boolean ago = Phrases.low(tokens.get(unit + 1)).equals("ago");
    if (value > 400) {
      return Optional.empty();
    }
    switch (tokens.get(unit).lemma()) {
      case "day":
        return Optional.of(
            DateExpression.counted(ago ? Form.DAY : Form.FROM_LAST, 0, -value, i, unit + 2));
      case "week":
        return ago
            ? Optional.of(DateExpression.counted(Form.WEEK, 0, -value, i, unit + 2))
            : Optional.empty();
      case "month":
        return ago
            ? Optional.of(DateExpression.counted(Form.MONTH, 0, -value, i, unit + 2))
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  private static boolean hasAgo(List<Token> tokens, int i) {
    for (int j = i + 2; j < Math.min(tokens.size(), i + 5); j++) {
      if (AGO.contains(Phrases.low(tokens.get(j)))) {
        return true;
      }
    }
    return false;
  }

  private static int monthAt(List<Token> tokens, int i) {
    boolean name = i < tokens.size() && Character.isUpperCase(tokens.get(i).form().charAt(0));
    return name ? DateWords.month(Phrases.low(tokens.get(i))) : 0;
  }

  private static int dayAt(List<Token> tokens, int i) {
    if (i >= tokens.size()) {
      return 0;
    }
    Matcher m = DAY.matcher(Phrases.low(tokens.get(i)));
    return m.matches() && num(m, 1) <= 31 ? num(m, 1) : 0;
  }

  /** The year at {@code i} or behind a comma there; 0 when there is none. */
  private static int yearAt(List<Token> tokens, int i) {
    int at = i < tokens.size() && tokens.get(i).form().equals(",") ? i + 1 : i;
    return at < tokens.size() && YEAR.matcher(tokens.get(at).form()).matches()
        ? Integer.parseInt(tokens.get(at).form())
        : 0;
  }

  private static int yearEnd(List<Token> tokens, int i) {
    if (yearAt(tokens, i) == 0) {
      return i;
    }
    return tokens.get(i).form().equals(",") ? i + 2 : i + 1;
  }

  private static int num(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<DateExpression> valid(
      int weekday, int year, int month, int day, int first, int end) {
    boolean ok = month <= 12 && day <= (month == 0 ? 0 : java.time.Month.of(month).maxLength());
    return ok
        ? Optional.of(DateExpression.calendar(weekday, year, month, day, first, end))
        : Optional.empty();
  }
}
