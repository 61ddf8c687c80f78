package org.hearsay.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that call a deed wrong or harmful: {@code wrongdoing.tsv}.
 *
 * <p>Immutable; threads may share it.
 */
final class Wrongdoing {

  /** What sort of wrong a word names; the table's header tells. */
  enum Kind {
    CRIME,
    HINDER,
    HARM,
    BLAME
  }

  /**
   * One word.
   *
   * @param ofNamesDoer for nouns: "the crimes of X" are X's, "the killing of X" is not
   */
  record Entry(String lemma, double strength, boolean ofNamesDoer, Kind kind) {}

  private final Map<String, Entry> nouns = new HashMap<>();
  private final Map<String, Entry> verbs = new HashMap<>();
  private final Map<String, Entry> adjectives = new HashMap<>();

  private Wrongdoing() {}

  static Wrongdoing load() {
    Wrongdoing lexicon = new Wrongdoing();
    for (String[] row : Table.rows("wrongdoing.tsv", 5)) {
      Entry entry =
          new Entry(
              row[0],
              Double.parseDouble(row[2]),
              row[3].equals("doer"),
              Kind.valueOf(row[4].toUpperCase(Locale.ROOT)));
      Map<String, Entry> map =
          switch (row[1]) {
            case "noun" -> lexicon.nouns;
            case "verb" -> lexicon.verbs;
            case "adjective" -> lexicon.adjectives;
            default -> throw new IllegalStateException("wrongdoing.tsv: part of speech " + row[1]);
          };
      map.put(row[0], entry);
    }
    return lexicon;
  }

  /** The word at {@code token} of the sentence, in the sense that fits its neighbours. */
  Optional<Entry> at(Syntax s, int token) {
    String lemma = s.lemma(token);
    if (s.token(token).isVerb()) {
      for (int object : s.objectsAndParticles(token)) {
        Entry phrase = verbs.get(lemma + " " + s.lemma(object));
        if (phrase != null) {
          return Optional.of(phrase);
        }
      }
      Entry verb = verbs.get(lemma);
      // "the illegal killing", "a destroyed city": participles before a noun are adjectives
      return isModifier(s, token) && verb != null && s.tag(token).equals("VBN")
          ? Optional.empty()
          : Optional.ofNullable(
              verb != null ? verb : nouns.get(s.form(token).toLowerCase(Locale.ROOT)));
    }
    if (s.token(token).isNoun()) {
      if (token > 0) {
        Entry pair = nouns.get(s.lemma(token - 1) + " " + lemma);
        if (pair != null) {
          return Optional.of(pair);
        }
      }
      Entry noun = nouns.get(lemma);
      // the tagger takes "complicit" for a noun
      boolean predicate = s.relation(token).equals("attr") || s.relation(token).equals("acomp");
      return Optional.ofNullable(noun == null && predicate ? adjectives.get(lemma) : noun);
    }
    if (s.tag(token).startsWith("JJ") || s.relation(token).equals("acomp")) {
      return Optional.ofNullable(adjectives.get(lemma));
    }
    return s.tag(token).equals("IN")
            && s.relation(token).equals("prep")
            && s.lemma(s.head(token)).equals("be")
        ? Optional.ofNullable(adjectives.get(lemma))
        : Optional.empty();
  }

  private static boolean isModifier(Syntax s, int token) {
    return s.relation(token).equals("amod") || s.relation(token).equals("nmod");
  }
}
