package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.text.Span;

/** The places of an article: each name with the place around it, and phrases that mean one. */
final class Places {

  /** A place where it is named; {@code span} is the name or the phrase. */
  record Named(Span span, Entity place, String rule) {}

  private final AnalyzedArticle article;
  private final String text;
  private final List<Named> all = new ArrayList<>();
  private final Map<String, String> within = new HashMap<>();

  Places(AnalyzedArticle article, Scene scene, List<Name> names) {
    this.article = article;
    this.text = scene.text;
    List<Named> found = new ArrayList<>();
    Set<Span> actors = new HashSet<>();
    for (Phrase p : scene.phrases) {
      if (p.place.isEmpty()) {
        p.name.ifPresent(n -> actors.add(n.span()));
      }
    }
    for (Name n : names) {
      boolean actorHere = actors.contains(n.span());
      if (n.place().isPresent() && !n.adjective() && !actorHere) {
        found.add(new Named(n.span(), n.place().get(), n.rule()));
      }
    }
    for (int i = 0; i + 1 < found.size(); i++) {
      around(found.get(i), found.get(i + 1));
    }
    for (int i = found.size() - 2; i >= 0; i--) {
      besides(found.get(i), found.get(i + 1));
    }
    found.forEach(f -> all.add(new Named(f.span, completed(f.place), f.rule)));
    for (Phrase p : scene.phrases) {
      if (p.kind == Phrase.Kind.NOMINAL && p.place.isPresent()) {
        all.add(new Named(p.span, completed(p.place.get()), "place-noun"));
      }
    }
    all.sort((a, b) -> a.span.compareTo(b.span));
  }

  List<Named> all() {
    return all;
  }

  /** "X in Y", "X, Y", "X and Z in Y", "Y's X": Y lies around X when it is larger. */
  private void around(Named inner, Named outer) {
    boolean sameSentence =
        article.sentenceAt(inner.span.start()).equals(article.sentenceAt(outer.span.start()))
            && article.sentenceAt(inner.span.start()).isPresent();
    if (!sameSentence || outer.span.start() - inner.span.end() > 60) {
      return;
    }
    String between =
        text.substring(inner.span.end(), outer.span.start()).toLowerCase(java.util.Locale.ROOT);
    boolean in =
        between.matches(
                "(?s)\\s*(?:,|\\w+)?\\s*(?:(?:and|or) [\\w\\s-]{2,30})?(?:in|of|near|inside|south of|north of|east of|west of|,)?"
                    + "\\s*(?:the\\s+)?(?:\\w+(?:ern)?\\s+)?(?:countryside|province|governorate|city|region|district|suburbs?|outskirts)?\\s*(?:of\\s+|in\\s+)?(?:the )?")
            && (between.contains(" in ") || between.contains(" of ") || between.startsWith(","))
            && !between.contains(" from ");
    if (in && rank(outer.place) > rank(inner.place)
        || in
            && rank(outer.place) == rank(inner.place)
            && isLocal(inner.place)
            && !isLocal(outer.place)) {
      put(inner.place, outer.place);
    }
  }

  /** "in X and Y in Z": X lies in Z as Y does. */
  private void besides(Named one, Named other) {
    int gap = other.span.start() - one.span.end();
    String outer = within.get(other.place.key());
    if (outer == null || gap <= 0 || gap > 6 || one.place.type() != other.place.type()) {
      return;
    }
    if (text.substring(one.span.end(), other.span.start()).matches("\\s+(?:and|or)\\s+|,\\s+")) {
      boolean sameState =
          one.place.within().equals(other.place.within()) || one.place.within().isEmpty();
      if (sameState) {
        within.putIfAbsent(one.place.key(), outer);
      }
    }
  }

  private void put(Entity inner, Entity outer) {
    boolean stateOnly = inner.within().isEmpty() || outer.within().equals(inner.within());
    if (stateOnly && !inner.key().equals(outer.key())) {
      within.putIfAbsent(inner.key(), outer.key());
    }
  }

  private static boolean isLocal(Entity e) {
    return e.link().isEmpty();
  }

  private static int rank(Entity e) {
    return switch (e.type()) {
      case PLACE -> 0;
      case REGION -> 1;
      default -> 2;
    };
  }

  private Entity completed(Entity e) {
    String outer = within.get(e.key());
    if (outer == null || e.type() != EntityType.PLACE || e.link().isPresent()) {
      return e;
    }
    return new Entity(
        e.key(),
        e.label(),
        e.type(),
        e.names(),
        e.link(),
        e.point(),
        e.geonames(),
        Optional.of(outer));
  }
}
