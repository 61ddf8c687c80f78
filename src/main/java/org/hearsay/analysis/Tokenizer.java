package org.hearsay.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Splits a sentence into the tokens of the Penn Treebank: clitics, currency signs, quotation marks,
 * brackets and dashes stand alone; hyphenated words, numbers, dates and addresses stay whole.
 *
 * <p>Rules rather than a model: Penn's own tokenizer is a set of rules, and a model learnt from it
 * only adds mistakes. Stateless; threads may share it.
 */
final class Tokenizer {
  private static final String OPENING = "\"“”„«‘’'`([{<*•¿¡";
  private static final String CLOSING = "\"“”»’‘'`)]}>.,;:!?…*";
  private static final String CURRENCY = "$£€¥₹₪₽₺";
  private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

  private final SentenceSplitter abbreviations;

  Tokenizer(SentenceSplitter abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The spans of the tokens of the sentence at {@code sentence}. */
  List<Span> tokenize(CharSequence text, Span sentence) {
    List<Span> tokens = new ArrayList<>(sentence.length() / 5 + 4);
    int i = sentence.start();
    while (i < sentence.end()) {
      if (isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < sentence.end() && !isSpace(text.charAt(end))) {
        end++;
      }
      split(text, i, end, sentence.end(), tokens);
      i = end;
    }
    return tokens;
  }

  /** Splits characters between two white spaces. */
  private void split(CharSequence text, int from, int to, int sentenceEnd, List<Span> tokens) {
    int start = from;
    int end = to;
    while (start < end && isOpening(text, start, end)) {
      int length = runOf(text, start, end);
      tokens.add(new Span(start, start + length));
      start += length;
    }
    List<Span> tail = new ArrayList<>(3);
    while (end > start) {
      int cut = closingAt(text, start, end, sentenceEnd);
      if (cut == end) {
        break;
      }
      tail.add(new Span(cut, end));
      end = cut;
    }
    if (start < end) {
      word(text, start, end, tokens);
    }
    for (int i = tail.size() - 1; i >= 0; i--) {
      tokens.add(tail.get(i));
    }
  }

  private static boolean isOpening(CharSequence text, int start, int end) {
    char c = text.charAt(start);
    if (CURRENCY.indexOf(c) >= 0 && start + 1 < end) {
      return true;
    }
    if (dash(text, start, end) > 0) {
      return !(c == '-' && start + 1 < end && Character.isLetterOrDigit(text.charAt(start + 1)));
    }
    if (c == '.' || c == '…') {
      return runOf(text, start, end) >= (c == '…' ? 1 : 2) || start + 1 == end;
    }
    if (OPENING.indexOf(c) < 0) {
      return CLOSING.indexOf(c) >= 0;
    }
    if (isApostrophe(c)) {
      // 's and the like that stand alone, and '90s, are words
      String rest = text.subSequence(start + 1, end).toString().toLowerCase(Locale.ROOT);
      return !(CLITICS.contains(rest) || !rest.isEmpty() && Character.isDigit(rest.charAt(0)));
    }
    return true;
  }

  /** Where the closing mark that ends at {@code end} begins; {@code end} when there is none. */
  private int closingAt(CharSequence text, int start, int end, int sentenceEnd) {
    char c = text.charAt(end - 1);
    if (c == '.') {
      int run = end - 1;
      while (run > start && text.charAt(run - 1) == '.') {
        run--;
      }
      if (end - run > 1) {
        return run;
      }
      boolean last = onlyClosing(text, end, sentenceEnd);
      return keepsPeriod(text, start, end - 1, last) ? end : end - 1;
    }
    if (c == '\'' && end - 2 > start && text.charAt(end - 2) == '\'') {
      return end - 2;
    }
    if (c == '-' || c == '—' || c == '–') {
      int run = end - 1;
      while (run > start && text.charAt(run - 1) == '-' && c == '-') {
        run--;
      }
      return c == '-' && end - run == 1 ? end : run;
    }
    if (c == '%' || CURRENCY.indexOf(c) >= 0 && Character.isDigit(text.charAt(start))) {
      return end - 1;
    }
    return CLOSING.indexOf(c) >= 0 ? end - 1 : end;
  }

  /** True when the period after {@code [start, period)} is part of an abbreviation. */
  private boolean keepsPeriod(CharSequence text, int start, int period, boolean last) {
    int wordStart = period;
    while (wordStart > start
        && (Character.isLetterOrDigit(text.charAt(wordStart - 1))
            || text.charAt(wordStart - 1) == '.'
            || text.charAt(wordStart - 1) == '&')) {
      wordStart--;
    }
    String word = text.subSequence(wordStart, period).toString();
    if (word.isEmpty()) {
      return false;
    }
    if (word.indexOf('.') > 0 && Character.isLetter(word.charAt(0))) {
      return SentenceSplitter.isDottedAcronym(word);
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return !last;
    }
    return last
        ? abbreviations.isAbbreviation(word)
        : abbreviations.isAbbreviation(word) || abbreviations.isWordToo(word);
  }

  private static boolean onlyClosing(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isSpace(c) && CLOSING.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Splits what is left of a word when the marks at its edges are gone. */
  private void word(CharSequence text, int start, int end, List<Span> tokens) {
    if (isAddress(text, start, end)) {
      tokens.add(new Span(start, end));
      return;
    }
    for (int i = start; i < end; i++) {
      int length = dash(text, i, end);
      boolean hyphen = length == 1 && text.charAt(i) == '-';
      boolean numbers =
          length == 1
              && i > start
              && i + 1 < end
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
      if (length == 0 && text.charAt(i) == '.' && runOf(text, i, end) > 1) {
        length = runOf(text, i, end);
      } else if (text.charAt(i) == '…') {
        length = 1;
      } else if (isInnerBreak(text, start, i, end)) {
        length = 1;
      }
      if (length > 0 && !hyphen && !numbers) {
        if (i > start) {
          split(text, start, i, Integer.MIN_VALUE, tokens);
        }
        tokens.add(new Span(i, i + length));
        if (i + length < end) {
          split(text, i + length, end, Integer.MIN_VALUE, tokens);
        }
        return;
      }
    }
    clitics(text, start, end, tokens);
  }

  /** Brackets, double quotation marks, and commas or colons that no number holds. */
  private static boolean isInnerBreak(CharSequence text, int start, int i, int end) {
    char c = text.charAt(i);
    if (i == start || i + 1 >= end) {
      return false;
    }
    return switch (c) {
      case '"', '“', '”', '«', '»', '[', ']', ';', '?', '!' -> true;
      case '(', ')' -> !(c == '(' && text.charAt(end - 1) == ')');
      case ',', ':' ->
          !(Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1)));
      // "ended.The": a space lost between two sentences
      case '.' ->
          i - start > 2
              && Character.isLowerCase(text.charAt(i - 1))
              && Character.isLowerCase(text.charAt(i - 2))
              && Character.isUpperCase(text.charAt(i + 1));
      default -> false;
    };
  }

  private static void clitics(CharSequence text, int start, int end, List<Span> tokens) {
    int apostrophe = -1;
    for (int i = end - 1; i > start && i >= end - 3; i--) {
      if (isApostrophe(text.charAt(i))) {
        apostrophe = i;
        break;
      }
    }
    if (apostrophe > start) {
      String rest = text.subSequence(apostrophe + 1, end).toString().toLowerCase(Locale.ROOT);
      if (rest.equals("t")
          && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n'
          && apostrophe - 1 > start) {
        tokens.add(new Span(start, apostrophe - 1));
        tokens.add(new Span(apostrophe - 1, end));
        return;
      }
      if (CLITICS.contains(rest)) {
        tokens.add(new Span(start, apostrophe));
        tokens.add(new Span(apostrophe, end));
        return;
      }
    }
    if (end - start == 6 && text.subSequence(start, end).toString().equalsIgnoreCase("cannot")) {
      tokens.add(new Span(start, start + 3));
      tokens.add(new Span(start + 3, end));
      return;
    }
    int sign = start;
    while (sign < end && Character.isUpperCase(text.charAt(sign))) {
      sign++;
    }
    if (sign > start && sign + 1 < end && CURRENCY.indexOf(text.charAt(sign)) >= 0) {
      tokens.add(new Span(start, sign + 1)); // US$
      tokens.add(new Span(sign + 1, end));
      return;
    }
    tokens.add(new Span(start, end));
  }

  private static boolean isAddress(CharSequence text, int start, int end) {
    char c = text.charAt(start);
    if ((c == '@' || c == '#') && end - start > 1) {
      return true;
    }
    String word = text.subSequence(start, end).toString();
    return word.contains("://") || word.startsWith("www.") || word.indexOf('@') > 0;
  }

  /** Length of the dash at {@code i}, 0 when there is none; one hyphen counts 1. */
  private static int dash(CharSequence text, int i, int end) {
    char c = text.charAt(i);
    if (c == '—' || c == '–' || c == '―') {
      return 1;
    }
    if (c != '-') {
      return 0;
    }
    int j = i;
    while (j < end && text.charAt(j) == '-') {
      j++;
    }
    return j - i;
  }

  /** Number of marks that belong together at {@code i}: {@code --}, {@code ...}, two quotes. */
  private static int runOf(CharSequence text, int i, int end) {
    char c = text.charAt(i);
    if (c != '-' && c != '.' && c != '\'' && c != '`') {
      return 1;
    }
    int j = i;
    int most = c == '\'' || c == '`' ? i + 2 : end;
    while (j < end && j < most && text.charAt(j) == c) {
      j++;
    }
    return j - i;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
