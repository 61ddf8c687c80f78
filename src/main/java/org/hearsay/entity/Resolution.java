package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hearsay.entity.Lexicon.Noun;
import org.hearsay.text.Span;

/** The resolved phrases of one article, and what is asked of them. Immutable once made. */
final class Resolution implements ArticleEntities {
  private final String text;
  private final List<Phrase> phrases;
  private final List<Name> names;
  private final List<Places.Named> places;
  private final List<Affiliation> affiliations;
  private final UnaryOperator<Entity> named;
  private final List<Mention> mentions = new ArrayList<>();

  /**
   * @param named gives an entity every surface form that the article has for it
   */
  Resolution(
      Scene scene,
      List<Name> names,
      Places places,
      List<Affiliation> affiliations,
      UnaryOperator<Entity> named) {
    this.text = scene.text;
    this.phrases = List.copyOf(scene.phrases);
    this.names = List.copyOf(names);
    this.places = List.copyOf(places.all());
    this.named = named;
    this.affiliations =
        affiliations.stream()
            .map(a -> new Affiliation(whole(a.person()), named.apply(a.body()), a.passage()))
            .toList();
    for (Phrase p : phrases) {
      if (p.entity().isPresent() && !p.rule.equals(Naming.UNTYPED)) {
        mentions.add(new Mention(p.wholeSpan(), p.headSpan, whole(p.referent.get()), p.rule));
      }
    }
    // names outside sentences: datelines, bylines, credit lines
    Set<Span> spans = new HashSet<>();
    for (Phrase p : phrases) {
      p.name.ifPresent(n -> spans.add(n.span()));
      p.modifiers.forEach(n -> spans.add(n.span()));
    }
    for (Name n : names) {
      boolean inPhrase = spans.contains(n.span());
      if (!inPhrase && n.isKnown() && !n.adjective() && !n.rule().equals(Naming.UNTYPED)) {
        mentions.add(
            new Mention(
                n.span(),
                n.span(),
                whole(n.seat() ? n.place().orElse(n.entity()) : n.entity()),
                n.rule()));
      }
    }
    Set<Span> told = new HashSet<>();
    mentions.forEach(m -> told.addAll(List.of(m.span(), m.head())));
    for (Places.Named n : this.places) {
      if (told.add(n.span())) {
        mentions.add(new Mention(n.span(), n.span(), whole(n.place()), n.rule()));
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
  }

  private Referent whole(Referent referent) {
    return referent instanceof Entity e ? named.apply(e) : referent;
  }

  @Override
  public List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  @Override
  public List<Affiliation> affiliations() {
    return affiliations;
  }

  @Override
  public Optional<Entity> actor(Span phrase) {
    return referent(phrase).filter(Entity.class::isInstance).map(r -> named.apply((Entity) r));
  }

  @Override
  public Referent source(Span phrase) {
    Optional<Referent> known = referent(phrase);
    if (known.isPresent() && known.get() instanceof Entity e) {
      return named.apply(e);
    }
    Span trimmed = phrase.trim(text);
    if (known.isPresent()
        && known.get() instanceof UnnamedSource u
        && u.first().start() != trimmed.start()) {
      boolean inside = trimmed.contains(u.first());
      return inside ? unnamed(trimmed) : u;
    }
    return unnamed(trimmed);
  }

  private UnnamedSource unnamed(Span phrase) {
    return UnnamedSources.of(
        text.substring(phrase.start(), phrase.end()).replaceAll("\\s+", " "), phrase);
  }

  @Override
  public Optional<Entity> place(Span phrase) {
    return places.stream()
        .filter(n -> phrase.overlaps(n.span()))
        .min(
            Comparator.comparingInt((Places.Named n) -> rank(n.place()))
                .thenComparing(Places.Named::span))
        .map(n -> named.apply(n.place()));
  }

  private static int rank(Entity e) {
    return switch (e.type()) {
      case PLACE -> 0;
      case REGION -> 1;
      default -> 2;
    };
  }

  // ---- which phrase is meant

  private Optional<Referent> referent(Span span) {
    return exact(span).or(() -> head(span)).or(() -> around(span)).or(() -> nameOutside(span));
  }

  private Optional<Referent> exact(Span span) {
    for (Phrase p : phrases) {
      if (p.referent.isPresent()
          && p.headSpan.overlaps(span)
          && (p.span.equals(span) || p.headSpan.equals(span) || p.wholeSpan().equals(span))) {
        return p.referent;
      }
    }
    return Optional.empty();
  }

  /** The first phrase in the span that is inside of no other one there. */
  private Optional<Referent> head(Span span) {
    List<Phrase> inside = phrases.stream().filter(p -> span.contains(p.headSpan)).toList();
    Optional<Phrase> head =
        inside.stream()
            .filter(p -> !p.inner || inside.stream().noneMatch(q -> holds(q, p)))
            .min(Comparator.comparing((Phrase p) -> p.headSpan));
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Phrase p = head.get();
    if (p.referent.isPresent()) {
      return p.referent;
    }
    if (Lexicon.shipped().isAny(p.noun(), Noun.SPEAKING, Noun.PERSON)) {
      return Optional.empty();
    }
    return p.possessor
        .filter(inside::contains)
        .flatMap(q -> q.referent)
        .or(
            () ->
                p.modifiers.stream()
                    .flatMap(n -> n.actor().stream())
                    .map(Referent.class::cast)
                    .reduce((a, b) -> b))
        .or(() -> p.complement.filter(inside::contains).flatMap(q -> q.referent));
  }

  private static boolean holds(Phrase outer, Phrase inner) {
    return outer != inner
        && (outer.complement.filter(inner::equals).isPresent()
            || outer.possessor.filter(inner::equals).isPresent()
            || inner.name.filter(outer.modifiers::contains).isPresent());
  }

  /** The narrowest phrase or name around a part of it: the surname, a name before a noun. */
  private Optional<Referent> around(Span span) {
    Optional<Referent> part =
        phrases.stream()
            .flatMap(p -> p.modifiers.stream())
            .filter(n -> n.span().contains(span) || span.contains(n.span()))
            .flatMap(n -> n.actor().stream())
            .map(Referent.class::cast)
            .findFirst();
    return part.or(
        () ->
            phrases.stream()
                .filter(
                    p ->
                        p.referent.isPresent()
                            && p.wholeSpan().contains(span)
                            && p.headSpan.overlaps(span))
                .min(Comparator.comparingInt(p -> p.wholeSpan().length()))
                .flatMap(p -> p.referent));
  }

  /** In a headline's byline, a dateline, a credit line. */
  private Optional<Referent> nameOutside(Span span) {
    return names.stream()
        .filter(n -> !n.adjective() && n.actor().isPresent() && !n.seat())
        .filter(n -> span.contains(n.span()) || n.span().contains(span))
        .findFirst()
        .flatMap(Name::actor)
        .map(Referent.class::cast);
  }
}
