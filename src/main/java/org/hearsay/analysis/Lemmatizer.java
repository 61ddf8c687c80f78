package org.hearsay.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Base forms of English words, by tag: a table of irregular forms ({@code lemmas.tsv}), then the
 * rules of English spelling, which for {@code -ed} and {@code -ing} restore a final {@code e} or
 * undo a doubled consonant.
 *
 * <p>Immutable; threads may share it.
 */
final class Lemmatizer {
  private final Map<String, String> verbs = new HashMap<>();
  private final Map<String, String> nouns = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();

  private Lemmatizer() {}

  static Lemmatizer load() {
    Lemmatizer lemmatizer = new Lemmatizer();
    for (String[] row : Tables.read("lemmas.tsv")) {
      switch (row[0]) {
        case "verb" -> {
          for (String form : row[2].split(" ")) {
            lemmatizer.verbs.put(form, row[1]);
          }
        }
        case "noun" -> {
          for (String form : row[2].split(" ")) {
            lemmatizer.nouns.put(form, row[1]);
          }
        }
        case "other" -> {
          for (String form : row[2].split(" ")) {
            lemmatizer.others.put(form, row[1]);
          }
        }
        case "final-e" -> {
          for (String base : row[1].split(" ")) {
            lemmatizer.stems.put(base.substring(0, base.length() - 1), base);
          }
        }
        case "no-e" -> {
          for (String base : row[1].split(" ")) {
            lemmatizer.stems.put(base, base);
          }
        }
        case "doubled" -> {
          for (String base : row[1].split(" ")) {
            lemmatizer.stems.put(base + base.charAt(base.length() - 1), base);
          }
        }
        default -> throw new IllegalStateException("lemmas.tsv: " + row[0]);
      }
    }
    return lemmatizer;
  }

  /**
   * The base form of {@code form}, in lower case and with straight apostrophes.
   *
   * @param tag Penn part of speech
   */
  String lemma(String form, String tag) {
    String word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (tag) {
      case "VBZ" -> thirdPerson(word);
      case "VBD", "VBN" -> past(word);
      case "VBG" -> present(word);
      case "VB", "VBP", "MD" -> verbs.getOrDefault(word, word);
      case "NNS" -> plural(word);
      case "NNP", "NNPS" -> word;
      default -> others.getOrDefault(word, word);
    };
  }

  private String thirdPerson(String word) {
    String known = verbs.get(word);
    if (known != null) {
      return known;
    }
    int n = word.length();
    if (n < 3 || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")
        || word.endsWith("oes")) {
      return word.substring(0, n - 2);
    }
    return word.substring(0, n - 1);
  }

  private String past(String word) {
    String known = verbs.get(word);
    if (known != null) {
      return known;
    }
    int n = word.length();
    if (n < 4 || !word.endsWith("ed")) {
      return word;
    }
    if (word.endsWith("ied")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    if (word.endsWith("eed")) {
      return stems.getOrDefault(word.substring(0, n - 2), word.substring(0, n - 1));
    }
    return restore(word.substring(0, n - 2));
  }

  private String present(String word) {
    String known = verbs.get(word);
    if (known != null) {
      return known;
    }
    int n = word.length();
    return n < 5 || !word.endsWith("ing") ? word : restore(word.substring(0, n - 3));
  }

  /** The verb whose form without {@code -ed} or {@code -ing} is {@code stem}. */
  private String restore(String stem) {
    String known = stems.get(stem);
    if (known != null) {
      return known;
    }
    int prefix = stem.lastIndexOf('-') + 1; // re-elected, co-sponsored
    if (prefix > 0) {
      return stem.substring(0, prefix) + restore(stem.substring(prefix));
    }
    int n = stem.length();
    if (n < 2 || !hasVowel(stem)) {
      return stem;
    }
    char last = stem.charAt(n - 1);
    char before = stem.charAt(n - 2);
    if (last == before && "lsfz".indexOf(last) < 0 && !isVowel(last)) {
      return stem.substring(0, n - 1);
    }
    return endsInE(stem, last, before) ? stem + "e" : stem;
  }

  private static boolean endsInE(String stem, char last, char before) {
    int n = stem.length();
    boolean vowel = isVowel(before);
    boolean twoVowels =
        vowel && n > 2 && isVowel(stem.charAt(n - 3)) && !stem.startsWith("qu", n - 4);
    boolean oneSyllable = syllables(stem) == 1;
    return switch (last) {
      case 'v', 'c', 'u', 'z' -> last != 'z' || before != 'z';
      case 's' -> before != 's';
      case 'g' -> before != 'n' || stem.endsWith("ang") || stem.endsWith("eng");
      case 'd', 'k' -> vowel && !twoVowels;
      case 'b' -> vowel && !twoVowels;
      case 'l' ->
          vowel
              ? !twoVowels && (stem.endsWith("il") || stem.endsWith("ul") || oneSyllable)
              : "rwl".indexOf(before) < 0;
      case 'm' -> vowel && !twoVowels && !stem.endsWith("om") || stem.endsWith("com");
      case 'n' -> vowel && !twoVowels && (stem.endsWith("in") || oneSyllable);
      case 'p' -> vowel && !twoVowels;
      case 'r' ->
          vowel
              ? !twoVowels && before != 'e' && before != 'o' || stem.endsWith("quir")
              : before != 'r';
      case 't' ->
          vowel
              ? stem.endsWith("at") && (!twoVowels || stem.endsWith("iat") || stem.endsWith("uat"))
                  || stem.endsWith("ut") && !twoVowels
                  || stem.endsWith("ot") && oneSyllable
              : false;
      default -> false;
    };
  }

  private String plural(String word) {
    String known = nouns.get(word);
    if (known != null) {
      return known;
    }
    int n = word.length();
    int hyphen = word.lastIndexOf('-') + 1;
    if (hyphen > 0 && hyphen < n) {
      return word.substring(0, hyphen) + plural(word.substring(hyphen));
    }
    if (n < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("'s")) {
      return n > 4 && word.endsWith("men") ? word.substring(0, n - 2) + "an" : word;
    }
    if (word.endsWith("ies")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")
        || word.endsWith("oes")) {
      return word.substring(0, n - 2);
    }
    return word.substring(0, n - 1);
  }

  private static boolean hasVowel(String word) {
    return syllables(word) > 0;
  }

  private static int syllables(String word) {
    int groups = 0;
    boolean in = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word.charAt(i)) || i > 0 && word.charAt(i) == 'y';
      if (vowel && !in) {
        groups++;
      }
      in = vowel;
    }
    return groups;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
