package org.hearsay.strike;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.analysis.Token;

/** The words of dates. Immutable. */
final class DateWords {

  /** What a phrase counts from. */
  enum Kind {
    MONTH,
    WEEKDAY,
    DAY,
    NIGHT,
    SAME,
    BEFORE,
    AFTER
  }

  record Word(Kind kind, int value) {}

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Phrases<Word> PHRASES = new Phrases<>();

  static {
    for (String[] row : Table.rows("dates.tsv", 3)) {
      Kind kind = Kind.valueOf(row[1].toUpperCase(java.util.Locale.ROOT));
      int value = Integer.parseInt(row[2]);
      PHRASES.add(row[0], new Word(kind, value));
      if (kind == Kind.MONTH) {
        MONTHS.put(row[0], value);
      }
    }
  }

  private DateWords() {}

  /** 1 to 12, or 0 when the word is no month. */
  static int month(String low) {
    return MONTHS.getOrDefault(low, 0);
  }

  /** The longest date word or phrase that begins at token {@code at}. */
  static Optional<Phrases.Match<Word>> at(List<Token> tokens, int at) {
    return PHRASES.at(tokens, at);
  }
}
