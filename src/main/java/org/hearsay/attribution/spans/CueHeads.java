package org.hearsay.attribution.spans;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.attribution.spans.CueGroup.Kind;

/** Which word of a marked cue is the one that attributes: the word that most often does. */
final class CueHeads {
  private static final int FEWEST = 3;
  private static final double LEAST_SHARE = 0.01;
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");

  private final Map<String, Integer> inCues = new HashMap<>();
  private final Map<String, Integer> alone = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  CueHeads(List<GoldTable> documents) {
    for (GoldTable gold : documents) {
      count(gold);
    }
  }

  private void count(GoldTable gold) {
    TokenTable table = gold.table;
    for (int i = 0; i < table.size; i++) {
      if (!gold.contents.get(i)) {
        seen.merge(CueWords.key(table.token[i]), 1, Integer::sum);
      }
    }
    for (GoldTable.Item item : gold.items) {
      int words = 0;
      int last = -1;
      for (int i = item.cue().nextSetBit(0); i >= 0; i = item.cue().nextSetBit(i + 1)) {
        inCues.merge(CueWords.key(table.token[i]), 1, Integer::sum);
        if (table.isWord(i) || item.cue().cardinality() == 1) {
          words++;
          last = i;
        }
      }
      if (words == 1) {
        alone.merge(CueWords.key(table.token[last]), 1, Integer::sum);
      }
    }
  }

  /** Words, other than verbs, that occur as cues often enough to be looked at. */
  Set<String> learned() {
    Set<String> learned = new TreeSet<>();
    for (Map.Entry<String, Integer> e : alone.entrySet()) {
      String key = e.getKey();
      int n = seen.getOrDefault(key, 0);
      if (!key.startsWith(Kind.VERB.name())
          && e.getValue() >= FEWEST
          && e.getValue() >= LEAST_SHARE * n) {
        learned.add(key);
      }
    }
    for (Map.Entry<String, Integer> e : inCues.entrySet()) {
      String key = e.getKey();
      boolean open = key.startsWith("NOUN") || key.startsWith("ADJECTIVE");
      if (open && e.getValue() >= FEWEST && e.getValue() >= 0.08 * seen.getOrDefault(key, 1)) {
        learned.add(key);
      }
    }
    return learned;
  }

  /** The word of a cue that attributes, among the candidates; -1 when it has none. */
  int head(TokenTable table, CueWords words, BitSet cue) {
    int best = -1;
    double most = -1;
    for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
      if (words.isCandidate(table, i)) {
        double score = score(table, i);
        if (score > most) {
          most = score;
          best = i;
        }
      }
    }
    return best;
  }

  private double score(TokenTable table, int i) {
    String key = CueWords.key(table.token[i]);
    double share =
        (alone.getOrDefault(key, 0) + 0.3 * inCues.getOrDefault(key, 0) + 0.2)
            / (seen.getOrDefault(key, 0) + 3.0);
    Kind kind = Kind.of(table.token[i].tag());
    if (kind == Kind.VERB) {
      return AUXILIARIES.contains(table.token[i].lemma()) ? share : 2 * share + 0.1;
    }
    return kind == Kind.NOUN || kind == Kind.ADJECTIVE ? share + 0.05 : 0.5 * share;
  }
}
