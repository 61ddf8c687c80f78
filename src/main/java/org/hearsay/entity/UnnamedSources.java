package org.hearsay.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/** Grades sources without a name by what their words tell. */
final class UnnamedSources {
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)(?:the |a |an |one |two |three |some |several |many |other |unnamed |anonymous |"
              + "well-?placed |informed |reliable |unidentified )*(?:sources?|reports?|insiders?)");
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "who", "which", "that", "his", "her", "their", "its", "i",
          "we", "you", "my", "our", "them", "him", "us", "me", "this", "these", "those");
  private static final Pattern PLURAL_DETERMINER =
      Pattern.compile(
          "(?i)(?:several|many|some|few|most|all|both|two|three|four|five|six|seven|eight|nine|ten|"
              + "dozens|scores|hundreds|thousands|numerous|various|other|multiple|a number|\\d+)\\b.*");

  private UnnamedSources() {}

  static UnnamedSource of(String label, Span first) {
    return new UnnamedSource(label, first, namedness(label));
  }

  static UnnamedSource.Namedness namedness(String label) {
    String words = label.strip().toLowerCase(Locale.ROOT);
    if (words.isEmpty() || PRONOUNS.contains(words) || BARE.matcher(words).matches()) {
      return UnnamedSource.Namedness.ANONYMOUS;
    }
    return isPlural(words) ? UnnamedSource.Namedness.COLLECTIVE : UnnamedSource.Namedness.ROLE_ONLY;
  }

  private static boolean isPlural(String words) {
    if (PLURAL_DETERMINER.matcher(words).matches()) {
      return true;
    }
    String head = head(words);
    return head.endsWith("s") && !head.endsWith("ss") && !head.endsWith("us")
        || Set.of("people", "men", "women", "children", "media", "police", "staff", "public")
            .contains(head);
  }

  /** The head noun: the last word before the first preposition, comma or relative pronoun. */
  static String head(String words) {
    String core =
        words.split("(?i),| (?:of|in|for|from|at|with|who|which|that|on|to|near|inside|close) ")[0];
    String[] parts = core.trim().split("[\\s-]+");
    return parts[parts.length - 1].replaceAll("\\W", "");
  }
}
