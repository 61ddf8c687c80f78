package org.hearsay.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The foldings under which names are compared. All are pure functions of their argument.
 *
 * <ul>
 *   <li>{@link #word}: case, accents, apostrophes, dots of abbreviations, British spelling;
 *   <li>{@link #key}: what is left of a label in an IRI;
 *   <li>{@link #sound}: what is left of a name in Latin letters when the ways to transliterate
 *       Arabic and Cyrillic are taken out.
 * </ul>
 */
final class Fold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SILENT = Pattern.compile("['’‘`´ʻʼʿʾ.]");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:al|el|ul|ar|as|ash|at|an|az|ad|ed|ez|es|er|et|en)$");

  /** A consonant that an assimilated article left doubled: Ezzour, Azzor, Annajaf. */
  private static final Pattern ASSIMILATED = Pattern.compile("^[ae]([bcdfghjklmnpqrstvwxz])\\1");

  private static final Map<String, String> SPELLING =
      Map.of(
          "defence", "defense",
          "organisation", "organization",
          "centre", "center",
          "programme", "program",
          "neighbourhood", "neighborhood",
          "labour", "labor");

  private Fold() {}

  /** One word as names are compared: {@code Sana'a} and {@code Sanaa}, {@code U.S.} and US. */
  static String word(String word) {
    String plain = plain(word);
    return SPELLING.getOrDefault(plain, plain);
  }

  /** The part of an IRI that stands for {@code label}: {@code deir-ez-zor}. */
  static String key(String label) {
    String joined = NOT_WORD.matcher(plain(label)).replaceAll("-");
    String trimmed = joined.replaceAll("^-|-$", "");
    return trimmed.startsWith("the-") ? trimmed.substring(4) : trimmed;
  }

  /**
   * A name without what transliterations differ in: the Arabic article in every assimilated form,
   * vowels, doubled letters, q for k, a final h. {@code Deir ez-Zor}, {@code Dayr al-Zawr} and
   * {@code Der Ezzour} all give {@code d r z r}. An initial vowel is kept as {@code a}.
   */
  static String sound(String name) {
    StringBuilder out = new StringBuilder();
    String[] words = NOT_WORD.split(plain(name).trim());
    for (int i = 0; i < words.length; i++) {
      String w = words[i];
      if (w.isEmpty() || words.length > 1 && ARTICLE.matcher(w).matches()) {
        continue;
      }
      String body = ASSIMILATED.matcher(w).replaceFirst("$1");
      String bones = bones(body);
      if (bones.isEmpty()) {
        bones = "a";
      }
      out.append(out.isEmpty() ? "" : " ").append(bones);
    }
    return out.toString().replace(" ", "");
  }

  private static String bones(String w) {
    String letters = w.replace("sch", "sh").replace("ou", "u").replace('q', 'k').replace("ck", "k");
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      boolean vowel = "aeiouyw".indexOf(c) >= 0;
      if (vowel && i == 0) {
        b.append(c == 'w' || c == 'y' ? c : 'a');
      } else if (!vowel && !(c == 'h' && i == letters.length() - 1)) {
        if (b.isEmpty() || b.charAt(b.length() - 1) != c) {
          b.append(c);
        }
      }
    }
    return b.toString();
  }

  private static String plain(String s) {
    String lower = s.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return lower;
    }
    boolean ascii = lower.chars().allMatch(c -> c < 128);
    String noMarks =
        ascii
            ? lower
            : MARKS
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ı", "i")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("ß", "ss");
    return SILENT.matcher(noMarks).replaceAll("");
  }
}
