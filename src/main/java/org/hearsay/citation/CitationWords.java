package org.hearsay.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The table {@code words.tsv}: words by which a text names its sources. Immutable. */
final class CitationWords {
  static final CitationWords STANDARD = read("words.tsv");

  /** Classes of words, as the head of the table describes them. */
  enum Of {
    VERB,
    PASSED,
    TOLD,
    PLACED,
    PIECE,
    PRESS,
    PRESSFIRST,
    MEDIA,
    REPORTS,
    SOURCES,
    NEAR,
    MONITOR,
    STAFF,
    DESK
  }

  private final Map<Of, Set<String>> words;

  private CitationWords(Map<Of, Set<String>> words) {
    this.words = words;
  }

  boolean has(Of list, String word) {
    return words.get(list).contains(word);
  }

  private static CitationWords read(String resource) {
    Map<Of, Set<String>> words = new EnumMap<>(Of.class);
    try (InputStream in = CitationWords.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] f = line.split("\t");
          words.put(
              Of.valueOf(f[0]), new java.util.HashSet<>(java.util.List.of(f[1].split("\\|"))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return new CitationWords(words);
  }
}
