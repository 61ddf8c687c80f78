package org.hearsay.strike;

import java.util.OptionalInt;
import org.hearsay.strike.CasualtyFigure.Bound;

/**
 * A number as words bound it.
 *
 * @param lowest empty when only an upper bound is given
 * @param highest empty when the end is open
 * @param kind how the words name it
 * @param first index of its first token in the sentence, bounding words included
 * @param end one past its last token
 */
record Quantity(
    OptionalInt lowest, OptionalInt highest, Bound bound, Kind kind, int first, int end) {

  /** What sort of words name the number. */
  enum Kind {
    /** Digits or number words. */
    NUMBER,
    /** "dozens", "several". */
    VAGUE,
    /** "others", "other people", "all passengers": a plural without a number. */
    PLURAL,
    /** "another", "one", "a woman". */
    SINGLE,
    /** "nobody", "no". */
    NONE
  }

  static Quantity exact(int value, Kind kind, int first, int end) {
    return new Quantity(
        OptionalInt.of(value), OptionalInt.of(value), Bound.EXACT, kind, first, end);
  }

  static Quantity open(int lowest, Kind kind, int first, int end) {
    return new Quantity(OptionalInt.of(lowest), OptionalInt.empty(), Bound.VAGUE, kind, first, end);
  }

  Quantity at(int newFirst, int newEnd) {
    return new Quantity(lowest, highest, bound, kind, newFirst, newEnd);
  }

  /** This number and {@code other} together: "two women and six children". */
  Quantity plus(Quantity other) {
    return new Quantity(
        sum(lowest, other.lowest),
        sum(highest, other.highest),
        bound == other.bound ? bound : weaker(other),
        kind == other.kind ? kind : Kind.NUMBER,
        Math.min(first, other.first),
        Math.max(end, other.end));
  }

  private Bound weaker(Quantity other) {
    boolean low = sum(lowest, other.lowest).isPresent();
    boolean high = sum(highest, other.highest).isPresent();
    if (low && high) {
      return Bound.ABOUT;
    }
    return low ? Bound.AT_LEAST : high ? Bound.AT_MOST : Bound.VAGUE;
  }

  private static OptionalInt sum(OptionalInt a, OptionalInt b) {
    return a.isPresent() && b.isPresent()
        ? OptionalInt.of(a.getAsInt() + b.getAsInt())
        : OptionalInt.empty();
  }
}
