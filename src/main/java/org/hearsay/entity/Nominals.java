package org.hearsay.entity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Lexicon.Noun;

/** What common nouns stand for: the sieves for phrases such as "the ministry", in their order. */
final class Nominals {
  private static final int REACH = 12;
  private static final Set<EntityType> KINDS =
      EnumSet.of(
          EntityType.OUTLET,
          EntityType.ARMED_GROUP,
          EntityType.ORGANISATION,
          EntityType.INTERNATIONAL_ORGANISATION,
          EntityType.COALITION);
  private static final Map<Noun, Set<EntityType>> TYPES =
      Map.of(
          Noun.COALITION, EnumSet.of(EntityType.COALITION),
          Noun.INTERNATIONAL, EnumSet.of(EntityType.INTERNATIONAL_ORGANISATION),
          Noun.ORGANISATION,
              EnumSet.of(EntityType.ORGANISATION, EntityType.INTERNATIONAL_ORGANISATION),
          Noun.ARMED, EnumSet.of(EntityType.ARMED_GROUP),
          Noun.MILITARY, EnumSet.of(EntityType.MILITARY),
          Noun.OUTLET, EnumSet.of(EntityType.OUTLET),
          Noun.BODY, EnumSet.of(EntityType.GOVERNMENT_BODY));

  /** Nouns that any thing of their types may be called by; the others must be part of its name. */
  private static final Set<String> GENERAL =
      Set.of(
          "coalition",
          "alliance",
          "bloc",
          "organization",
          "organisation",
          "group",
          "charity",
          "monitor",
          "watchdog",
          "newspaper",
          "paper",
          "channel",
          "broadcaster",
          "outlet",
          "magazine",
          "daily",
          "website",
          "site",
          "tabloid",
          "publication",
          "army",
          "military",
          "militia",
          "movement",
          "militants",
          "body",
          "company",
          "firm",
          "nonprofit",
          "network",
          "faction",
          "terrorists",
          "insurgents",
          "rebels",
          "ngo",
          "agency");

  private final Scene scene;
  private final Lexicon lexicon = Lexicon.shipped();
  private final Documents documents;

  Nominals(Scene scene, Documents documents) {
    this.scene = scene;
    this.documents = documents;
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
        kindBehindName(p, noun)
            || closeName(p)
            || spokesperson(p, noun)
            || campaign(p, noun)
            || part(p, noun)
            || government(p, noun)
            || byHead(p, noun)
            || localBody(p, noun)
            || byRole(p, noun)
            || topic(p, noun)
            || unnamed(p, noun);
    if (!decided && p.isDefinite() && p.modifiers.isEmpty()) {
      sameWords(p);
    }
  }

  /** "the Daesh terror group", "the Harbour Gazette newspaper": the name says which. */
  private boolean kindBehindName(Phrase p, String noun) {
    boolean kind =
        lexicon.isAny(noun, Noun.OUTLET, Noun.ARMED, Noun.INTERNATIONAL)
            || lexicon.is(Noun.ORGANISATION, noun) && !noun.equals("campaign");
    if (!kind || p.isPlural() || p.modifiers.isEmpty()) {
      return false;
    }
    Optional<Entity> name =
        p.modifiers
            .get(p.modifiers.size() - 1)
            .actor()
            .filter(e -> KINDS.contains(e.type()) && !p.modifiers.get(0).adjective());
    name.ifPresent(e -> p.means(e, "kind-behind-name"));
    return name.isPresent();
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
        if (government(inner, lemma) || match(inner, lemma)) {
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

  /** The last thing named that the noun can mean: "the Observatory", "the alliance". */
  private boolean byHead(Phrase p, String noun) {
    boolean capital =
        Character.isUpperCase(p.headToken().form().charAt(0))
            || p.first == p.head && scene.isHeadline(p);
    if (p.isIndefinite()
        || !p.isDefinite() && !capital
        || p.complement.isPresent() && p.preposition.equals("of")) {
      return coalitionOfArticle(p, noun);
    }
    boolean owned = p.possessor.isPresent() || p.modifiers.stream().anyMatch(n -> n.isKnown());
    return !owned && (match(p, noun) || bodyOfArticle(p, noun)) || coalitionOfArticle(p, noun);
  }

  /** "the army", "the police" where none was named: those of the state the article speaks of. */
  private boolean bodyOfArticle(Phrase p, String noun) {
    if (!Set.of("army", "military", "parliament", "presidency").contains(noun)
        || p.first + 1 < p.head) {
      return false;
    }
    PhraseIndex.Hit<Lexicon.Body> hit = lexicon.bodies().at(Words.of(noun), 0, true);
    Optional<Entity> state = hit == null ? Optional.empty() : scene.state(p);
    state.ifPresent(s -> p.means(scene.finder.body(s, hit.values().get(0)), "body-of-article"));
    return state.isPresent();
  }

  /** "the Kirkuk health directorate": a body that is named by what it does and where. */
  private boolean localBody(Phrase p, String noun) {
    boolean named = p.modifiers.stream().anyMatch(n -> n.isKnown() && !n.seat());
    if (!lexicon.is(Noun.BODY, noun) || p.isPlural() || !named || noun.equals("administration")) {
      return false;
    }
    String label = scene.words(p.span).replaceFirst("(?i)^(?:the|a|an) ", "");
    Optional<String> within =
        p.modifiers.stream().filter(Name::isKnown).map(n -> n.entity().key()).findFirst();
    p.means(Entities.local(label, EntityType.GOVERNMENT_BODY, within), "body-by-words");
    return true;
  }

  private boolean match(Phrase p, String noun) {
    Optional<Phrase> called =
        scene.antecedent(
            p,
            60,
            q ->
                isName(q)
                    && q.entity()
                        .filter(e -> mayHead(e, noun) && scene.isCalled(e, noun))
                        .isPresent()
                    && !q.rule.equals(Naming.UNTYPED));
    if (called.isPresent() && isNamedClass(noun)) {
      p.means(called.get().entity().orElseThrow(), "head-of-name");
      return true;
    }
    if (p.isPlural() && !lexicon.is(Noun.ARMED, noun) || !GENERAL.contains(noun)) {
      return false;
    }
    for (Noun kind :
        new Noun[] {
          Noun.COALITION,
          Noun.MILITARY,
          Noun.OUTLET,
          Noun.ARMED,
          Noun.ORGANISATION,
          Noun.INTERNATIONAL,
          Noun.BODY
        }) {
      if (lexicon.is(kind, noun)) {
        Optional<Entity> found = ofKind(p, kind, noun);
        if (found.isPresent()) {
          p.means(found.get(), "kind-of-noun");
          return true;
        }
      }
    }
    return false;
  }

  /** An office is no council, though its name has the word; nor does a person's name count. */
  private boolean mayHead(Entity e, String noun) {
    return e.type() != EntityType.PERSON
        && (e.type() != EntityType.OFFICE || lexicon.is(Noun.OFFICE, noun));
  }

  private static boolean isName(Phrase q) {
    return q.kind == Phrase.Kind.NAME
        || q.rule.equals("campaign-of")
        || q.rule.equals("administration-of");
  }

  private boolean isNamedClass(String noun) {
    return lexicon.isAny(
        noun,
        Noun.BODY,
        Noun.COALITION,
        Noun.INTERNATIONAL,
        Noun.ORGANISATION,
        Noun.ARMED,
        Noun.MILITARY,
        Noun.OUTLET);
  }

  private Optional<Entity> ofKind(Phrase p, Noun kind, String noun) {
    Set<EntityType> types = TYPES.get(kind);
    Optional<Entity> first = Optional.empty();
    for (EntityType type :
        types.stream().sorted((a, b) -> first(kind, a) - first(kind, b)).toList()) {
      first =
          first.or(
              () ->
                  scene
                      .antecedent(
                          p,
                          REACH,
                          q ->
                              q.entity().filter(e -> e.type() == type).isPresent()
                                  && (q.kind == Phrase.Kind.NAME || q.rule.equals("head-of-name"))
                                  && !q.rule.equals(Naming.UNTYPED))
                      .flatMap(Phrase::entity));
      if (kind != Noun.COALITION && first.isPresent()) {
        break;
      }
    }
    return first.filter(e -> !noun.equals("agency") || e.type() == EntityType.OUTLET);
  }

  private static int first(Noun kind, EntityType type) {
    return kind == Noun.COALITION && type == EntityType.COALITION
            || kind == Noun.ORGANISATION && type == EntityType.ORGANISATION
        ? 0
        : 1;
  }

  /**
   * "The international coalition" where none was named yet: the one against Islamic State, when the
   * article speaks of Syria or Iraq.
   */
  private boolean coalitionOfArticle(Phrase p, String noun) {
    String words = scene.words(p.span).toLowerCase(Locale.ROOT);
    if (!noun.equals("coalition") || p.isPlural() || !words.contains("international")) {
      return false;
    }
    Optional<Entity> named =
        scene.phrases.stream()
            .flatMap(q -> q.name.stream())
            .flatMap(n -> n.actor().stream())
            .filter(e -> e.type() == EntityType.COALITION)
            .findFirst();
    Optional<Entity> found =
        named.or(
            () ->
                scene
                    .state(p)
                    .filter(s -> s.key().equals("syria") || s.key().equals("iraq"))
                    .flatMap(s -> scene.gazetteer.byKey("us-led-coalition")));
    found.ifPresent(e -> p.means(e, "coalition-of-article"));
    return found.isPresent();
  }

  /** "the spokesman", "the senator": the person whom the article called so. */
  private boolean byRole(Phrase p, String noun) {
    if (!lexicon.isAny(noun, Noun.PERSON, Noun.MALE, Noun.FEMALE)
        || p.isPlural()
        || !p.isDefinite() && !isHeadlineNoun(p)) {
      return false;
    }
    if (p.possessor.isPresent() || p.complement.isPresent() && p.modifiers.isEmpty()) {
      return false;
    }
    Optional<Entity> person =
        scene
            .antecedent(
                p,
                60,
                q ->
                    q.entity()
                        .filter(
                            e ->
                                e.type() == EntityType.PERSON
                                    && scene.hasRole(e, noun)
                                    && mayBeCalled(e, p, noun)
                                    && knownQualifiers(e, p))
                        .isPresent())
            .flatMap(Phrase::entity);
    person.ifPresent(e -> p.means(e, "role"));
    return person.isPresent();
  }

  /** "the Indiana governor" is not the governor whom the article called one of New Mexico. */
  private boolean knownQualifiers(Entity e, Phrase p) {
    for (int i = p.first; i < p.head; i++) {
      String form = p.sentence.token(i).form();
      boolean name = i > 0 && Character.isUpperCase(form.charAt(0));
      if (name && !scene.hasRole(e, form.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** "The Republican nominee" as a subject: the person of whom the last sentences spoke. */
  private boolean topic(Phrase p, String noun) {
    boolean subject = p.verb >= 0 || p.first == 0;
    if (!lexicon.is(Noun.TOPICROLE, noun)
        || p.isPlural()
        || !p.determiner().equals("the")
        || !subject
        || p.possessor.isPresent()
        || p.complement.isPresent() && !p.preposition.equals("of")) {
      return false;
    }
    Optional<Entity> person =
        scene
            .antecedent(
                p,
                2,
                q ->
                    q.entity()
                            .filter(e -> e.type() == EntityType.PERSON && mayBeCalled(e, p, noun))
                            .isPresent()
                        && (!q.inner || q.sentence.index() == 0))
            .flatMap(Phrase::entity);
    person.ifPresent(
        e -> {
          p.means(e, "role-of-topic");
          for (int i = p.first; i <= p.head; i++) {
            scene.role(e, p.sentence.token(i).lemma());
          }
        });
    return person.isPresent();
  }

  /** Neither the noun's gender nor the party that the article gave the person speaks against it. */
  private boolean mayBeCalled(Entity e, Phrase p, String noun) {
    Lexicon.Gender told =
        lexicon.is(Noun.MALE, noun)
            ? Lexicon.Gender.MALE
            : lexicon.is(Noun.FEMALE, noun) ? Lexicon.Gender.FEMALE : Lexicon.Gender.UNKNOWN;
    String words = scene.words(p.span).toLowerCase(Locale.ROOT);
    boolean otherParty =
        words.contains("republican")
                && (scene.hasRole(e, "democratic") || scene.hasRole(e, "democrat"))
            || words.contains("democrat") && scene.hasRole(e, "republican");
    return !otherParty && !scene.people.contradicts(e, told);
  }

  private static boolean isHeadlineNoun(Phrase p) {
    return p.sentence.index() == 0 && p.first == p.head;
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
                              || noun.equals("area")
                              || noun.equals("district")));
    }
  }
}
