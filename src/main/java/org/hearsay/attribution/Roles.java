package org.hearsay.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What part a word can play in a statement: {@code roles.tsv}.
 *
 * <p>Immutable; threads may share it.
 */
final class Roles {

  /** The parts; the table's header tells what each means. */
  enum Kind {
    TELLER,
    COLLECTIVE,
    VICTIM,
    DOING,
    CLAIM,
    MEASURE,
    THOUGHT,
    PLATFORM,
    SHARE
  }

  private final Map<Kind, Set<String>> words = new HashMap<>();

  private Roles() {}

  static Roles load() {
    Roles roles = new Roles();
    for (String[] row : Table.rows("roles.tsv", 2)) {
      roles
          .words
          .computeIfAbsent(Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), k -> new HashSet<>())
          .add(row[0]);
    }
    return roles;
  }

  boolean is(Kind kind, String lemma) {
    return words.getOrDefault(kind, Set.of()).contains(lemma);
  }

  /** True when one of the words of a name or label plays the part, in singular or plural. */
  boolean anyWord(Kind kind, String label) {
    for (String word : label.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (is(kind, word) || word.endsWith("s") && is(kind, word.substring(0, word.length() - 1))) {
        return true;
      }
    }
    return false;
  }
}
