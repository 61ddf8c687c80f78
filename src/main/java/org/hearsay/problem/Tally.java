package org.hearsay.problem;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts what became of each article, and the problems met on the way, by code. Every article that
 * was read ends in exactly one {@link Outcome}; {@link #addsUp} tells whether that holds.
 *
 * <p>Thread-safe.
 */
public final class Tally {

  /** What became of an article, or of a document out of which no article could be read. */
  public enum Outcome {
    /** New or changed, and now in the result. */
    LOADED("loaded"),
    /** Already in the store with the same text; left as it was. */
    UNCHANGED("unchanged"),
    /** The same article had been read before in this run. */
    REPEATED("repeated"),
    /** No words to read in it. */
    EMPTY("empty"),
    /** Could not be used; a problem tells why. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word for people to read. */
    public String word() {
      return word;
    }
  }

  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final SortedMap<String, Long> problems = new TreeMap<>();
  private final Consumer<Problem> listener;
  private long read;

  /**
   * @param listener hears of each problem at once, for instance to print it; called by one thread
   *     at a time
   */
  public Tally(Consumer<Problem> listener) {
    this.listener = listener;
  }

  /**
   * A tally for tests: a problem with any other code than these is an {@link AssertionError}, so
   * that bad data that nobody expected does not pass silently.
   */
  public static Tally strict(Set<String> expected) {
    return new Tally(
        problem -> {
          if (!expected.contains(problem.code())) {
            throw new AssertionError("unexpected problem: " + problem);
          }
        });
  }

  /** An article was read, or a document out of which none can be read; an outcome must follow. */
  public synchronized void read() {
    read++;
  }

  public synchronized void count(Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  public synchronized void problem(Problem problem) {
    problems.merge(problem.code(), 1L, Long::sum);
    listener.accept(problem);
  }

  /** How many ended so. */
  public synchronized long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** How many were read. */
  public synchronized long total() {
    return read;
  }

  /** True when each one that was read has its outcome. */
  public synchronized boolean addsUp() {
    return read == outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many problems were met, by code. */
  public synchronized SortedMap<String, Long> problems() {
    return new TreeMap<>(problems);
  }

  /** {@code 17 read = 15 loaded + 1 empty + 1 failed}. */
  @Override
  public synchronized String toString() {
    StringBuilder line = new StringBuilder().append(read).append(" read = ");
    String plus = "";
    for (Outcome outcome : Outcome.values()) {
      if (of(outcome) > 0 || outcome == Outcome.LOADED) {
        line.append(plus).append(of(outcome)).append(' ').append(outcome.word());
        plus = " + ";
      }
    }
    return line.toString();
  }
}
