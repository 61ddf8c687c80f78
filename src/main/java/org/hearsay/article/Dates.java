package org.hearsay.article;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/** Dates of day or month precision as news texts and web pages write them, in English. */
public final class Dates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final List<Pattern> FORMS =
      List.of(
          pattern("\\b(?<year>[12]\\d{3})[-/.](?<m>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)"),
          pattern(
              "\\b"
                  + MONTH
                  + "\\.?\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s{1,3}(?<year>[12]\\d{3})\\b)?"),
          pattern(
              "\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}(?:of\\s)?"
                  + MONTH
                  + "\\b\\.?(?:,?[\\s-]{1,3}(?<year>[12]\\d{3})\\b)?"),
          pattern("\\b(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})[/.](?<year>[12]\\d{3})\\b"),
          pattern("\\b" + MONTH + "\\.?,?\\s{1,3}(?<year>[12]\\d{3})\\b"));

  private Dates() {}

  /** A date and where it stands in the text that was searched. */
  public record Found(Span span, PartialDate date) {}

  /**
   * All dates in {@code text}, in text order. A date of numbers alone whose day and month can't be
   * told apart gives its year only, as none is ever guessed.
   */
  public static List<Found> in(CharSequence text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    List<Found> all = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text);
      while (m.find()) {
        Span span = new Span(m.start(), m.end());
        if (all.stream().noneMatch(f -> f.span.overlaps(span))) {
          date(form, m).ifPresent(d -> all.add(new Found(span, d)));
        }
      }
    }
    all.sort((x, y) -> x.span.compareTo(y.span));
    return all;
  }

  private static Optional<PartialDate> date(Pattern form, Matcher m) {
    try {
      int index = FORMS.indexOf(form);
      return Optional.of(
          switch (index) {
            case 0 -> new PartialDate(number(m, "year"), number(m, "m"), number(m, "day"));
            case 3 -> numeric(number(m, "a"), number(m, "b"), number(m, "year"), m.group("sep"));
            case 4 -> new PartialDate(number(m, "year"), month(m), 0);
            default -> new PartialDate(number(m, "year"), month(m), number(m, "day"));
          });
    } catch (DateTimeException e) {
      return Optional.empty(); // "February 31" and the like: no date
    }
  }

  /**
   * With dots the day stands first, as everywhere where dates have dots; with slashes who knows.
   */
  private static PartialDate numeric(int a, int b, int year, String separator) {
    if (a > 12 || a == b || separator.equals(".")) {
      return new PartialDate(year, b, a);
    }
    return b > 12 ? new PartialDate(year, a, b) : new PartialDate(year, 0, 0);
  }

  private static int number(Matcher m, String group) {
    String digits = m.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int month(Matcher m) {
    return MONTHS.get(m.group("month").substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
