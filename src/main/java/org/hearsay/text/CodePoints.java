package org.hearsay.text;

/**
 * Converts the UTF-16 offsets of one text into Unicode code points, which is what Web Annotation,
 * SPARQL's {@code substr} and every number that leaves this program count.
 *
 * <p>Immutable; threads may share it.
 */
public final class CodePoints {
  /** Offsets of the low surrogates, ascending; empty for nearly every news text. */
  private final int[] lowSurrogates;

  public CodePoints(CharSequence text) {
    lowSurrogates =
        java.util.stream.IntStream.range(1, text.length())
            .filter(
                i ->
                    Character.isLowSurrogate(text.charAt(i))
                        && Character.isHighSurrogate(text.charAt(i - 1)))
            .toArray();
  }

  /** The number of code points before the UTF-16 offset {@code offset}. */
  public int at(int offset) {
    if (lowSurrogates.length == 0) {
      return offset;
    }
    int found = java.util.Arrays.binarySearch(lowSurrogates, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }

  /** {@code span} in code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }
}
