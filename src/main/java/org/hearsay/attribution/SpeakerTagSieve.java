package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Mention;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Finds the tag that ends a sentence or clause and says whose words it was: "…, added the
 * ministry", "…, the letters pointed out".
 */
final class SpeakerTagSieve {

  private static final double SAYING = 0.5;
  private static final int SHORTEST_CONTENT = 4;
  private static final Set<String> BEFORE = Set.of(",", "”", "\"", "''", "’");
  private static final Set<String> LOOSE = Set.of("go", "conclude", "add", "continue", "point");

  private final Reading reading;
  private final CueLexicon lexicon;

  SpeakerTagSieve(Reading reading, CueLexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
  }

  /** {@code found} with the missing tags, and without what took the same verb for another's. */
  List<AttributionSpans> mend(List<AttributionSpans> found) {
    List<AttributionSpans> all = new ArrayList<>(found);
    for (Syntax s : reading.trees()) {
      for (int i = 1; i < s.size(); i++) {
        if (s.token(i).isVerb() && isSaying(s, i)) {
          tag(s, i, all)
              .ifPresent(
                  made -> {
                    all.removeIf(f -> f.cue().stream().anyMatch(made.cue().get(0)::overlaps));
                    all.add(made);
                  });
        }
      }
    }
    return all;
  }

  private boolean isSaying(Syntax s, int verb) {
    return (s.tag(verb).equals("VBD") || s.tag(verb).equals("VBZ"))
        && (LOOSE.contains(s.lemma(verb))
            || lexicon.entries(s.lemma(verb), CueLexicon.Pos.VERB).stream()
                .anyMatch(e -> e.frame().equals("clause") && e.strength() >= SAYING));
  }

  private Optional<AttributionSpans> tag(Syntax s, int verb, List<AttributionSpans> found) {
    for (Mention m : reading.mentions(s)) {
      Span name = m.span();
      if (m.referent() instanceof UnnamedSource || !s.sentence().span().contains(name)) {
        continue;
      }
      int first = s.tokenAt(name.start()).orElse(-1);
      int end = s.tokenAt(name.end() - 1).orElse(-1) + 1;
      boolean speakerFirst = end == verb && first > 0 && BEFORE.contains(s.form(first - 1));
      boolean verbFirst = first == verb + 1 && BEFORE.contains(s.form(verb - 1)) && ends(s, end);
      boolean ownSubject = s.children(verb, "nsubj").stream().anyMatch(n -> n < verb);
      verbFirst &= !ownSubject && !s.lemma(verb).equals("tell");
      int start = speakerFirst ? first : verb;
      boolean heard = found.stream().anyMatch(f -> f.source().stream().anyMatch(name::overlaps));
      if ((speakerFirst && endsAfter(s, verb) || verbFirst) && start > SHORTEST_CONTENT && !heard) {
        int contentEnd = start - 1;
        if (BEFORE.contains(s.form(contentEnd)) && !s.form(contentEnd).equals(",")) {
          contentEnd++;
        }
        int cueEnd = cueEnd(s, verb);
        return Optional.of(
            new AttributionSpans(
                List.of(name),
                List.of(s.sentence().span(verb, verbFirst ? verb + 1 : cueEnd)),
                List.of(s.sentence().span(0, contentEnd)),
                "speaker-tag",
                0.85));
      }
    }
    return Optional.empty();
  }

  /** Nothing but the end of the sentence or clause, or where and when it was said. */
  private static boolean ends(Syntax s, int token) {
    return token >= s.size() || !s.token(token).isWord() || s.tag(token).equals("IN");
  }

  private static boolean endsAfter(Syntax s, int verb) {
    return ends(s, cueEnd(s, verb)) || s.tag(cueEnd(s, verb)).startsWith("NNP");
  }

  /** Past a particle ("pointed out") or an infinitive of saying ("went on to say"). */
  private static int cueEnd(Syntax s, int verb) {
    int end = verb + 1;
    while (end < s.size() && end < verb + 4 && Set.of("RP", "TO", "VB", "RB").contains(s.tag(end))
        || end == verb + 1 && end < s.size() && Set.of("on", "out").contains(s.lemma(end))) {
      end++;
    }
    return Math.min(end, s.size());
  }
}
