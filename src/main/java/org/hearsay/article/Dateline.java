package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * The opening of an agency's text: {@code MOSCOW (Sputnik) —}, {@code GAZA, Oct. 3 (Xinhua) --},
 * {@code DAMASCUS, (ST)-}, {@code (Reuters) -}, {@code Damascus, SANA –}, {@code CLEVELAND —}.
 *
 * <p>All spans count in the text in which it was found.
 *
 * @param span from the place to the dash
 * @param place where the text was written
 * @param date as precise as it is given
 * @param agency whose text it is, as written
 */
public record Dateline(
    Span span, Optional<Span> place, Optional<PartialDate> date, Optional<Span> agency) {

  /** Longest dateline that is looked for, in characters. */
  private static final int LONGEST = 110;

  /** Words that stand in an all-capitals opening that is no place ("EXCLUSIVE –", "UPDATE -"). */
  private static final List<String> NO_PLACES =
      List.of(
          "EXCLUSIVE",
          "UPDATE",
          "BREAKING",
          "WATCH",
          "VIDEO",
          "LIVE",
          "OPINION",
          "ANALYSIS",
          "POLL",
          "REPORT",
          "REPORTS",
          "NEW",
          "NOW",
          "THE",
          "NEWS",
          "FACTBOX",
          "TIMELINE",
          "HAS",
          "FOR",
          "WHAT",
          "WHY",
          "HOW",
          "WHO",
          "BY",
          "ON",
          "AT",
          "TO",
          "WITH");

  /**
   * The dateline at the beginning of the paragraph {@code [start, end)} of {@code text}, whose
   * mark-up is blanked.
   */
  public static Optional<Dateline> find(String text, int start, int end) {
    int from = start;
    while (from < end && (Markup.isBlank(text.charAt(from)) || text.charAt(from) == '-')) {
      from++;
    }
    int limit = Math.min(end, from + LONGEST);
    if (from == limit || Character.isLowerCase(text.charAt(from))) {
      return Optional.empty();
    }
    Optional<Dateline> found = inBrackets(text, from, limit);
    return found.isPresent() ? found : withoutBrackets(text, from, limit);
  }

  /** An agency in round, square or slanted brackets, then a dash, a colon, a stop or nothing. */
  private static Optional<Dateline> inBrackets(String text, int from, int limit) {
    for (int open = from; open < limit; open++) {
      char c = text.charAt(open);
      if (c != '(' && c != '/' && c != '[') {
        continue;
      }
      char closer = c == '(' ? ')' : c == '[' ? ']' : '/';
      int close = text.indexOf(closer, open + 1);
      if (close < 0 || close >= limit || close < open + 2) {
        continue;
      }
      Span agency = new Span(open + 1, close).trim(text);
      Optional<Head> head = head(text, from, open);
      int last = afterDash(text, close + 1, limit);
      boolean bare = head.isPresent() && head.get().place.isEmpty();
      if (head.isEmpty() || !isAgency(agency.of(text)) || last < 0 || bare && last == close + 1) {
        continue;
      }
      boolean capitals = head.get().place.map(p -> isAllCapitals(p.of(text))).orElse(true);
      if (!capitals && head.get().date.isEmpty() && startsLower(text, last, limit)) {
        continue; // "Syrian Democratic Forces (SDF) – a militia": an apposition
      }
      boolean clock = agency.of(text).matches("\\d{1,2}[:.]\\d{2}.{0,12}");
      Optional<Span> named = clock ? Optional.empty() : Optional.of(agency);
      return Optional.of(
          new Dateline(new Span(from, last), head.get().place, head.get().date, named));
    }
    return Optional.empty();
  }

  /** {@code CITY —}, {@code CITY, Country —}, {@code City, ACRONYM –}, {@code City-ACRONYM:}. */
  private static Optional<Dateline> withoutBrackets(String text, int from, int limit) {
    for (int dash = from + 2; dash < limit; dash++) {
      int last = dashAt(text, dash, limit);
      boolean spaced = Markup.isBlank(text.charAt(dash - 1));
      boolean openAfter = last > 0 && last < limit && Markup.isBlank(text.charAt(last));
      boolean isDash =
          last > 0 && (openAfter || spaced && last < limit && text.charAt(dash) != '-');
      boolean isColon =
          text.charAt(dash) == ':' && dash + 1 < limit && text.charAt(dash + 1) == ' ';
      if (!isDash && !isColon) {
        continue;
      }
      Span before = new Span(from, dash).trim(text);
      int cut =
          Math.max(text.lastIndexOf(',', before.end()), text.lastIndexOf('-', before.end() - 1));
      if (cut > from) {
        Span acronym = new Span(cut + 1, before.end()).trim(text);
        Optional<Head> head = head(text, from, cut);
        boolean place = head.isPresent() && head.get().place.isPresent();
        if (place && isAcronym(acronym.of(text)) && !isAllCapitals(text.substring(from, cut))) {
          return Optional.of(
              new Dateline(
                  new Span(from, isColon ? dash + 1 : last),
                  head.get().place,
                  head.get().date,
                  Optional.of(acronym)));
        }
      }
      if (isColon) {
        return Optional.empty();
      }
      return head(text, from, before.end())
          .filter(h -> h.place.isPresent())
          .filter(h -> h.date.isPresent() || isCity(h.place.get().of(text)))
          .map(h -> new Dateline(new Span(from, last), h.place, h.date, Optional.empty()));
    }
    return Optional.empty();
  }

  private record Head(Optional<Span> place, Optional<PartialDate> date) {}

  /** Place and date before the agency; empty when other words stand there. */
  private static Optional<Head> head(String text, int from, int to) {
    Span whole = new Span(from, to).trim(text);
    if (whole.isEmpty()) {
      return Optional.of(new Head(Optional.empty(), Optional.empty()));
    }
    String s = whole.of(text);
    List<Dates.Found> dates = Dates.in(s);
    Optional<PartialDate> date = Optional.empty();
    int end = s.length();
    if (!dates.isEmpty()) {
      Dates.Found d = dates.get(dates.size() - 1);
      if (!s.substring(d.span().end()).matches("[\\s.,]*")) {
        return Optional.empty();
      }
      date = Optional.of(d.date());
      end = d.span().start();
    }
    String place = s.substring(0, end).replaceFirst("[\\s,.]+$", "");
    if (place.isEmpty()) {
      return Optional.of(new Head(Optional.empty(), date));
    }
    return isPlace(place)
        ? Optional.of(
            new Head(Optional.of(new Span(whole.start(), whole.start() + place.length())), date))
        : Optional.empty();
  }

  /** One to seven capitalised words; commas, slashes and small particles allowed. */
  private static boolean isPlace(String s) {
    String[] words = s.split("[\\s,/]+");
    if (words.length > 7 || !Character.isUpperCase(words[0].charAt(0))) {
      return false;
    }
    for (String w : words) {
      boolean particle = w.matches("(?:al|el|ez|de|la|of|the|and|on|in|near|at|es|as|ash)(?:-.*)?");
      if (!particle && !Character.isUpperCase(w.charAt(0))) {
        return false;
      }
      if (w.matches(".*[!?:;\"“”()].*")) {
        return false;
      }
    }
    return true;
  }

  /** All capitals up to the first comma, no word that opens a headline, at most four words. */
  private static boolean isCity(String place) {
    int comma = place.indexOf(',');
    String city = comma < 0 ? place : place.substring(0, comma);
    String[] words = city.split("[\\s/]+");
    return isAllCapitals(city)
        && city.length() > 2
        && words.length <= 4
        && java.util.Arrays.stream(words)
            .noneMatch(w -> NO_PLACES.contains(w.toUpperCase(Locale.ROOT)));
  }

  private static boolean isAllCapitals(String s) {
    return s.chars().anyMatch(Character::isUpperCase)
        && s.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isAcronym(String s) {
    return s.matches("[A-Z]{2,8}");
  }

  private static boolean isAgency(String s) {
    return s.length() <= 50
        && s.split("\\s+").length <= 6
        && s.chars().anyMatch(Character::isLetter)
        && (Character.isUpperCase(s.charAt(0))
            || s.indexOf('.') > 0
            || s.matches("\\d{1,2}[:.]\\d{2}.{0,12}")
            || s.matches("[a-z]+[A-Z].*"))
        && !s.matches("[DRI]-.*");
  }

  /**
   * End of the dash behind an agency; {@code from} itself when text follows at once; -1 if none.
   */
  private static int afterDash(String text, int from, int limit) {
    int i = from;
    while (i < limit && (Markup.isBlank(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    int last = i < limit ? dashAt(text, i, limit) : -1;
    if (last > 0) {
      return last;
    }
    if (i < limit && text.charAt(i) == ':') {
      return i + 1;
    }
    int stop = from;
    while (stop < i && text.charAt(stop) == '.') {
      stop++;
    }
    boolean slashes = text.charAt(from - 1) == '/';
    return stop > from || slashes ? stop : -1;
  }

  private static boolean startsLower(String text, int from, int limit) {
    int i = from;
    while (i < limit && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i < limit && Character.isLowerCase(text.charAt(i));
  }

  /** End of the run of dashes at {@code i}, -1 when there is none. */
  private static int dashAt(String text, int i, int limit) {
    int end = i;
    while (end < limit && "-–—―‒".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end > i ? end : -1;
  }
}
