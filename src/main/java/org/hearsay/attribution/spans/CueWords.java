package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.analysis.Token;
import org.hearsay.attribution.CueLexicon;
import org.hearsay.attribution.spans.CueGroup.Kind;

/**
 * Which tokens may be cues at all: every full verb, and the other words that the lexicon or the
 * training data know as cues.
 *
 * <p>Immutable; threads may share it.
 */
final class CueWords {
  private static final Set<String> MARKS = Set.of(":", "—", "–", "―", "--", "-");
  private static final Set<String> AUXILIARY = Set.of("aux", "auxpass");

  private final Set<String> learned;
  private final Map<String, Integer> traits = new HashMap<>();

  /**
   * @param lexicon the table of cues
   * @param learned words seen as cues in training, as {@link #key} writes them
   */
  CueWords(CueLexicon lexicon, Set<String> learned) {
    this(lexicon, learned, Map.of());
  }

  /**
   * @param trained traits of the words that the lexicon had in training: the weights fit these, so
   *     a later edit of the lexicon moves only words that are new
   */
  CueWords(CueLexicon lexicon, Set<String> learned, Map<String, Integer> trained) {
    this.learned = Set.copyOf(learned);
    for (String lemma : lexicon.lemmas()) {
      for (CueLexicon.Entry e : lexicon.entries(lemma)) {
        if (lemma.indexOf(' ') < 0) {
          String key = Kind.valueOf(e.pos().name()) + ":" + lemma;
          int strength = (int) (e.strength() * 4);
          int old = traits.getOrDefault(key, 0);
          int bits = old & ~7 | Math.max(old & 7, strength + 1);
          bits |= 8 << e.act().ordinal();
          traits.put(key, bits | frameBit(e.frame()));
        }
      }
    }
    traits.putAll(trained);
  }

  Map<String, Integer> allTraits() {
    return Map.copyOf(traits);
  }

  private static int frameBit(String frame) {
    return switch (frame) {
      case "clause", "object-clause", "to-clause" -> 1 << 16;
      case "infinitive" -> 1 << 17;
      case "object-infinitive", "on-infinitive", "to-infinitive" -> 1 << 18;
      case "object" -> 1 << 19;
      case "seem" -> 1 << 20;
      case "object-of", "object-for", "object-on", "object-with" -> 1 << 21;
      case "as-object", "object-as" -> 1 << 22;
      default -> 1 << 23;
    };
  }

  Set<String> learned() {
    return learned;
  }

  /** {@code VERB:say}. */
  static String key(Token token) {
    return Kind.of(token.tag()) + ":" + token.lemma();
  }

  /** Strength, acts and frames that the lexicon gives a word, as bits; 0 for none. */
  int traits(Token token) {
    return traits.getOrDefault(key(token), 0);
  }

  /** Strength class of traits: 0 for unknown, 1 to 5. */
  static int strength(int traits) {
    return traits & 7;
  }

  /** The acts and frames of traits. */
  static int frames(int traits) {
    return traits >>> 16;
  }

  static int acts(int traits) {
    return traits >>> 3 & 0x1FFF;
  }

  /** The tokens that may be cues, in text order. */
  List<Integer> candidates(TokenTable table) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < table.size; i++) {
      if (isCandidate(table, i)) {
        found.add(i);
      }
    }
    return found;
  }

  boolean isCandidate(TokenTable table, int i) {
    Token t = table.token[i];
    return switch (Kind.of(t.tag())) {
      case VERB -> table.isWord(i) && !AUXILIARY.contains(table.relation[i]);
      case MARK -> MARKS.contains(t.form()) || table.isWord(i) && learned.contains(key(t));
      default -> learned.contains(key(t)) || traits.containsKey(key(t));
    };
  }
}
