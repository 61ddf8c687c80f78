package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells bylines, date lines, addresses and names by their form. */
final class HeaderLines {
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\b\\.?)?|\\b\\d{1,2}\\s?[ap]\\.?m\\b\\.?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat"
              + "|sun|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|msk|ist|am|pm|at|on|last|first"
              + "|published|updated|update|posted|modified|created|issued|date|edited|time|local"
              + "|new|hrs|hours|h)\\b|[+-]\\d{2}:?\\d{2}\\b|\\bt\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s,|/&;·•()\\[\\]]+|(?<=\\s)[-–—]+(?=\\s)");

  private static final Pattern TRAIL = Pattern.compile("\\s+[|>»›/•]\\s+");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,2000}");

  private static final Set<String> PARTICLES =
      Set.of(
          "and",
          "in",
          "for",
          "of",
          "the",
          "with",
          "de",
          "del",
          "della",
          "da",
          "di",
          "du",
          "van",
          "von",
          "der",
          "den",
          "al",
          "el",
          "bin",
          "ibn",
          "abu",
          "bint",
          "la",
          "le",
          "y",
          "e",
          "at",
          "from",
          "to",
          "by",
          "on",
          "agencies",
          "staff",
          "correspondent",
          "correspondents",
          "reporter",
          "reporters",
          "desk");

  private HeaderLines() {}

  /** {@code By News Desk}, {@code BY JOHN DOE | Agency}, {@code By A. Writer in Geneva}. */
  static boolean isByline(String plain) {
    if (plain.length() < 5 || plain.length() > 140) {
      return false;
    }
    boolean by =
        plain.regionMatches(true, 0, "by ", 0, 3) && Character.isUpperCase(plain.charAt(0));
    return by && isNames(withoutDates(plain.substring(3)), 16);
  }

  /**
   * What stands beside the date in a line that is only a date, or a name and a date: empty text for
   * nothing. No value when the line is not such a line.
   */
  static Optional<String> besideDate(String plain) {
    if (plain.length() > 120) {
      return Optional.empty();
    }
    List<Dates.Found> dates = Dates.in(plain);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    String rest = withoutDates(plain);
    if (rest.isEmpty()) {
      return Optional.of(rest);
    }
    PartialDate date = dates.get(0).date();
    int start = dates.get(0).span().start();
    String before = plain.substring(0, start).stripTrailing();
    boolean parted =
        before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1));
    boolean named = date.day() != 0 && parted && !Line.endsSentence(plain) && isNames(rest, 8);
    return named ? Optional.of(rest) : Optional.empty();
  }

  /** {@code s} without dates, times and the words around them; marks at its edges taken off. */
  static String withoutDates(String s) {
    StringBuilder out = new StringBuilder(s);
    List<Dates.Found> dates = Dates.in(s);
    for (int i = dates.size() - 1; i >= 0; i--) {
      out.replace(dates.get(i).span().start(), dates.get(i).span().end(), " ");
    }
    if (dates.isEmpty()) {
      return bare(s);
    }
    String rest = CLOCK.matcher(out).replaceAll(" ");
    rest = DATE_WORDS.matcher(rest).replaceAll(" ");
    return bare(Line.fold(rest));
  }

  /** {@code s} without marks and brackets at its edges: {@code (Reuters)}, {@code – AFP}. */
  static String bare(String s) {
    int start = 0;
    int end = s.length();
    while (start < end && !Character.isLetterOrDigit(s.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(s.charAt(end - 1))) {
      end--;
    }
    if (end < s.length() && s.charAt(end) == ')' && s.substring(start, end).indexOf('(') >= 0) {
      end++;
    }
    return s.substring(start, end);
  }

  /** At most {@code most} words, each capitalised or a small word of names. */
  static boolean isNames(String s, int most) {
    String bare = bare(s);
    if (bare.isEmpty()) {
      return false;
    }
    String[] words = SEPARATORS.split(bare);
    int names = 0;
    for (String w : words) {
      String word = bare(w);
      if (word.isEmpty()) {
        continue;
      }
      if (Character.isUpperCase(word.charAt(0)) || word.indexOf('@') > 0 || isInnerCapital(word)) {
        names++;
      } else if (!PARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !word.contains("-")) {
        return false;
      }
    }
    return names > 0 && words.length <= most;
  }

  private static boolean isInnerCapital(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }

  /** {@code Home | World | Sport}, {@code News > Middle East}: short words between bars. */
  static boolean isTrail(String plain) {
    String[] parts = TRAIL.split(plain);
    int most = 0;
    for (String part : parts) {
      most = Math.max(most, words(part));
    }
    return parts.length >= 3 && most <= 3 || parts.length == 2 && most <= 2;
  }

  /** A line that is one web address. */
  static boolean isAddress(String plain) {
    return plain.startsWith("http") && ADDRESS.matcher(plain).matches();
  }

  /** True when most longer words begin with a capital, as in American headlines. */
  static boolean isTitleCase(String plain) {
    int longer = 0;
    int capitals = 0;
    for (String w : SPACES.split(plain)) {
      String word = bare(w);
      if (word.length() > 3) {
        longer++;
        capitals += Character.isUpperCase(word.charAt(0)) || isInnerCapital(word) ? 1 : 0;
      }
    }
    return longer > 0 && capitals >= 0.75 * longer;
  }

  static int words(String plain) {
    return plain.isEmpty() ? 0 : SPACES.split(plain).length;
  }
}
