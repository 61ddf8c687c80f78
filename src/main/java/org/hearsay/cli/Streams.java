package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}.
 *
 * @param terminal whether a person watches {@code err}, so that progress may be shown
 */
record Streams(PrintStream out, PrintStream err, boolean terminal) {

  /** Those of the process, in UTF-8 whatever the system's locale. */
  static Streams ofProcess() {
    boolean watched = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    return new Streams(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        watched);
  }
}
