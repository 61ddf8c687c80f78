package org.hearsay.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How far a cue commits the writer, from {@code commitment.tsv}. Immutable. */
final class Commitment implements ToIntFunction<String> {
  private final Map<String, Integer> levels;

  private Commitment(Map<String, Integer> levels) {
    this.levels = levels;
  }

  static Commitment load() {
    Map<String, Integer> levels = new TreeMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Commitment.class.getResourceAsStream("commitment.tsv"), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t");
          levels.put(cells[0], Integer.parseInt(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("commitment.tsv", e);
    }
    return new Commitment(levels);
  }

  /** 1 to 3 for the first word of {@code cue} that the table knows, 0 when it knows none. */
  @Override
  public int applyAsInt(String cue) {
    for (String word : cue.toLowerCase(Locale.ENGLISH).split("[^a-z]+")) {
      // an inflection adds few letters: "stat" is "stated", not "statistical"
      for (int cut = word.length(); cut >= Math.max(3, word.length() - 4); cut--) {
        Integer level = levels.get(word.substring(0, cut));
        if (level != null) {
          return level;
        }
      }
    }
    return 0;
  }
}
