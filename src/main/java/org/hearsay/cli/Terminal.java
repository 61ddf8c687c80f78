package org.hearsay.cli;

import java.util.Optional;

/** What is known of the terminal. */
final class Terminal {
  private static final int WIDTH = 120;
  private static final int NARROWEST = 60;

  private Terminal() {}

  /** Columns, as the launcher or the shell tells them. */
  static int width() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(columns -> columns.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .filter(columns -> columns >= NARROWEST)
        .orElse(WIDTH);
  }
}
