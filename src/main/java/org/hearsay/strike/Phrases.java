package org.hearsay.strike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.analysis.Token;

/**
 * The entries of a lexicon, of one word or several, each with a value. A word of an entry matches a
 * token by its form in lower case or by its lemma. Fill first, then share: look-ups change nothing.
 */
final class Phrases<T> {

  /** An entry found at a token; {@code end} is one past its last token. */
  record Match<T>(T value, int end) {}

  private record Entry<T>(List<String> words, T value) {}

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  void add(String phrase, T value) {
    List<String> words = List.of(phrase.split(" "));
    List<Entry<T>> entries = byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>());
    entries.add(new Entry<>(words, value));
    entries.sort(Comparator.comparingInt((Entry<T> e) -> -e.words().size()));
  }

  boolean mayBegin(Token token) {
    return byFirst.containsKey(low(token)) || byFirst.containsKey(lemma(token));
  }

  /** The longest entry that begins at token {@code at}. */
  Optional<Match<T>> at(List<Token> tokens, int at) {
    if (at < 0 || at >= tokens.size()) {
      return Optional.empty();
    }
    String form = low(tokens.get(at));
    Optional<Match<T>> byForm = longest(byFirst.getOrDefault(form, List.of()), tokens, at);
    String lemma = lemma(tokens.get(at));
    if (lemma.equals(form)) {
      return byForm;
    }
    Optional<Match<T>> byLemma = longest(byFirst.getOrDefault(lemma, List.of()), tokens, at);
    if (byForm.isEmpty() || byLemma.isPresent() && byLemma.get().end() > byForm.get().end()) {
      return byLemma;
    }
    return byForm;
  }

  /** The longest entry that ends with token {@code last}. */
  Optional<Match<T>> endingAt(List<Token> tokens, int last, int longest) {
    for (int first = Math.max(0, last - longest + 1); first <= last; first++) {
      Optional<Match<T>> found = at(tokens, first).filter(m -> m.end() == last + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<Match<T>> longest(
      List<Entry<T>> entries, List<Token> tokens, int at) {
    for (Entry<T> entry : entries) {
      if (fits(entry.words(), tokens, at)) {
        return Optional.of(new Match<>(entry.value(), at + entry.words().size()));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(List<String> words, List<Token> tokens, int at) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Token token = tokens.get(at + i);
      if (!words.get(i).equals(low(token)) && !words.get(i).equals(lemma(token))) {
        return false;
      }
    }
    return true;
  }

  /** The token's form in lower case, hyphens and apostrophes folded. */
  static String low(Token token) {
    String form = token.form();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= 'A' && c <= 'Z' || c > 127) {
        return folded(token);
      }
    }
    return form;
  }

  /** The lemma; a plural with a capital at the start of a sentence ("Warplanes") keeps none. */
  private static String lemma(Token token) {
    String lemma = token.lemma();
    int last = lemma.length() - 1;
    boolean plural = token.isName() && last > 3 && lemma.charAt(last) == 's';
    return plural ? lemma.substring(0, last) : lemma;
  }

  private static String folded(Token token) {
    return token.form().toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
  }
}
