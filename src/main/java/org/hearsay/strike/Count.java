package org.hearsay.strike;

import java.util.Optional;

/**
 * A counted group of people in a sentence: "at least 14 civilians", "another one", "a woman".
 *
 * @param first index of its first token
 * @param end one past its last token, complements included ("members of a family")
 * @param head index of the noun that is counted; empty for a bare number
 * @param weak true when nothing but a plural says that they are several ("Syrian civilians")
 * @param partitive true for some of people told of before: "two of them"
 */
record Count(
    Quantity quantity,
    int first,
    int end,
    Optional<Integer> head,
    boolean weak,
    boolean partitive) {

  Count withQuantity(Quantity other) {
    return new Count(other, first, Math.max(end, other.end()), head, weak, partitive);
  }
}
