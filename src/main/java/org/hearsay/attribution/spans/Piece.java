package org.hearsay.attribution.spans;

/** Some tokens in a row: positions in a {@link TokenTable}, end exclusive. */
record Piece(int from, int end) {

  boolean contains(int token) {
    return from <= token && token < end;
  }

  boolean contains(Piece other) {
    return from <= other.from && other.end <= end;
  }

  boolean overlaps(Piece other) {
    return from < other.end && other.from < end;
  }
}
