package org.hearsay.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * Ties a denial to the accusation of the same article that it rejects: one whose target is the
 * denier or whom he speaks for, or whose source is whose claim he rejects, and that tells of the
 * same deed or place.
 */
final class DenialMatcher {

  private static final Set<String> DULL =
      Set.of(
          "be",
          "have",
          "do",
          "say",
          "claim",
          "accusation",
          "allegation",
          "report",
          "carry",
          "country",
          "people");

  private final Reading reading;
  private final Kinship kinship;

  DenialMatcher(Reading reading, Kinship kinship) {
    this.reading = reading;
    this.kinship = kinship;
  }

  /** The accusation that {@code denial} answers, among {@code all}. */
  Optional<Attribution> answered(Attribution denial, List<Attribution> all) {
    if (denial.source().isEmpty()) {
      return Optional.empty();
    }
    Referent denier = denial.source().get();
    Set<String> denied = words(denial.spans().content());
    Attribution best = null;
    double bestScore = 0;
    for (Attribution a : all) {
      if (a.act() != Act.ACCUSE || a.source().isEmpty() || !a.isAsserted()) {
        continue;
      }
      if (Kinship.same(a.source().get(), denier)) {
        continue;
      }
      boolean accusesHim = a.target().filter(t -> kinship.related(denier, t)).isPresent();
      boolean claimIsHis =
          denial.target().filter(t -> kinship.related(t, a.source().get())).isPresent();
      if (!accusesHim && !claimIsHis) {
        continue;
      }
      Set<String> shared = words(List.of(a.passage()));
      shared.retainAll(denied);
      double score = shared.size() + (claimIsHis ? 2 : 0) + (accusesHim ? 0.5 : 0);
      // without a shared word or a named claimant the text does not say which it rejects
      if ((!shared.isEmpty() || claimIsHis) && score > bestScore) {
        best = a;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Event words and named places, which tell one deed from another. */
  private Set<String> words(List<Span> spans) {
    Set<String> words = new HashSet<>();
    for (Span span : spans) {
      for (Syntax s : reading.trees(span)) {
        for (int i : s.tokensIn(span)) {
          boolean telling = s.token(i).isNoun() && !s.token(i).isName() || s.token(i).isVerb();
          if (telling && !DULL.contains(s.lemma(i)) && s.lemma(i).length() > 3) {
            words.add(s.lemma(i));
          }
        }
      }
      for (Mention m : reading.entities().mentions()) {
        if (span.contains(m.span())
            && m.referent() instanceof Entity e
            && e.type().isPlace()
            && !e.type().isActor()) {
          words.add("place " + e.key());
        }
      }
    }
    return words;
  }
}
