package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds phrases of a table in {@link Words}: the longest that begins at a word. */
final class PhraseIndex<T> {

  /** A phrase of the table as a text has it: {@code length} words long. */
  record Hit<T>(int length, List<T> values, String phrase) {}

  private record Entry<T>(List<Words.Word> phrase, String written, List<T> values) {}

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  void put(String written, T value) {
    Words words = Words.of(written);
    List<Words.Word> phrase = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      phrase.add(words.get(i));
    }
    if (phrase.isEmpty()) {
      return;
    }
    List<Entry<T>> entries = byFirst.computeIfAbsent(phrase.get(0).fold(), k -> new ArrayList<>());
    for (Entry<T> e : entries) {
      if (sameFold(e.phrase, phrase) && needsExactCase(e.phrase) == needsExactCase(phrase)) {
        if (!e.values.contains(value)) {
          e.values.add(value);
        }
        return;
      }
    }
    entries.add(new Entry<>(phrase, written, new ArrayList<>(List.of(value))));
    entries.sort((a, b) -> b.phrase.size() - a.phrase.size());
  }

  private static boolean sameFold(List<Words.Word> a, List<Words.Word> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).fold().equals(b.get(i).fold())) {
        return false;
      }
    }
    return true;
  }

  /** The longest phrase at word {@code i} whose case fits, or null. */
  Hit<T> at(Words words, int i, boolean anyCase) {
    List<Entry<T>> entries = byFirst.get(words.get(i).fold());
    if (entries == null) {
      return null;
    }
    for (Entry<T> e : entries) {
      if (matches(e, words, i, anyCase)) {
        return new Hit<>(e.phrase.size(), List.copyOf(e.values), e.written);
      }
    }
    return null;
  }

  private static <T> boolean matches(Entry<T> e, Words words, int i, boolean anyCase) {
    int n = e.phrase.size();
    if (i + n > words.size()) {
      return false;
    }
    for (int k = 0; k < n; k++) {
      Words.Word text = words.get(i + k);
      Words.Word name = e.phrase.get(k);
      if (!text.fold().equals(name.fold()) || k > 0 && !joined(text.joint(), name.joint())) {
        return false;
      }
    }
    if (needsExactCase(e.phrase)) {
      return exactCase(e.phrase, words, i);
    }
    return anyCase || caseFits(e.phrase, words, i);
  }

  private static boolean joined(Words.Joint text, Words.Joint name) {
    return switch (text) {
      case SPACE, HYPHEN -> true;
      case COMMA -> name == Words.Joint.COMMA;
      case POSSESSIVE -> name == Words.Joint.POSSESSIVE;
      case BREAK -> name == Words.Joint.BREAK;
    };
  }

  /** Names of up to four letters, all capitals, are words in lower case: IS, US, AP, WHO. */
  private static boolean needsExactCase(List<Words.Word> phrase) {
    int letters = 0;
    for (Words.Word w : phrase) {
      if (!w.raw().equals(w.raw().toUpperCase(java.util.Locale.ROOT))) {
        return false;
      }
      letters += w.fold().length();
    }
    return letters <= 4;
  }

  private static boolean exactCase(List<Words.Word> phrase, Words words, int i) {
    for (int k = 0; k < phrase.size(); k++) {
      String raw = words.get(i + k).raw();
      if (!raw.equals(raw.toUpperCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    // a shouted line says nothing about the case of its words
    boolean word = phrase.size() == 1 && SHOUTED.contains(phrase.get(0).fold());
    return !word || !(shouted(words, i - 1) && shouted(words, i + 1));
  }

  private static final java.util.Set<String> SHOUTED = java.util.Set.of("is", "us", "who", "ice");

  private static boolean shouted(Words words, int i) {
    return i < 0 || i >= words.size() || words.get(i).allCapitals();
  }

  /**
   * A name's capitals must stand in the text, but for one common noun of a longer name: "Foreign
   * ministry", "chairman of the Security Council".
   */
  private static boolean caseFits(List<Words.Word> phrase, Words words, int i) {
    int capitals = 0;
    int missing = 0;
    for (int k = 0; k < phrase.size(); k++) {
      if (phrase.get(k).capital()) {
        capitals++;
        if (!words.get(i + k).capital()) {
          missing++;
          if (!Lexicon.shipped().isCommon(phrase.get(k).fold())) {
            return false;
          }
        }
      }
    }
    return missing == 0 || missing < capitals;
  }
}
