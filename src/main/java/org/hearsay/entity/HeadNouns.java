package org.hearsay.entity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Lexicon.Noun;

/** Phrases that name a thing by its kind: "the Observatory", "the alliance", "the army". */
final class HeadNouns {
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

  HeadNouns(Scene scene) {
    this.scene = scene;
  }

  /** "the Daesh terror group", "the Harbour Gazette newspaper": the name says which. */
  boolean kindBehindName(Phrase p, String noun) {
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

  /** The last thing named that the noun can mean: "the Observatory", "the alliance". */
  boolean byHead(Phrase p, String noun) {
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
  boolean localBody(Phrase p, String noun) {
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

  boolean match(Phrase p, String noun) {
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
}
