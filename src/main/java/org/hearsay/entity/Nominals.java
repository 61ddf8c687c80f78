package org.hearsay.entity;

import java.util.Optional;
import org.hearsay.entity.Lexicon.Noun;

/** What common nouns stand for: the sieves for phrases such as "the ministry", in their order. */
final class Nominals {
  private final Scene scene;
  private final Lexicon lexicon = Lexicon.shipped();
  private final Documents documents;
  private final HeadNouns heads;
  private final Roles roles;

  Nominals(Scene scene, Documents documents) {
    this.scene = scene;
    this.documents = documents;
    heads = new HeadNouns(scene);
    roles = new Roles(scene);
  }

  void resolve(Phrase p) {
    String noun = p.noun();
    place(p, noun);
    if (lexicon.is(Noun.DOCUMENT, noun)) {
      documents.authorOf(p).ifPresent(a -> p.means(a, "document"));
      if (p.referent.isPresent()) {
        return;
      }
    }
    boolean decided =
        heads.kindBehindName(p, noun)
            || closeName(p)
            || spokesperson(p, noun)
            || campaign(p, noun)
            || part(p, noun)
            || government(p, noun)
            || heads.byHead(p, noun)
            || heads.localBody(p, noun)
            || roles.byRole(p, noun)
            || roles.topic(p, noun)
            || unnamed(p, noun);
    if (!decided && p.isDefinite() && p.modifiers.isEmpty()) {
      sameWords(p);
    }
  }

  /** "the state news agency SANA", "campaign manager Jo Hale": the name behind says who it is. */
  private boolean closeName(Phrase p) {
    if (!lexicon.isAny(
        p.noun(), Noun.PERSON, Noun.OUTLET, Noun.ORGANISATION, Noun.BODY, Noun.ARMED)) {
      return false;
    }
    Optional<Phrase> next =
        scene.phrases.stream()
            .skip(p.index + 1L)
            .limit(2)
            .filter(q -> q.kind == Phrase.Kind.NAME && q.sentence == p.sentence && q.first == p.end)
            .filter(q -> q.name.flatMap(Name::actor).isPresent())
            .findFirst();
    next.ifPresent(q -> p.means(q.name.get().actor().get(), "close-apposition"));
    return next.isPresent();
  }

  /** A spokesman without a name is the body for which he speaks. */
  private boolean spokesperson(Phrase p, String noun) {
    if (!lexicon.is(Noun.SPOKESPERSON, noun)) {
      return false;
    }
    Optional<Entity> body = owner(p);
    body.ifPresent(e -> p.means(e, "spokesperson-of"));
    return body.isPresent();
  }

  /** "the Clinton campaign", "his campaign": an organisation of its own. */
  private boolean campaign(Phrase p, String noun) {
    if (!noun.equals("campaign") && !noun.equals("administration")) {
      return false;
    }
    Optional<Entity> owner = owner(p).filter(e -> e.type() == EntityType.PERSON);
    owner.ifPresent(
        e ->
            p.means(
                Entities.local(e.label() + " " + noun, EntityType.ORGANISATION, e.within()),
                noun + "-of"));
    return owner.isPresent();
  }

  /** Warplanes, plans, crimes, a leadership: whoever they belong to. */
  private boolean part(Phrase p, String noun) {
    boolean forces =
        lexicon.is(Noun.MILITARY, noun) && !noun.equals("army") && !noun.equals("military");
    if (!lexicon.is(Noun.PART, noun) && !forces) {
      return false;
    }
    Optional<Entity> owner = owner(p);
    owner.ifPresent(e -> p.means(e, "part-of"));
    return owner.isPresent();
  }

  /** Possessor, else the name or body before the head, else what stands behind "of", "for". */
  Optional<Entity> owner(Phrase p) {
    return p.possessor
        .flatMap(Phrase::entity)
        .or(() -> modifier(p, false))
        .or(() -> innerNoun(p))
        .or(() -> p.complement.flatMap(Nominals::entityOrOwner))
        .or(() -> modifier(p, true));
  }

  private static Optional<Entity> entityOrOwner(Phrase p) {
    return p.entity().or(() -> p.possessor.flatMap(Phrase::entity));
  }

  private static Optional<Entity> modifier(Phrase p, boolean adjective) {
    return p.modifiers.stream()
        .filter(n -> n.adjective() == adjective)
        .flatMap(n -> n.actor().stream())
        .reduce((a, b) -> b);
  }

  /** "coalition warplanes", "government forces", "ministry spokesman". */
  Optional<Entity> innerNoun(Phrase p) {
    for (int i = p.head - 1; i >= p.first; i--) {
      String lemma = p.sentence.token(i).lemma();
      if (p.sentence.token(i).isNoun()
          && lexicon.isAny(
              lemma,
              Noun.COALITION,
              Noun.BODY,
              Noun.GOVERNMENT,
              Noun.MILITARY,
              Noun.ORGANISATION)) {
        Phrase inner =
            new Phrase(
                p.sentence,
                Phrase.Kind.NOMINAL,
                i,
                i,
                i + 1,
                Optional.empty(),
                java.util.List.of());
        inner.index = p.index;
        if (government(inner, lemma) || heads.match(inner, lemma)) {
          return inner.entity();
        }
      }
    }
    return Optional.empty();
  }

  /** "the government", "the regime": the state that the article speaks of. */
  private boolean government(Phrase p, String noun) {
    if (!lexicon.is(Noun.GOVERNMENT, noun)) {
      return false;
    }
    Optional<Entity> owner =
        p.possessor
            .flatMap(Phrase::entity)
            .or(() -> modifier(p, false).or(() -> modifier(p, true)))
            .filter(e -> e.type() != EntityType.PERSON);
    if (owner.isPresent()) {
      p.means(owner.get(), "government-of");
      return true;
    }
    boolean plain = !p.isIndefinite() && !p.isPlural() || noun.equals("authorities");
    boolean local =
        p.sentence
            .span(p.first, p.head + 1)
            .of(scene.text)
            .matches(
                "(?i).*\\b(local|regional|provincial|state|city|own|other|next|new|foreign)\\b.*");
    if (!plain
        || local
        || noun.equals("state")
        || noun.equals("capital")
        || noun.equals("nation")) {
      return false;
    }
    Optional<Entity> state =
        scene
            .antecedent(
                p,
                2,
                q ->
                    q.entity().filter(e -> e.type() == EntityType.STATE).isPresent()
                        && q.kind == Phrase.Kind.NAME)
            .flatMap(Phrase::entity)
            .filter(
                e -> noun.equals("country") || noun.equals("kingdom") || noun.equals("republic"))
            .or(() -> scene.state(p));
    state.ifPresent(e -> p.means(e, "government-of-article"));
    state.filter(e -> noun.equals("country")).ifPresent(e -> p.place = Optional.of(e));
    return state.isPresent();
  }

  /** Sources without a name; "the sources" are those of whom the article spoke before. */
  private boolean unnamed(Phrase p, String noun) {
    boolean people = p.headToken().tag().equals("NNPS");
    if (!people && !lexicon.is(Noun.SPEAKING, noun) && !lexicon.is(Noun.SPEAKING, p.form())) {
      return false;
    }
    if (p.isDefinite() && p.complement.isEmpty() && p.possessor.isEmpty()) {
      Optional<Phrase> before =
          scene.antecedent(
              p,
              6,
              q ->
                  q.kind == Phrase.Kind.NOMINAL
                      && q.referent.filter(UnnamedSource.class::isInstance).isPresent()
                      && q.noun().equals(noun)
                      && q.isPlural() == p.isPlural());
      if (before.isPresent()) {
        p.means(before.get().referent.get(), "unnamed-again");
        return true;
      }
    }
    p.means(UnnamedSources.of(scene.words(p.wholeSpan()), p.wholeSpan()), "unnamed");
    return true;
  }

  private void sameWords(Phrase p) {
    String noun = p.noun();
    scene
        .antecedent(
            p,
            3,
            q -> q.kind == Phrase.Kind.NOMINAL && q.noun().equals(noun) && q.entity().isPresent())
        .flatMap(Phrase::entity)
        .ifPresent(e -> p.means(e, "same-noun"));
  }

  // ---- places

  private void place(Phrase p, String noun) {
    boolean city = lexicon.is(Noun.PLACEHEAD, noun);
    boolean region = lexicon.is(Noun.REGIONHEAD, noun);
    if (!city && !region) {
      return;
    }
    Optional<Entity> named =
        p.modifiers.stream().flatMap(n -> n.place().stream()).reduce((a, b) -> b);
    Optional<Entity> of =
        p.preposition.equals("of") ? p.complement.flatMap(q -> q.place) : Optional.empty();
    Optional<Entity> owner = p.possessor.flatMap(q -> q.place).filter(e -> false);
    p.place = named.or(() -> of).or(() -> owner);
    if (p.place.isEmpty() && p.isDefinite()) {
      p.place =
          scene.antecedentPlace(
              p,
              e ->
                  city && e.type() == EntityType.PLACE
                      || region
                          && (e.type() == EntityType.REGION
                              || e.type() == EntityType.PLACE && noun.equals("area")
                              || e.type() == EntityType.PLACE && noun.equals("district")));
    }
  }
}
