package org.hearsay.cli;

import java.util.OptionalLong;

/**
 * One line on a terminal that tells how far a batch is; nothing anywhere else. Called by one
 * thread.
 */
final class Progress implements Runnable, AutoCloseable {
  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = 100_000_000;

  private final Streams streams;
  private final OptionalLong expected;
  private final long start = System.nanoTime();
  private long drawn;
  private long done;

  /**
   * @param expected how many there will be, where that is known
   */
  Progress(Streams streams, OptionalLong expected) {
    this.streams = streams;
    this.expected = expected;
  }

  @Override
  public void run() {
    done++;
    long now = System.nanoTime();
    if (streams.terminal() && (drawn == 0 || now - drawn > EVERY_NANOS)) {
      drawn = now;
      streams.err().print("\r" + line(now));
      streams.err().flush();
    }
  }

  private String line(long now) {
    double seconds = Math.max(1e-3, (now - start) / 1e9);
    String rate = String.format("%,d articles, %.0f a second", done, done / seconds);
    if (expected.isEmpty() || expected.getAsLong() == 0) {
      return rate;
    }
    // a document may hold several articles, so the guess may be passed
    double share = Math.min(1, (double) done / expected.getAsLong());
    int full = (int) (share * WIDTH);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + rate;
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (drawn != 0) {
      streams.err().print("\r\033[K");
      streams.err().flush();
    }
  }
}
