package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The cues that do more than say, with the frame of their arguments: {@code frames.tsv}.
 *
 * <p>Immutable; threads may share it.
 */
final class FrameLexicon {

  /** One word in one frame; {@code strength} says how surely it carries its act. */
  record Entry(String lemma, boolean isVerb, Act act, Frame frame, double strength) {}

  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final Map<String, List<Entry>> nouns = new HashMap<>();

  private FrameLexicon() {}

  static FrameLexicon load() {
    FrameLexicon lexicon = new FrameLexicon();
    for (String[] row : Table.rows("frames.tsv", 5)) {
      boolean verb = row[1].equals("verb");
      Entry entry =
          new Entry(
              row[0], verb, Act.valueOf(row[2]), Frame.of(row[3]), Double.parseDouble(row[4]));
      (verb ? lexicon.verbs : lexicon.nouns)
          .computeIfAbsent(row[0], k -> new ArrayList<>())
          .add(entry);
    }
    return lexicon;
  }

  /** The rows of a verb, or of a verb with its particle ({@code call on}); empty when none. */
  List<Entry> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** The row of a verb in the third person, however the tagger took it: "Urges", "mourns". */
  Optional<Entry> looseVerb(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    if (!word.endsWith("s")) {
      return Optional.empty();
    }
    String stem = word.substring(0, word.length() - 1);
    List<Entry> rows = verb(stem);
    if (rows.isEmpty() && stem.endsWith("e")) {
      rows = verb(stem.substring(0, stem.length() - 1));
    }
    return rows.stream().findFirst();
  }

  List<Entry> noun(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }
}
