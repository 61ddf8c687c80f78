package org.hearsay.strike;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.attribution.Act;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/** Which attribution carries which words of an article: who says it first. Immutable. */
final class Tellers {

  private static final Set<String> RELATIVES = Set.of("which", "that", "it", "where", "what");

  private final List<Attribution> attributions;

  Tellers(AnalyzedArticle article, List<Attribution> attributions) {
    this.attributions =
        attributions.stream().filter(a -> !a.isLink() && !isNobody(article, a)).toList();
  }

  /**
   * An attack that "claimed lives" has said nothing, nor has the town behind which it stands:
   * "which" without a name to stand for speaks for nobody.
   */
  private static boolean isNobody(AnalyzedArticle article, Attribution a) {
    boolean relative =
        a.spans().source().stream()
            .map(s -> s.of(article.article().text()).toLowerCase(Locale.ROOT))
            .anyMatch(RELATIVES::contains);
    return a.source()
        .filter(
            s ->
                s instanceof Entity entity
                    ? !entity.type().isActor()
                    : relative || RELATIVES.contains(s.label()))
        .isPresent();
  }

  /** The innermost attribution whose content covers {@code words}; empty for the article itself. */
  Optional<Attribution> of(Span words) {
    return covering(words, false);
  }

  /** The innermost denial whose content covers {@code words}. */
  Optional<Attribution> denial(Span words) {
    return covering(words, true);
  }

  /** The attribution that fills most of {@code passage}. */
  Optional<Attribution> lastIn(Span passage) {
    return attributions.stream()
        .filter(a -> a.source().isPresent() && a.passage().overlaps(passage))
        .max(Comparator.comparingInt(a -> size(a)));
  }

  /** True when the content of a denial holds {@code words}. */
  boolean deniedStrictly(Span words) {
    return attributions.stream().anyMatch(a -> a.act() == Act.DENY && covers(a, words));
  }

  private Optional<Attribution> covering(Span words, boolean denial) {
    Comparator<Attribution> innermost =
        Comparator.comparingInt((Attribution a) -> covers(a, words) ? 0 : 1)
            .thenComparingInt(a -> size(a))
            .thenComparing(a -> a.attributedBy().isEmpty());
    return attributions.stream()
        .filter(a -> (a.act() == Act.DENY) == denial)
        .filter(a -> a.source().isPresent())
        .filter(a -> covers(a, words) || reaches(a, words))
        .min(innermost);
  }

  private static boolean covers(Attribution a, Span words) {
    return a.spans().content().stream()
        .anyMatch(c -> c.overlap(words) * 2 >= Math.max(1, words.length()));
  }

  /**
   * The words stand behind the content in the same passage with no other speaker between: contents
   * are sometimes cut short at a comma.
   */
  private boolean reaches(Attribution a, Span words) {
    boolean behind =
        a.passage().contains(words)
            && a.spans().content().stream().anyMatch(c -> c.start() <= words.start())
            && a.spans().cue().stream().anyMatch(c -> c.start() <= words.start());
    if (!behind) {
      return false;
    }
    int end = a.spans().content().stream().mapToInt(Span::end).max().orElse(words.start());
    return end <= words.start()
        && attributions.stream()
            .filter(o -> o != a)
            .flatMap(o -> o.spans().cue().stream())
            .noneMatch(c -> c.start() >= end && c.start() < words.start());
  }

  private static int size(Attribution a) {
    return a.spans().content().stream().mapToInt(Span::length).sum();
  }

  /** What makes two tellers the same: entity, or words of an unnamed source. */
  static String key(Optional<Attribution> attribution) {
    return attribution.flatMap(Attribution::source).map(Tellers::key).orElse("");
  }

  static String key(Referent referent) {
    if (referent instanceof Entity entity) {
      return entity.key();
    }
    UnnamedSource unnamed = (UnnamedSource) referent;
    return "unnamed " + unnamed.first().start();
  }
}
