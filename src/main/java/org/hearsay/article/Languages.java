package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text. English is told by its small words, without a model; only other
 * texts ask OpenNLP's detector of 103 languages, which is loaded then. Threads may share it.
 */
final class Languages {
  /** The commonest words of English: together two words in five of any English text. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "said", "with",
          "it", "by", "as", "at", "from", "he", "his", "has", "have", "had", "be", "were", "are",
          "an", "not", "who", "which", "their", "they", "this", "its", "after", "but", "been", "or",
          "i", "you", "we", "will", "would", "she", "her");

  /** Share of those words from which on a text is English; other languages stay below a tenth. */
  private static final double ENGLISH_SHARE = 0.2;

  /** A shorter text is too little to tell a language from. */
  private static final int ENOUGH = 80;

  /** The detector looks at no more characters. */
  private static final int LONGEST = 4_000;

  /** Below it the detector's best answer is a guess. */
  private static final double SURE = 0.2;

  private static final class Detector {
    static final LanguageDetectorModel MODEL = load();
    static final Map<String, String> TWO_LETTERS = twoLetters();
  }

  private Languages() {}

  /** BCP 47 tag of the language of {@code text}; empty when the text is too short to tell. */
  static Optional<String> of(String text) {
    String part = Line.fold(text.substring(0, Math.min(text.length(), 4 * LONGEST)));
    part = part.substring(0, Math.min(part.length(), LONGEST));
    if (isEnglish(part)) {
      return Optional.of("en");
    }
    if (part.codePoints().filter(Character::isLetter).count() < ENOUGH) {
      return Optional.empty();
    }
    Language best = new LanguageDetectorME(Detector.MODEL).predictLanguage(part);
    return best.getConfidence() < SURE
        ? Optional.empty()
        : Optional.of(Detector.TWO_LETTERS.getOrDefault(best.getLang(), best.getLang()));
  }

  private static boolean isEnglish(String text) {
    int words = 0;
    int small = 0;
    for (String w : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      words += w.isEmpty() ? 0 : 1;
      small += ENGLISH.contains(w) ? 1 : 0;
    }
    return words > 0 && small >= ENGLISH_SHARE * words;
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: langdetect-183.bin");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("langdetect-183.bin", e);
    }
  }

  /** The detector gives three letters; BCP 47 wants two where there are two. */
  private static Map<String, String> twoLetters() {
    Map<String, String> map = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      map.put(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    map.put("cmn", "zh");
    map.put("pes", "fa");
    map.put("ekk", "et");
    map.put("lvs", "lv");
    map.put("plt", "mg");
    map.put("nob", "nb");
    map.put("zlm", "ms");
    map.put("swa", "sw");
    return map;
  }
}
