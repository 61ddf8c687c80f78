package org.hearsay.strike;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.analysis.Token;

/** Plain numbers, in digits and in words. Immutable; threads may share it. */
final class NumberWords {

  /** A number, and one past its last token. */
  record Plain(int value, int end) {}

  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,7}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}\\.\\d{1,3}");

  /** Unit, tens and scale words with their values; scales are 12 or at least 100. */
  private final Map<String, Integer> words = new HashMap<>();

  private final Map<String, Integer> scales = new HashMap<>();

  NumberWords(List<String[]> rows) {
    for (String[] row : rows) {
      if (row[1].equals("unit") || row[1].equals("tens")) {
        words.put(row[0], Integer.valueOf(row[2]));
      } else if (row[1].equals("scale")) {
        scales.put(row[0], Integer.valueOf(row[2]));
      }
    }
  }

  /** The number that begins at token {@code at}: {@code 1,200}, {@code two hundred and five}. */
  Optional<Plain> at(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    String first = Phrases.low(tokens.get(at));
    int i = at;
    long total = 0;
    boolean digit = Character.isDigit(first.charAt(0));
    if (digit && DIGITS.matcher(first).matches()) {
      return scaled(tokens, at + 1, Long.parseLong(first.replace(",", "")));
    }
    if (digit && DECIMAL.matcher(first).matches() && scale(tokens, at + 1).isPresent()) {
      double value = Double.parseDouble(first) * scale(tokens, at + 1).getAsInt();
      return small(Math.round(value), at + 2);
    }
    if ((first.equals("a") || first.equals("an")) && scale(tokens, at + 1).isPresent()) {
      return scaled(tokens, at + 1, 1);
    }
    long current = -1;
    while (i < tokens.size()) {
      String word = Phrases.low(tokens.get(i));
      OptionalInt value = word(word);
      OptionalInt scale = scale(tokens, i);
      if (value.isPresent() && (current < 0 || joins(current, value.getAsInt()))) {
        current = Math.max(current, 0) + value.getAsInt();
        i++;
      } else if (scale.isPresent() && current >= 0) {
        current *= scale.getAsInt();
        if (scale.getAsInt() >= 1000) {
          total += current;
          current = 0;
        }
        i++;
      } else if (word.equals("and")
          && current >= 100
          && i + 1 < tokens.size()
          && word(Phrases.low(tokens.get(i + 1))).isPresent()
          && current % 100 == 0) {
        // "two hundred and five", but not "two hundred, and five of them"
        i++;
      } else {
        break;
      }
    }
    return i == at || current < 0 ? Optional.empty() : small(total + current, i);
  }

  /** "twenty" + "three", "two hundred" + "five"; not "five" + "three". */
  private static boolean joins(long before, int next) {
    return before >= 20 && before % 10 == 0 && next < 10 && before % 100 != 10
        || before >= 100 && before % 100 == 0 && next < 100
        || before == 0;
  }

  private Optional<Plain> scaled(List<Token> tokens, int next, long value) {
    int i = next;
    long v = value;
    OptionalInt scale = scale(tokens, i);
    while (scale.isPresent()) {
      v *= scale.getAsInt();
      i++;
      scale = scale(tokens, i);
    }
    return small(v, i);
  }

  private OptionalInt scale(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return OptionalInt.empty();
    }
    Integer value = scales.get(Phrases.low(tokens.get(at)));
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** The value of "seven" or "twenty-three". */
  private OptionalInt word(String word) {
    Integer plain = words.get(word);
    if (plain != null) {
      return OptionalInt.of(plain);
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      Integer tens = words.get(word.substring(0, hyphen));
      Integer unit = words.get(word.substring(hyphen + 1));
      if (tens != null && unit != null && tens >= 20 && unit < 10) {
        return OptionalInt.of(tens + unit);
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<Plain> small(long value, int end) {
    return value > Integer.MAX_VALUE ? Optional.empty() : Optional.of(new Plain((int) value, end));
  }

  /** Both numbers of a range in one token: {@code 10-15}. */
  static Optional<int[]> range(String form) {
    if (!Character.isDigit(form.charAt(0))) {
      return Optional.empty();
    }
    Matcher m = RANGE.matcher(form.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    int low = Integer.parseInt(m.group(1));
    int high = Integer.parseInt(m.group(2));
    return low < high ? Optional.of(new int[] {low, high}) : Optional.empty();
  }

  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})[-–—](\\d{1,6})");
}
