package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * The words of a text as names are made of them: hyphens part words, apostrophes and the dots of
 * abbreviations do not, a possessive ending belongs to no word. Immutable.
 */
final class Words {

  /** What stands between a word and the one before it. */
  enum Joint {
    /** White space, or the dot of an abbreviation and white space. */
    SPACE,
    HYPHEN,
    COMMA,
    /** {@code 's} or {@code '} and white space. */
    POSSESSIVE,
    /** Anything else: another mark, a paragraph's end, the start of the text. */
    BREAK
  }

  /**
   * A word.
   *
   * @param raw the characters as they stand
   * @param fold {@link Fold#word} of it
   * @param joint what parts it from the word before it
   */
  record Word(int start, int end, String raw, String fold, Joint joint) {
    boolean capital() {
      return Character.isUpperCase(raw.codePointAt(0));
    }

    /** Every letter upper case, at least two of them. */
    boolean allCapitals() {
      int letters = 0;
      for (int i = 0; i < raw.length(); i++) {
        char c = raw.charAt(i);
        if (Character.isLowerCase(c)) {
          return false;
        }
        letters += Character.isUpperCase(c) ? 1 : 0;
      }
      return letters > 1;
    }
  }

  private final List<Word> words;

  private Words(List<Word> words) {
    this.words = words;
  }

  int size() {
    return words.size();
  }

  Word get(int i) {
    return words.get(i);
  }

  /** From the start of word {@code first} to the end of word {@code end - 1}. */
  Span span(int first, int end) {
    return new Span(words.get(first).start(), words.get(end - 1).end());
  }

  /** Index of the first word that ends after {@code offset}; {@link #size} if none does. */
  int from(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (words.get(mid).end() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  static Words of(String text) {
    List<Word> out = new ArrayList<>();
    int n = text.length();
    int i = 0;
    int last = 0;
    while (i < n) {
      boolean ending = i > 0 && i - 1 == last && isApostrophe(text.charAt(i - 1));
      if (!Character.isLetterOrDigit(text.charAt(i))
          || ending && !out.isEmpty() && isPossessive(text, i - 1)) {
        i++;
        continue;
      }
      int end = endOfWord(text, i);
      String raw = text.substring(i, end);
      out.add(new Word(i, end, raw, Fold.word(raw), joint(text, last, i, out.isEmpty())));
      last = end;
      i = end;
    }
    return new Words(List.copyOf(out));
  }

  private static int endOfWord(String text, int start) {
    int n = text.length();
    int i = start;
    while (i < n) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        i++;
      } else if (isApostrophe(c) && letter(text, i + 1) && !isPossessive(text, i)) {
        i++;
      } else if (c == '.' && abbreviation(text, start, i)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** The dot after single letters: U.S., J. — but not the one that ends a sentence's last word. */
  private static boolean abbreviation(String text, int start, int dot) {
    boolean single = dot - start == 1 || text.charAt(dot - 2) == '.';
    if (!single || !Character.isLetter(text.charAt(dot - 1))) {
      return false;
    }
    // inside (U.S) the dot joins; at the end only if the word has a dot already (U.S.) or is one
    // capital (J.)
    return letter(text, dot + 1)
        || text.substring(start, dot).indexOf('.') >= 0
        || Character.isUpperCase(text.charAt(start));
  }

  private static boolean isPossessive(String text, int apostrophe) {
    if (apostrophe + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(apostrophe + 1);
    return (c == 's' || c == 'S') && !letter(text, apostrophe + 2);
  }

  private static Joint joint(String text, int from, int to, boolean first) {
    if (first) {
      return Joint.BREAK;
    }
    String gap = text.substring(from, to);
    if (gap.length() == 1) {
      char c = gap.charAt(0);
      if (c == '-' || c == '‑' || c == '–' || c == '/' || isApostrophe(c)) {
        return Joint.HYPHEN;
      }
    }
    boolean possessive = false;
    boolean comma = false;
    boolean space = false;
    int lines = 0;
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (isApostrophe(c) && i == 0 || possessive && i == 1 && (c == 's' || c == 'S')) {
        possessive = true;
      } else if (c == ',' && !comma && !space) {
        comma = true;
      } else if (c == '\n') {
        lines++;
        space = true;
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else if (c == '.' && i == 0 && shortAbbreviation(text, from)) {
        continue;
      } else {
        return Joint.BREAK;
      }
    }
    if (lines > 1) {
      return Joint.BREAK;
    }
    return possessive ? Joint.POSSESSIVE : comma ? Joint.COMMA : space ? Joint.SPACE : Joint.BREAK;
  }

  /**
   * Col. Sen. Gen. St. Mr.: up to five letters, capitalised, before a dot that ends no sentence.
   */
  private static boolean shortAbbreviation(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end - start <= 5
        && end > start
        && Character.isUpperCase(text.charAt(start))
        && Lexicon.shipped().isAbbreviation(text.substring(start, end));
  }

  private static boolean letter(String text, int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == 'ʻ' || c == 'ʼ' || c == 'ʿ';
  }
}
