package org.hearsay.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.text.Span;

/** The decided mentions of one article, and what is asked of them. Immutable. */
final class Resolution implements ArticleEntities {
  private final AnalyzedArticle article;
  private final List<Mention> mentions;
  private final List<Mention> places;
  private final List<Affiliation> affiliations;

  /**
   * @param mentions of actors and unnamed sources, in text order
   * @param places of places, states included, in text order
   */
  Resolution(
      AnalyzedArticle article,
      List<Mention> mentions,
      List<Mention> places,
      List<Affiliation> affiliations) {
    this.article = article;
    this.mentions = List.copyOf(mentions);
    this.places = List.copyOf(places);
    this.affiliations = List.copyOf(affiliations);
  }

  @Override
  public List<Mention> mentions() {
    return java.util.stream.Stream.concat(mentions.stream(), places.stream())
        .distinct()
        .sorted(Comparator.comparing(Mention::span))
        .toList();
  }

  @Override
  public Optional<Entity> actor(Span phrase) {
    return at(mentions, phrase)
        .map(Mention::referent)
        .filter(Entity.class::isInstance)
        .map(Entity.class::cast);
  }

  @Override
  public Referent source(Span phrase) {
    return at(mentions, phrase).map(Mention::referent).orElseGet(() -> unnamed(phrase));
  }

  private UnnamedSource unnamed(Span phrase) {
    Span words = phrase.trim(article.article().text());
    String label = article.article().layout().readable().substring(words.start(), words.end());
    return UnnamedSources.of(label.replaceAll("\\s+", " "), words);
  }

  @Override
  public Optional<Entity> place(Span phrase) {
    List<Mention> inside = places.stream().filter(m -> phrase.overlaps(m.span())).toList();
    return inside.stream()
        .min(
            Comparator.comparingInt((Mention m) -> rank(m.referent())).thenComparing(Mention::span))
        .map(Mention::referent)
        .map(Entity.class::cast);
  }

  private static int rank(Referent referent) {
    return switch (((Entity) referent).type()) {
      case PLACE -> 0;
      case REGION -> 1;
      default -> 2;
    };
  }

  @Override
  public List<Affiliation> affiliations() {
    return affiliations;
  }

  /**
   * The mention that is the phrase or heads it: one with the same span, else the first whose head
   * lies in the phrase, else the narrowest that covers the phrase.
   */
  private static Optional<Mention> at(List<Mention> mentions, Span phrase) {
    return mentions.stream()
        .filter(m -> m.span().equals(phrase))
        .findFirst()
        .or(
            () ->
                mentions.stream()
                    .filter(m -> phrase.contains(m.head()))
                    .min(Comparator.comparing(Mention::span)))
        .or(
            () ->
                mentions.stream()
                    .filter(m -> m.span().contains(phrase))
                    .min(Comparator.comparingInt(m -> m.span().length())));
  }
}
