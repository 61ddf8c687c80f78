package org.hearsay.strike;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.analysis.Token;
import org.hearsay.strike.CasualtyFigure.Bound;
import org.hearsay.strike.Quantity.Kind;

/**
 * Reads numbers with the words that bound them: "at least 14", "between 20 and 30", "dozens",
 * "another two", "more than two dozen". What is counted is not its business. Immutable; threads may
 * share it.
 */
final class QuantityParser {

  private enum Limit {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    ABOUT,
    PLAIN
  }

  private record Word(String kind, int value) {}

  private final NumberWords numbers;
  private final Phrases<Word> words = new Phrases<>();
  private final Phrases<Limit> before = new Phrases<>();
  private final Phrases<Limit> after = new Phrases<>();

  QuantityParser() {
    List<String[]> rows = Table.rows("numbers.tsv", 3);
    numbers = new NumberWords(rows);
    for (String[] row : rows) {
      if (!row[1].equals("unit") && !row[1].equals("tens") && !row[1].equals("scale")) {
        words.add(row[0], new Word(row[1], Integer.parseInt(row[2])));
      }
    }
    for (String[] row : Table.rows("bounds.tsv", 3)) {
      (row[2].equals("before") ? before : after).add(row[0], Limit.valueOf(row[1]));
    }
  }

  /** The quantity that begins at token {@code at}, bounding words included. */
  Optional<Quantity> at(List<Token> tokens, int at) {
    Limit limit = Limit.PLAIN;
    int i = at;
    Optional<Phrases.Match<Limit>> bound = before.at(tokens, i);
    while (bound.isPresent()) {
      if (bound.get().value() != Limit.PLAIN && !(limit == Limit.AT_LEAST)) {
        // "at least about 20" is at least; "about more than" does not occur
        limit = bound.get().value();
      }
      i = bound.get().end();
      bound = before.at(tokens, i);
    }
    Optional<Quantity> bare = bare(tokens, i, i > at);
    if (bare.isEmpty() && i > at) {
      // "another" and "some" are numbers themselves when none follows
      Optional<Quantity> last = lastBound(tokens, at, i);
      if (last.isPresent()) {
        return last;
      }
    }
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    int end = bare.get().end();
    Optional<Phrases.Match<Limit>> suffix = after.at(tokens, end);
    if (suffix.isPresent() && limit == Limit.PLAIN) {
      limit = suffix.get().value();
      end = suffix.get().end();
    }
    return Optional.of(bounded(bare.get(), limit).at(at, end));
  }

  /** "another", "some" and "all" with no number behind them. */
  private Optional<Quantity> lastBound(List<Token> tokens, int at, int i) {
    String last = Phrases.low(tokens.get(i - 1));
    switch (last) {
      case "another":
        return Optional.of(Quantity.exact(1, Kind.SINGLE, at, i));
      case "some":
        return Optional.of(Quantity.open(2, Kind.VAGUE, at, i));
      case "all":
        return Optional.of(Quantity.open(2, Kind.PLURAL, at, i));
      default:
        return Optional.empty();
    }
  }

  private Optional<Quantity> bare(List<Token> tokens, int at, boolean bounded) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    String first = Phrases.low(tokens.get(at));
    if (first.equals("between") || first.equals("from")) {
      Optional<NumberWords.Plain> low = numbers.at(tokens, at + 1);
      if (low.isPresent()) {
        int join = low.get().end();
        String word = join < tokens.size() ? Phrases.low(tokens.get(join)) : "";
        if (word.equals("and") || word.equals("to")) {
          return range(low.get().value(), numbers.at(tokens, join + 1), at);
        }
      }
      return Optional.empty();
    }
    Optional<int[]> joined = NumberWords.range(tokens.get(at).form());
    if (joined.isPresent()) {
      return Optional.of(range(joined.get()[0], joined.get()[1], at, at + 1));
    }
    Optional<Phrases.Match<Word>> word = words.at(tokens, at);
    Optional<NumberWords.Plain> number = numbers.at(tokens, at);
    if (word.isPresent() && (number.isEmpty() || word.get().end() >= number.get().end())) {
      return word(tokens, at, word.get());
    }
    if (number.isEmpty()) {
      return plus(first, at);
    }
    int end = number.get().end();
    int value = number.get().value();
    if (end < tokens.size()) {
      String next = Phrases.low(tokens.get(end));
      if (next.equals("to") || next.equals("or") || next.equals("-") || next.equals("–")) {
        Optional<Quantity> range = range(value, numbers.at(tokens, end + 1), at);
        if (range.isPresent()) {
          return range;
        }
      }
      if (next.equals("+")) {
        return Optional.of(Quantity.open(value, Kind.NUMBER, at, end + 1));
      }
    }
    return Optional.of(
        Quantity.exact(value, value == 1 && !bounded ? Kind.SINGLE : Kind.NUMBER, at, end));
  }

  /** {@code 40+} in one token. */
  private static Optional<Quantity> plus(String form, int at) {
    if (form.length() > 1
        && form.length() < 8
        && form.endsWith("+")
        && form.chars().limit(form.length() - 1L).allMatch(Character::isDigit)) {
      int value = Integer.parseInt(form.substring(0, form.length() - 1));
      return Optional.of(
          new Quantity(
              OptionalInt.of(value), OptionalInt.empty(), Bound.AT_LEAST, Kind.NUMBER, at, at + 1));
    }
    return Optional.empty();
  }

  private Optional<Quantity> word(List<Token> tokens, int at, Phrases.Match<Word> match) {
    int value = match.value().value();
    int end = match.end();
    switch (match.value().kind()) {
      case "exact":
        return Optional.of(Quantity.exact(value, Kind.NUMBER, at, end));
      case "none":
        return Optional.of(Quantity.exact(0, Kind.NONE, at, end));
      case "others":
        return Optional.of(Quantity.open(value, Kind.PLURAL, at, end));
      case "vague":
        int scale = scale(tokens, end);
        if (scale > 0) {
          // "several hundred": two hundred at least; "tens of thousands": 20,000
          int factor = value == 24 ? 24 : value;
          return Optional.of(Quantity.open(factor * scale, Kind.VAGUE, at, scaleEnd(tokens, end)));
        }
        return Optional.of(Quantity.open(value, Kind.VAGUE, at, end));
      default:
        return Optional.empty();
    }
  }

  private static int scale(List<Token> tokens, int at) {
    int i = at < tokens.size() && Phrases.low(tokens.get(at)).equals("of") ? at + 1 : at;
    if (i >= tokens.size()) {
      return 0;
    }
    switch (Phrases.low(tokens.get(i))) {
      case "dozen":
      case "dozens":
        return 12;
      case "hundred":
      case "hundreds":
        return 100;
      case "thousand":
      case "thousands":
        return 1000;
      default:
        return 0;
    }
  }

  private static int scaleEnd(List<Token> tokens, int at) {
    return Phrases.low(tokens.get(at)).equals("of") ? at + 2 : at + 1;
  }

  private static Optional<Quantity> range(int low, Optional<NumberWords.Plain> high, int at) {
    return high.filter(h -> h.value() > low).map(h -> range(low, h.value(), at, h.end()));
  }

  private static Quantity range(int low, int high, int first, int end) {
    return new Quantity(
        OptionalInt.of(low), OptionalInt.of(high), Bound.ABOUT, Kind.NUMBER, first, end);
  }

  private static Quantity bounded(Quantity q, Limit limit) {
    if (limit == Limit.PLAIN || q.lowest().isEmpty()) {
      return q;
    }
    int low = q.lowest().getAsInt();
    int high = q.highest().orElse(low);
    boolean open = q.highest().isEmpty();
    switch (limit) {
      case AT_LEAST:
        return new Quantity(
            OptionalInt.of(low), OptionalInt.empty(), Bound.AT_LEAST, q.kind(), q.first(), q.end());
      case MORE_THAN:
        return new Quantity(
            OptionalInt.of(open ? low : low + 1),
            OptionalInt.empty(),
            Bound.AT_LEAST,
            q.kind(),
            q.first(),
            q.end());
      case AT_MOST:
        return new Quantity(
            OptionalInt.empty(), OptionalInt.of(high), Bound.AT_MOST, q.kind(), q.first(), q.end());
      case LESS_THAN:
        return new Quantity(
            OptionalInt.empty(),
            OptionalInt.of(Math.max(0, high - 1)),
            Bound.AT_MOST,
            q.kind(),
            q.first(),
            q.end());
      default:
        return new Quantity(
            q.lowest(),
            q.highest(),
            open ? Bound.VAGUE : Bound.ABOUT,
            q.kind(),
            q.first(),
            q.end());
    }
  }
}
