package org.hearsay.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Finds the sentences of a paragraph. News prose is regular: what decides is the word before a
 * period (title, abbreviation, initial) and the word after it; both come from {@code
 * sentence-words.tsv}.
 *
 * <p>Closing quotation marks and brackets belong to the sentence that they end; a mark inside a
 * quotation ends no sentence when the reporting clause follows. Immutable; threads may share it.
 */
final class SentenceSplitter {
  private static final String TERMINATORS = ".?!…";
  private static final String CLOSERS = "\"”’'»)]";
  private static final String OPENERS = "\"“‘'«([„`*•";

  private final Map<String, Set<String>> words;

  private SentenceSplitter(Map<String, Set<String>> words) {
    this.words = words;
  }

  static SentenceSplitter load() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String[] row : Tables.read("sentence-words.tsv")) {
      for (String word : row[1].split(" ")) {
        words.computeIfAbsent(row[0], k -> new java.util.HashSet<>()).add(word);
      }
    }
    return new SentenceSplitter(words);
  }

  private boolean is(String kind, String word) {
    return words.get(kind).contains(word);
  }

  /** True for words that keep their period: {@code Gen}, {@code Corp}, {@code Jan}. */
  boolean isAbbreviation(String word) {
    return is("title", word) || is("abbreviation", word);
  }

  /** True for abbreviations that are also words: {@code No}, {@code Sun}. */
  boolean isWordToo(String word) {
    return is("word-too", word);
  }

  /** {@code U.S} and {@code a.m}: single letters between periods; also {@code Ph.D}. */
  static boolean isDottedAcronym(String word) {
    int since = 0;
    boolean dots = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        dots = true;
        since = 0;
      } else if (!Character.isLetter(c) || ++since > 2) {
        return false;
      }
    }
    return dots;
  }

  /** The sentences of {@code block}, trimmed, in order; none is empty. */
  List<Span> split(CharSequence text, Span block, boolean headline) {
    List<Span> sentences = new ArrayList<>();
    int start = block.start();
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      int end = -1;
      if (c == '\n' || c == '\r') {
        end = breaksLine(text, i, block.end()) ? i : -1;
      } else if (!headline && TERMINATORS.indexOf(c) >= 0) {
        end = endAfter(text, start, i, block.end());
      }
      if (end >= 0) {
        add(sentences, new Span(start, end).trim(text));
        start = end;
        i = Math.max(i, end - 1);
      } else if (!headline && TERMINATORS.indexOf(c) >= 0) {
        while (i + 1 < block.end() && TERMINATORS.indexOf(text.charAt(i + 1)) >= 0) {
          i++;
        }
      }
    }
    add(sentences, new Span(start, block.end()).trim(text));
    return sentences;
  }

  private static void add(List<Span> sentences, Span span) {
    if (!span.isEmpty()) {
      sentences.add(span);
    }
  }

  /** A line break ends a sentence unless the next line goes on in lower case. */
  private static boolean breaksLine(CharSequence text, int at, int end) {
    int i = at;
    while (i < end && Tokenizer.isSpace(text.charAt(i))) {
      i++;
    }
    return i == end || !Character.isLowerCase(text.charAt(i));
  }

  /** Where the sentence ends whose terminator stands at {@code at}; -1 when it goes on. */
  private int endAfter(CharSequence text, int start, int at, int blockEnd) {
    int end = at + 1;
    while (end < blockEnd && TERMINATORS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean single = end == at + 1;
    boolean quoted = false;
    while (end < blockEnd && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      // a straight mark after a space, or before a letter, opens the next sentence
      if (end + 1 < blockEnd && Character.isLetterOrDigit(text.charAt(end + 1))) {
        break;
      }
      quoted |= ")]".indexOf(text.charAt(end)) < 0;
      end++;
    }
    int next = end;
    while (next < blockEnd && Tokenizer.isSpace(text.charAt(next))) {
      next++;
    }
    if (next == blockEnd) {
      return end;
    }
    boolean glued = next == end;
    if (glued && OPENERS.indexOf(text.charAt(next)) < 0 && !lostSpace(text, start, at, next)) {
      return -1;
    }
    int first = next;
    while (first < blockEnd
        && (OPENERS.indexOf(text.charAt(first)) >= 0 || Tokenizer.isSpace(text.charAt(first)))) {
      first++;
    }
    if (first == blockEnd) {
      return end;
    }
    char c = text.charAt(first);
    boolean newQuote = first > next;
    if (Character.isLowerCase(c) || ",;:-–—".indexOf(c) >= 0 && !newQuote) {
      return -1;
    }
    if (quoted && reportFollows(text, first, blockEnd)) {
      return -1;
    }
    String before = wordBefore(text, start, at);
    boolean period = single && text.charAt(at) == '.';
    if (period && !before.isEmpty() && !quoted) {
      return endsAtPeriod(before, wordAt(text, first, blockEnd), newQuote) ? end : -1;
    }
    if (!period && is("exclaimed", before + text.charAt(at))) {
      return is("starter", wordAt(text, first, blockEnd)) ? end : -1;
    }
    return end;
  }

  private boolean endsAtPeriod(String before, String after, boolean newQuote) {
    if (is("title", before)) {
      return false;
    }
    boolean digits = !after.isEmpty() && Character.isDigit(after.charAt(0));
    if (is("word-too", before)) {
      return !digits;
    }
    boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
    if (initial || isDottedAcronym(before) || is("abbreviation", before)) {
      return is("starter", after) || newQuote && !initial;
    }
    return !(before.length() <= 3 && digits && Character.isDigit(before.charAt(0)));
  }

  /** {@code …killed.The ministry…}: the space was lost when the page was read. */
  private static boolean lostSpace(CharSequence text, int start, int at, int next) {
    return at - start > 3
        && Character.isLowerCase(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at - 2))
        && Character.isUpperCase(text.charAt(next))
        && next + 1 < text.length()
        && (Character.isLowerCase(text.charAt(next + 1)) || text.charAt(next + 1) == ' ')
        && text.charAt(at) == '.';
  }

  /** After a closing mark: up to five capitalised words, then a verb of saying. */
  private boolean reportFollows(CharSequence text, int first, int end) {
    int i = first;
    for (int n = 0; n < 6 && i < end; n++) {
      String word = wordAt(text, i, end);
      if (word.isEmpty()) {
        return false;
      }
      if (n > 0 && is("report", word)) {
        return !announces(text, i + word.length(), end);
      }
      if (!Character.isUpperCase(word.charAt(0)) || is("starter", word) && n > 0) {
        return false;
      }
      i += word.length();
      while (i < end && (text.charAt(i) == '.' || Tokenizer.isSpace(text.charAt(i)))) {
        i++;
      }
    }
    return false;
  }

  /** True where a verb of saying looks forward, to a colon or to a quotation after a comma. */
  private static boolean announces(CharSequence text, int after, int end) {
    int i = after;
    while (i < end && (text.charAt(i) == ',' || Tokenizer.isSpace(text.charAt(i)))) {
      i++;
    }
    return i < end && (text.charAt(i) == ':' || "\"“‘«".indexOf(text.charAt(i)) >= 0);
  }

  private static String wordBefore(CharSequence text, int start, int at) {
    int i = at;
    while (i > start) {
      char c = text.charAt(i - 1);
      if (!(Character.isLetterOrDigit(c) || c == '.' || c == '&')) {
        break;
      }
      i--;
    }
    return text.subSequence(i, at).toString();
  }

  private static String wordAt(CharSequence text, int from, int end) {
    int i = from;
    while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    String word = text.subSequence(from, i).toString();
    // THE and The are one word to the table
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
        ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
        : word;
  }
}
