package org.hearsay.attribution.spans;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.analysis.Token;

/**
 * What kind of thing a verb or noun means, from {@code senses.tsv}: so that a rare verb of saying
 * is known for one, and a rare word for a person.
 *
 * <p>Immutable; threads may share it.
 */
final class Senses {
  private static final String RESOURCE = "senses.tsv";

  /**
   * What is known of a word, as hashes.
   *
   * @param first kind of its commonest meaning
   * @param both kinds of its two commonest meanings
   * @param clauses which clauses a verb takes
   */
  record Sense(int first, int both, int clauses) {
    static final Sense NONE = new Sense(0, 0, 0);
    static final Sense NAME = new Sense(1, 1, 0);
    static final Sense PRONOUN = new Sense(2, 2, 0);
  }

  private final Map<String, Sense> verbs = new HashMap<>(1 << 13);
  private final Map<String, Sense> nouns = new HashMap<>(1 << 14);

  private Senses() {}

  /** Reads the table that is shipped. */
  static Senses load() {
    Senses senses = new Senses();
    try (InputStream in = Senses.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      BufferedReader table =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      for (String line = table.readLine(); line != null; line = table.readLine()) {
        if (!line.startsWith("#") && !line.startsWith("pos\t")) {
          senses.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return senses;
  }

  private void add(String[] column) {
    Sense sense =
        new Sense(
            column[1].hashCode(),
            column[1].hashCode() * 31 + column[2].hashCode(),
            column[3].hashCode());
    Map<String, Sense> words = column[0].equals("VERB") ? verbs : nouns;
    for (String lemma : column[4].split(" ")) {
      words.put(lemma, sense);
    }
  }

  Sense of(Token token) {
    String tag = token.tag();
    if (tag.startsWith("VB")) {
      return verbs.getOrDefault(token.lemma(), Sense.NONE);
    }
    if (token.isName()) {
      return Sense.NAME;
    }
    if (token.isPronoun()) {
      return Sense.PRONOUN;
    }
    return tag.startsWith("NN") ? nouns.getOrDefault(token.lemma(), Sense.NONE) : Sense.NONE;
  }
}
