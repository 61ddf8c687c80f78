package org.hearsay.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Nearest {
  private Nearest() {}

  /** The name among {@code names} that few changes make of {@code typed}. */
  static Optional<String> to(String typed, Collection<String> names) {
    int tolerated = Math.max(2, typed.length() / 3);
    return names.stream()
        .filter(name -> name.startsWith(typed))
        .findFirst()
        .or(
            () ->
                names.stream()
                    .min(Comparator.comparingInt(name -> distance(typed, name)))
                    .filter(name -> distance(typed, name) <= tolerated));
  }

  /** {@code ; did you mean "…"?}, or nothing. */
  static String hint(String typed, Collection<String> names) {
    return to(typed, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  /** Fewest insertions, deletions and replacements of single characters (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
