package org.hearsay.cli;

/** What the process ends with. */
final class ExitCode {
  static final int DONE = 0;

  /** Unknown option, query, parameter; a value that makes no sense. */
  static final int USAGE = 1;

  /** None of the input could be used. */
  static final int INPUT = 2;

  /** A store or server could not be reached, opened or written. */
  static final int STORE = 3;

  /** A check found violations. */
  static final int VIOLATIONS = 4;

  /** A bug of this program. */
  static final int BUG = 70;

  private ExitCode() {}
}
