package org.hearsay.text;

/**
 * A stretch of a text: UTF-16 offsets as Java counts them, end exclusive. What leaves the program
 * (graph, JSON) counts Unicode code points instead; {@link CodePoints} converts.
 *
 * @param start first character, 0-based
 * @param end one past the last character
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** Number of UTF-16 characters. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return end == start;
  }

  /** The characters of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True when the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Number of characters that the two share. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** The smallest span that covers both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** This span moved by {@code by} characters, which may be negative. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /**
   * This span without white space at its edges; an empty span at its start if there is nothing
   * else.
   */
  public Span trim(CharSequence text) {
    int s = start;
    int e = end;
    while (s < e && Character.isWhitespace(text.charAt(s))) {
      s++;
    }
    while (e > s && Character.isWhitespace(text.charAt(e - 1))) {
      e--;
    }
    return new Span(s, e);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
