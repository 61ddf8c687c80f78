package org.hearsay.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Sentence;
import org.hearsay.entity.Lexicon.Noun;

/** Decides whether the seat of a power stands for the power or for the place. */
final class Seats {
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "from",
          "outside",
          "inside",
          "around",
          "over",
          "through",
          "to",
          "into",
          "toward",
          "towards",
          "across",
          "throughout",
          "of",
          "on",
          "via",
          "for",
          "leave",
          "visit");
  private static final Set<String> WHO =
      Set.of("by", "with", "against", "between", "without", "than", "like", "unlike", "despite");

  private static final Set<String> TO_PLACES =
      Set.of("attack", "hit", "strike", "target", "kill", "visit", "hold", "leave", "launch");

  private Seats() {}

  /** True when the name at the head of {@code p} speaks, acts, owns a deed or is dealt with. */
  static boolean isActor(Scene scene, Phrase p) {
    Sentence s = p.sentence;
    if (p.verb >= 0) {
      return true;
    }
    if (p.end < s.size() && s.token(p.end).tag().equals("POS")) {
      return !ownsPlace(scene, p);
    }
    String before = p.first > 0 ? s.token(p.first - 1).form().toLowerCase(Locale.ROOT) : "";
    if (before.equals("to") && p.first > 1 && s.token(p.first - 2).lemma().startsWith("accord")) {
      return true;
    }
    if (before.equals("and") || before.equals("or")) {
      return scene.phrases.stream()
          .filter(q -> q.sentence == s && q.end == p.first - 1)
          .findFirst()
          .map(q -> q.entity().isPresent() && q.place.isEmpty() || precededBy(s, q.first, WHO))
          .orElse(false);
    }
    if (WHO.contains(before) || before.equals(":")) {
      return true;
    }
    if (WHERE.contains(before)) {
      return false;
    }
    boolean object =
        p.first > 0
            && s.token(p.first - 1).isVerb()
            && !TO_PLACES.contains(s.token(p.first - 1).lemma())
            && scene.lexicon.is(Noun.VERBISH, s.token(p.first - 1).lemma());
    boolean label = p.end < s.size() && s.token(p.end).form().equals(":");
    return object || label;
  }

  private static boolean precededBy(Sentence s, int i, Set<String> words) {
    return i > 0 && words.contains(s.token(i - 1).form().toLowerCase(Locale.ROOT));
  }

  private static boolean ownsPlace(Scene scene, Phrase p) {
    Optional<Phrase> owned =
        scene.phrases.stream().filter(q -> q.possessor.filter(o -> o == p).isPresent()).findFirst();
    return owned
        .map(Phrase::noun)
        .filter(n -> scene.lexicon.isAny(n, Noun.PLACEHEAD, Noun.REGIONHEAD) || n.equals("airport"))
        .isPresent();
  }
}
