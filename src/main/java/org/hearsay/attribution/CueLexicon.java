package org.hearsay.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words by which news English attributes, with act, frame and strength: {@code cues.tsv}, whose
 * header explains the columns.
 *
 * <p>Immutable; threads may share it.
 */
public final class CueLexicon {

  /** What kind of word a cue is. */
  public enum Pos {
    VERB,
    NOUN,
    ADJECTIVE,
    PREPOSITION,
    ADVERB,
    /** A mark of punctuation. */
    MARK
  }

  /**
   * One word in one frame.
   *
   * @param lemma base form in lower case; a phrase begins with its head ({@code point out})
   * @param frame how the content hangs on the cue; the table's header lists the values
   * @param strength 0 to 1: how often the word attributes at all
   */
  public record Entry(String lemma, Pos pos, Act act, String frame, double strength, String note) {}

  private static final String RESOURCE = "cues.tsv";

  private final Map<String, List<Entry>> byLemma;
  private final Set<String> frames;

  private CueLexicon(Map<String, List<Entry>> byLemma, Set<String> frames) {
    this.byLemma = byLemma;
    this.frames = frames;
  }

  /** Reads the table that is shipped. */
  public static CueLexicon load() {
    try (InputStream in = CueLexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * Reads a table of the same form.
   *
   * @throws IOException naming the line, when one does not have the columns of the header
   */
  public static CueLexicon read(BufferedReader table) throws IOException {
    Map<String, List<Entry>> byLemma = new HashMap<>();
    Set<String> frames = new TreeSet<>();
    int number = 0;
    boolean header = true;
    for (String line = table.readLine(); line != null; line = table.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      Entry entry = entry(line, number);
      byLemma.computeIfAbsent(entry.lemma(), k -> new ArrayList<>()).add(entry);
      frames.add(entry.frame());
    }
    byLemma.replaceAll((lemma, entries) -> List.copyOf(entries));
    return new CueLexicon(Map.copyOf(byLemma), Set.copyOf(frames));
  }

  private static Entry entry(String line, int number) throws IOException {
    String[] column = line.split("\t", -1);
    if (column.length < 5) {
      throw new IOException("cue table, line " + number + ": fewer than five columns: " + line);
    }
    try {
      return new Entry(
          column[0].strip(),
          Pos.valueOf(column[1].strip().toUpperCase(Locale.ROOT)),
          Act.valueOf(column[2].strip()),
          column[3].strip(),
          Double.parseDouble(column[4].strip()),
          column.length > 5 ? column[5].strip() : "");
    } catch (IllegalArgumentException e) {
      throw new IOException("cue table, line " + number + ": " + line, e);
    }
  }

  /** All rows of a word or phrase, in the order of the table; empty when it has none. */
  public List<Entry> entries(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }

  /** The rows of a word as a part of speech. */
  public List<Entry> entries(String lemma, Pos pos) {
    return entries(lemma).stream().filter(e -> e.pos() == pos).toList();
  }

  /** The greatest strength among the rows of a word; 0 when it has none. */
  public double strength(String lemma, Pos pos) {
    double best = 0;
    for (Entry e : entries(lemma)) {
      if (e.pos() == pos) {
        best = Math.max(best, e.strength());
      }
    }
    return best;
  }

  /** Every frame that occurs in the table. */
  public Set<String> frames() {
    return frames;
  }

  /** Every word and phrase of the table. */
  public Set<String> lemmas() {
    return byLemma.keySet();
  }
}
