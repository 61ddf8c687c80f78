package org.hearsay.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.hearsay.text.EditDistance;

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
                    .min(Comparator.comparingInt(name -> EditDistance.between(typed, name)))
                    .filter(name -> EditDistance.between(typed, name) <= tolerated));
  }

  /** {@code ; did you mean "…"?}, or nothing. */
  static String hint(String typed, Collection<String> names) {
    return to(typed, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }
}
