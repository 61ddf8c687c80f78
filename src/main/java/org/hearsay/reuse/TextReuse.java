package org.hearsay.reuse;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Two articles share text.
 *
 * @param a id of the one article; the smaller of the two in string order
 * @param b id of the other
 * @param shareOfA part of the words of {@code a} that {@code b} has as well, 0 to 1
 * @param shareOfB part of the words of {@code b}, likewise
 * @param passages where, on both sides, in the order of {@code a}
 * @param direction who copied, when there is evidence for it
 * @param credited true when either names the other's outlet as its source
 */
public record TextReuse(
    String a,
    String b,
    double shareOfA,
    double shareOfB,
    List<Passage> passages,
    Optional<Direction> direction,
    boolean credited) {

  public TextReuse {
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException("reuse not in order: " + a + ", " + b);
    }
    passages = List.copyOf(passages);
  }

  /** A shared passage, in UTF-16 offsets of each article's text. */
  public record Passage(Span inA, Span inB) {}

  /**
   * Which way the text went.
   *
   * @param original id of the article that had it first
   * @param copy id of the one that took it
   */
  public record Direction(String original, String copy, Reason reason) {}

  /** The evidence for a direction, the strongest first. */
  public enum Reason {
    /** The copy says whose text it is. */
    CREDIT_LINE,
    /** An agency named in a dateline wrote it. */
    AGENCY_DATELINE,
    /** One was published on an earlier day. */
    EARLIER_DATE,
    /** One holds all of the other and goes on. */
    EXTENSION
  }
}
