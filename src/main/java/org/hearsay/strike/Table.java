package org.hearsay.strike;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads this package's lexicons: tab-separated resources with {@code #} comments. */
final class Table {

  private Table() {}

  /**
   * The rows of a resource of this package.
   *
   * @throws IllegalStateException when it is missing or a row has another number of columns
   */
  static List<String[]> rows(String name, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String[]> rows =
          lines
              .lines()
              .filter(l -> !l.startsWith("#") && !l.isBlank())
              .map(l -> l.split("\t", -1))
              .toList();
      for (String[] row : rows) {
        if (row.length != columns) {
          throw new IllegalStateException(
              name + ": " + columns + " columns wanted in " + String.join(" | ", row));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The words of a resource with one column. */
  static Set<String> words(String name) {
    return rows(name, 1).stream().map(r -> r[0]).collect(Collectors.toUnmodifiableSet());
  }
}
