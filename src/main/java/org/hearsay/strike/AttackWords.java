package org.hearsay.strike;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Token;
import org.hearsay.strike.StrikeReport.StrikeType;

/** The words of attacks: what tells of one, what only seems to. Immutable; threads may share it. */
final class AttackWords {

  /** How a word tells of an attack. */
  enum Part {
    NOUN,
    VERB,
    ARMED_VERB
  }

  record Trigger(Part part, StrikeType type) {}

  private final Phrases<Trigger> nouns = new Phrases<>();
  private final Phrases<Trigger> verbs = new Phrases<>();
  private final Phrases<String> weapons = new Phrases<>();
  private final Phrases<String> phrases = new Phrases<>();
  private final Map<String, Set<String>> kinds = new HashMap<>();

  AttackWords() {
    for (String[] row : Table.rows("triggers.tsv", 3)) {
      Part part = Part.valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      Trigger trigger = new Trigger(part, StrikeType.valueOf(row[2]));
      (part == Part.NOUN ? nouns : verbs).add(row[0], trigger);
    }
    Table.rows("weapons.tsv", 2).forEach(r -> weapons.add(r[0], r[1]));
    for (String[] row : Table.rows("antitriggers.tsv", 2)) {
      if (row[1].equals("phrase")) {
        phrases.add(row[0], row[0]);
      } else {
        kinds.computeIfAbsent(row[1], k -> new HashSet<>()).add(row[0]);
      }
    }
    for (String[] row : Table.rows("roles.tsv", 2)) {
      kinds.computeIfAbsent(row[1], k -> new HashSet<>()).add(row[0]);
    }
  }

  /** True when the lexicons have {@code word} (form or lemma) under {@code kind}. */
  boolean is(String kind, Token word) {
    Set<String> words = kinds.getOrDefault(kind, Set.of());
    return words.contains(word.lemma()) || words.contains(Phrases.low(word));
  }

  Optional<Phrases.Match<Trigger>> noun(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.isNoun() || token.tag().startsWith("JJ") || token.tag().equals("VBG")
        ? nouns.at(tokens, at)
        : Optional.empty();
  }

  Optional<Phrases.Match<Trigger>> verb(List<Token> tokens, int at) {
    return tokens.get(at).isVerb() ? verbs.at(tokens, at) : Optional.empty();
  }

  /** A phrase of {@code antitriggers.tsv} covers the token. */
  boolean isFigureOfSpeech(List<Token> tokens, int at) {
    for (int from = Math.max(0, at - 4); from <= at; from++) {
      Optional<Phrases.Match<String>> match = phrases.at(tokens, from);
      if (match.isPresent() && match.get().end() > at) {
        return true;
      }
    }
    return false;
  }

  /** The type of attack that a weapon or force makes, {@code WEAPON} or {@code FORCE}. */
  Optional<String> weapon(List<Token> tokens, int noun) {
    return weapons
        .endingAt(tokens, noun, 3)
        .or(() -> weapons.at(tokens, noun))
        .map(Phrases.Match::value);
  }

  static Optional<StrikeType> type(String weapon) {
    return weapon.equals("WEAPON") || weapon.equals("FORCE")
        ? Optional.empty()
        : Optional.of(StrikeType.valueOf(weapon));
  }
}
