package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.text.Span;

/**
 * Finds what taggers miss in headlines and behind long names, where verbs are capitalised or taken
 * for plural nouns: "X Urges Y to …", "…: X", "X: …".
 */
final class HeadlineSieve {

  private static final int LONGEST_SOURCE = 6;
  private static final double SURE = 0.85;

  /** A noun within so many words belongs to the light verb: "Renews Its Urgent Call". */
  private static final int NEAR = 4;

  private final Reading reading;
  private final FrameLexicon lexicon;

  HeadlineSieve(Reading reading, FrameLexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
  }

  /** Attributions whose cue touches none of the cues {@code found}. */
  List<AttributionSpans> find(List<AttributionSpans> found) {
    List<AttributionSpans> more = new ArrayList<>();
    for (Syntax s : reading.trees()) {
      if (reading.isHeadline(s)) {
        colon(s, found).ifPresent(more::add);
      }
      for (Mention m : reading.mentions(s)) {
        if (s.sentence().span().contains(m.span())
            && m.referent() instanceof Entity e
            && e.type().isActor()) {
          verbAfter(s, m, found).ifPresent(more::add);
        }
      }
    }
    return more;
  }

  private Optional<AttributionSpans> colon(Syntax s, List<AttributionSpans> found) {
    for (int i = 1; i < s.size() - 1; i++) {
      if (!s.form(i).equals(":")) {
        continue;
      }
      Span mark = s.token(i).span();
      boolean taken =
          found.stream()
              .anyMatch(f -> f.cue().stream().anyMatch(mark::overlaps) && isActor(f.source()));
      if (taken) {
        return Optional.empty();
      }
      Span before = s.sentence().span(0, i);
      Span after = s.sentence().span(i + 1, s.size());
      boolean last = s.size() - i - 1 <= LONGEST_SOURCE && isActor(List.of(after));
      boolean first = i <= LONGEST_SOURCE && isActor(List.of(before));
      if (last && (!first || s.size() - i - 1 < i)) {
        return Optional.of(
            new AttributionSpans(
                List.of(after), List.of(mark), List.of(before), "headline-colon", 0.8));
      }
      if (first) {
        return Optional.of(
            new AttributionSpans(
                List.of(before), List.of(mark), List.of(after), "headline-colon", 0.8));
      }
      return Optional.empty();
    }
    return Optional.empty();
  }

  private boolean isActor(List<Span> spans) {
    if (spans.isEmpty()) {
      return false;
    }
    Span span = Draft.cover(spans);
    // the name of an actor that ends the phrase, not one inside a sentence
    return reading.entities().mentions().stream()
        .anyMatch(
            m ->
                m.referent() instanceof Entity e
                    && e.type().isActor()
                    && m.span().overlaps(span)
                    && m.span().length() * 2 > span.length());
  }

  /**
   * "X Urges Y": a word behind a name that can be a finite verb of the table, but is tagged as
   * none.
   */
  private Optional<AttributionSpans> verbAfter(Syntax s, Mention m, List<AttributionSpans> found) {
    int i = s.tokenAt(m.span().end()).orElse(-1);
    if (i < 1 || i >= s.size() - 1 || s.token(i).isVerb() || !s.token(i).isNoun()) {
      return Optional.empty();
    }
    Optional<FrameLexicon.Entry> entry = lexicon.looseVerb(s.form(i));
    if (entry.filter(e -> e.frame() == Frame.LIGHT).isPresent()) {
      return carriedNoun(s, m, i, found);
    }
    boolean opens =
        Set.of("DT", "PRP$", "IN", "NNP", "JJ", "TO", "NNPS", "PRP").contains(s.tag(i + 1));
    Span at = s.token(i).span();
    if (entry.isEmpty()
        || entry.get().strength() < SURE
        || !opens
        || found.stream().anyMatch(f -> f.cue().stream().anyMatch(at::overlaps))) {
      return Optional.empty();
    }
    int end = s.size();
    if (!s.token(end - 1).isWord()) {
      end--;
    }
    return end <= i + 1
        ? Optional.empty()
        : Optional.of(
            new AttributionSpans(
                List.of(m.span()),
                List.of(at),
                List.of(s.sentence().span(i + 1, end)),
                "headline-verb",
                0.8));
  }

  /** "X Renews Call for …": the noun that a light verb carries tells what is done. */
  private Optional<AttributionSpans> carriedNoun(
      Syntax s, Mention m, int verb, List<AttributionSpans> found) {
    int end = s.token(s.size() - 1).isWord() ? s.size() : s.size() - 1;
    for (int i = verb + 1; i < Math.min(end - 1, verb + NEAR); i++) {
      Span cue = s.sentence().span(verb, i + 1);
      if (s.token(i).isNoun()
          && !lexicon.noun(s.lemma(i).toLowerCase(Locale.ROOT)).isEmpty()
          && found.stream().noneMatch(f -> f.cue().stream().anyMatch(cue::overlaps))) {
        return Optional.of(
            new AttributionSpans(
                List.of(m.span()),
                List.of(cue),
                List.of(s.sentence().span(i + 1, end)),
                "headline-verb",
                0.8));
      }
    }
    return Optional.empty();
  }
}
