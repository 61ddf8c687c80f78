package org.hearsay.strike;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.analysis.Token;
import org.hearsay.strike.CasualtyFigure.Outcome;

/** The words that tell what happened to people, by the part they play. Immutable. */
final class OutcomeWords {

  /** How the victims stand to the word. */
  enum Role {
    TRANSITIVE,
    INTRANSITIVE,
    STATE,
    NOUN,
    DEED,
    TOLL
  }

  private static final int LONGEST = 5;

  private final Map<Role, Phrases<Outcome>> words = new EnumMap<>(Role.class);

  OutcomeWords() {
    for (Role role : Role.values()) {
      words.put(role, new Phrases<>());
    }
    for (String[] row : Table.rows("outcomes.tsv", 3)) {
      Role role = Role.valueOf(row[1].toUpperCase(java.util.Locale.ROOT));
      words.get(role).add(row[0], Outcome.valueOf(row[2]));
    }
  }

  /** False when no word of a sentence can begin a phrase of this lexicon. */
  boolean mayTell(List<Token> tokens) {
    for (Token token : tokens) {
      for (Phrases<Outcome> phrases : words.values()) {
        if (phrases.mayBegin(token)) {
          return true;
        }
      }
    }
    return false;
  }

  Optional<Phrases.Match<Outcome>> transitive(List<Token> tokens, int at) {
    return words.get(Role.TRANSITIVE).at(tokens, at);
  }

  Optional<Phrases.Match<Outcome>> intransitive(List<Token> tokens, int at) {
    return words.get(Role.INTRANSITIVE).at(tokens, at);
  }

  /** What follows the victims directly: a participle or adjective. */
  Optional<Phrases.Match<Outcome>> state(List<Token> tokens, int at) {
    return words.get(Role.STATE).at(tokens, at);
  }

  Optional<Outcome> noun(Token token) {
    return words.get(Role.NOUN).at(List.of(token), 0).map(Phrases.Match::value);
  }

  Optional<Phrases.Match<Outcome>> deedEndingAt(List<Token> tokens, int last) {
    return words.get(Role.DEED).endingAt(tokens, last, LONGEST);
  }

  Optional<Phrases.Match<Outcome>> tollEndingAt(List<Token> tokens, int last) {
    return words.get(Role.TOLL).endingAt(tokens, last, LONGEST);
  }
}
