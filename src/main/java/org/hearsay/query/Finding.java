package org.hearsay.query;

import java.util.List;
import java.util.Locale;

/**
 * What a check found.
 *
 * @param check its name; {@code shape:…} for one of the shapes
 * @param summary what should be
 * @param count how often it is not so
 * @param examples the first of them: what, and why
 */
public record Finding(
    String check, Severity severity, String summary, long count, List<String> examples) {

  /** How bad it is. */
  public enum Severity {
    /** The law of the graph is broken; {@code hearsay check} ends with 4. */
    VIOLATION,
    /** Somebody should look. */
    WARNING,
    /** Good to know. */
    INFO;

    static Severity of(String name) throws QueryException {
      for (Severity s : values()) {
        if (s.name().equalsIgnoreCase(name)) {
          return s;
        }
      }
      throw new QueryException("severity " + name + ": write violation, warning or info");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Finding {
    examples = List.copyOf(examples);
  }
}
