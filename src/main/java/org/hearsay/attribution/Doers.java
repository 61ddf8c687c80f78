package org.hearsay.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Finds who did a deed, from the arguments of the verb or noun that names it: by-agent, possessor,
 * subject, "of …", a name before the noun.
 */
final class Doers {

  /** Who did it, and the argument that tells so. */
  record Doer(Referent who, String rule) {}

  private static final int DEPTH = 5;

  /** Rules of the resolver by which a thing stands for its owner. */
  private static final Set<String> OWNED = Set.of("part-of", "same-noun");

  private static final Set<String> ALLIANCE = Set.of("coalition", "alliance", "bloc");
  private static final Set<String> SELF =
      Set.of("i", "we", "me", "us", "my", "our", "ours", "myself", "ourselves");

  private final Reading reading;
  private final Roles roles;

  Doers(Reading reading, Roles roles) {
    this.reading = reading;
    this.roles = roles;
  }

  /** The actors for whom the phrase around {@code noun} stands, coordinated ones included. */
  List<Doer> actors(Syntax s, int noun) {
    return s.conjuncts(noun).stream().flatMap(n -> actor(s, n, 0).stream()).distinct().toList();
  }

  /** The actor for whom the phrase around {@code noun} stands, by name, pronoun or description. */
  Optional<Doer> actor(Syntax s, int noun) {
    return actor(s, noun, 0);
  }

  private Optional<Doer> actor(Syntax s, int noun, int depth) {
    if (depth > DEPTH) {
      return Optional.empty();
    }
    OptionalInt antecedent = s.antecedent(noun);
    if (antecedent.isPresent()) {
      return actor(s, antecedent.getAsInt(), depth + 1);
    }
    String lemma = s.lemma(noun);
    if (SELF.contains(lemma) || SELF.contains(s.form(noun).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    if (s.token(noun).isPronoun()) {
      return reading.entities().actor(s.token(noun).span()).map(e -> new Doer(e, "pronoun"));
    }
    if (roles.is(Roles.Kind.VICTIM, lemma) && !isNamedHead(s, noun)) {
      return Optional.empty();
    }
    Optional<Referent> named = namedHead(s, noun);
    if (named.isPresent()) {
      return named.map(r -> new Doer(r, "name"));
    }
    if (Set.of(
            "one",
            "some",
            "most",
            "many",
            "all",
            "member",
            "part",
            "number",
            "series",
            "group",
            "majority",
            "rest")
        .contains(lemma)) {
      for (int of : s.prepObjects(noun, "of")) {
        Optional<Doer> doer = actor(s, of, depth + 1);
        if (doer.isPresent()) {
          return doer;
        }
      }
    }
    if (!s.token(noun).isNoun() && !Set.of("those", "these").contains(lemma)) {
      return Optional.empty();
    }
    if (roles.is(Roles.Kind.COLLECTIVE, lemma) || lemma.equals("those")) {
      Optional<Doer> owner = ofNoun(s, noun, true, depth + 1);
      if (owner.isPresent()) {
        return owner;
      }
      if (!s.children(noun, "poss").isEmpty()) {
        return Optional.empty(); // somebody's, though we cannot tell whose
      }
      Referent unnamed = reading.entities().source(s.phrase(noun));
      return s.tag(noun).equals("NNS") || unnamed instanceof Entity
          ? Optional.of(new Doer(unnamed, "description"))
          : Optional.empty();
    }
    return ofNoun(s, noun, true, depth + 1);
  }

  /** The actor whose name has its head at {@code token}. */
  Optional<Doer> named(Syntax s, int token) {
    return namedHead(s, token).map(r -> new Doer(r, "name"));
  }

  /**
   * The last actor that the sentence names before {@code token}, of those that {@code fits} takes.
   */
  Optional<Doer> nearestBefore(Syntax s, int token, Predicate<Referent> fits) {
    Optional<Referent> nearest = Optional.empty();
    for (Mention m : reading.mentions(s)) {
      if (m.span().end() <= s.token(token).span().start()
          && s.sentence().span().contains(m.span())
          && m.referent() instanceof Entity actor
          && actor.type().isActor()
          && fits.test(actor)
          && !s.token(s.tokenAt(m.head().start()).orElse(0)).isPronoun()) {
        nearest = Optional.of(actor);
      }
    }
    return nearest.map(r -> new Doer(r, "nearest-other"));
  }

  /** True when a mention's head is the noun itself, so that the phrase stands for that entity. */
  private boolean isNamedHead(Syntax s, int noun) {
    return namedHead(s, noun).isPresent();
  }

  private Optional<Referent> namedHead(Syntax s, int noun) {
    return mentionAt(s, noun, false).or(() -> onlyCoalition(s, noun));
  }

  /** The owner whom the resolver gives to a deed or thing: "its warplanes". */
  private Optional<Referent> owner(Syntax s, int noun) {
    return mentionAt(s, noun, true);
  }

  private Optional<Referent> mentionAt(Syntax s, int noun, boolean owned) {
    Span token = s.token(noun).span();
    boolean alliance = ALLIANCE.contains(s.lemma(noun));
    for (Mention m : reading.mentions(s)) {
      if (m.span().start() >= token.end()) {
        break;
      }
      if (m.head().overlaps(token)
          && isActor(m.referent())
          && OWNED.contains(m.rule()) == owned
          && !(alliance && s.tag(noun).equals("NN") && !isAlliance(m.referent()))
          && s.headOf(m.head()).orElse(-1) == noun) {
        return Optional.of(m.referent());
      }
    }
    return Optional.empty();
  }

  private static boolean isAlliance(Referent referent) {
    return referent instanceof UnnamedSource
        || referent instanceof Entity e
            && e.type() != EntityType.INTERNATIONAL_ORGANISATION
            && e.type() != EntityType.OUTLET;
  }

  /** "coalition crimes": the one coalition of which the article tells. */
  private Optional<Referent> onlyCoalition(Syntax s, int noun) {
    if (!ALLIANCE.contains(s.lemma(noun)) || !s.tag(noun).equals("NN")) {
      return Optional.empty();
    }
    Set<Referent> all = new LinkedHashSet<>();
    for (Mention m : reading.entities().mentions()) {
      if (m.referent() instanceof Entity e && e.type() == EntityType.COALITION) {
        all.add(e);
      }
    }
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  static boolean isActor(Referent referent) {
    return referent instanceof UnnamedSource || referent instanceof Entity e && e.type().isActor();
  }

  /** True for verbs whose object is the deed of their subject: commit a crime, wage a war. */
  boolean isDoing(String lemma) {
    return roles.is(Roles.Kind.DOING, lemma);
  }

  /** Who does what the verb says; empty for passives without agent and for "I" and "we". */
  Optional<Doer> ofVerb(Syntax s, int verb) {
    return ofVerb(s, verb, 0);
  }

  private Optional<Doer> ofVerb(Syntax s, int verb, int depth) {
    if (depth > DEPTH) {
      return Optional.empty();
    }
    if (s.isPassive(verb)) {
      for (int agent : s.agents(verb)) {
        Optional<Doer> doer = actor(s, agent, depth + 1);
        if (doer.isPresent()) {
          return doer.map(d -> new Doer(d.who(), "by-agent"));
        }
      }
      return Optional.empty();
    }
    for (int subject : s.subjects(verb)) {
      Optional<Doer> doer = actor(s, subject, depth + 1);
      if (doer.isPresent()) {
        return doer.map(d -> new Doer(d.who(), "subject"));
      }
    }
    // "the killing of civilians by X", "the efforts by X to hinder": a gerund or infinitive
    for (int agent : s.agents(verb)) {
      Optional<Doer> doer = actor(s, agent, depth + 1);
      if (doer.isPresent()) {
        return doer.map(d -> new Doer(d.who(), "by-agent"));
      }
    }
    OptionalInt owner = s.child(verb, "poss");
    if (owner.isPresent()) {
      return actor(s, owner.getAsInt(), depth + 1).map(d -> new Doer(d.who(), "possessor"));
    }
    return Optional.empty();
  }

  /** Who does what the noun names. */
  Optional<Doer> ofNoun(Syntax s, int noun, boolean ofNamesDoer) {
    return ofNoun(s, noun, ofNamesDoer, 0);
  }

  private Optional<Doer> ofNoun(Syntax s, int noun, boolean ofNamesDoer, int depth) {
    if (depth > DEPTH) {
      return Optional.empty();
    }
    Optional<Doer> own = byArguments(s, noun, ofNamesDoer, depth);
    if (own.isPresent()) {
      return own;
    }
    // "its acts and crimes", "crimes and violations committed by X": coordinated nouns share
    for (int other : s.conjuncts(noun)) {
      if (other != noun) {
        Optional<Doer> shared = byArguments(s, other, false, depth);
        if (shared.isPresent() && !shared.get().rule().equals("possessor")) {
          return shared;
        }
      }
    }
    int up = s.head(noun);
    if (s.relation(noun).equals("conj") && up >= 0 && s.token(up).isNoun()) {
      return ofNoun(s, up, ofNamesDoer, depth + 1);
    }
    return Optional.empty();
  }

  private Optional<Doer> byArguments(Syntax s, int noun, boolean ofNamesDoer, int depth) {
    for (int owner : s.children(noun, "poss")) {
      Optional<Doer> doer = actor(s, owner, depth + 1);
      if (doer.isPresent()) {
        return doer.map(d -> new Doer(d.who(), "possessor"));
      }
    }
    for (int clause : s.children(noun, "acl", "relcl", "amod")) {
      boolean doing = roles.is(Roles.Kind.DOING, s.lemma(clause)) || s.isPassive(clause);
      if (clause > noun && doing && !s.agents(clause).isEmpty()) {
        Optional<Doer> doer = ofVerb(s, clause, depth + 1);
        if (doer.isPresent()) {
          return doer;
        }
      }
      // "the danger it poses", "crimes that the army committed"
      if (clause > noun && roles.is(Roles.Kind.DOING, s.lemma(clause)) && !s.isPassive(clause)) {
        for (int subject : s.children(clause, "nsubj")) {
          if (s.antecedent(subject).isEmpty()) {
            Optional<Doer> doer = actor(s, subject, depth + 1);
            if (doer.isPresent()) {
              return doer.map(d -> new Doer(d.who(), "subject"));
            }
          }
        }
      }
    }
    for (int agent : s.agentsOfNoun(noun)) {
      Optional<Doer> doer = actor(s, agent, depth + 1);
      if (doer.isPresent()) {
        return doer.map(d -> new Doer(d.who(), "by-agent"));
      }
    }
    if (ofNamesDoer) {
      for (int of : s.prepObjects(noun, "of", "from")) {
        Optional<Doer> doer = actor(s, of, depth + 1);
        if (doer.isPresent()) {
          return doer.map(d -> new Doer(d.who(), "of-phrase"));
        }
      }
    }
    for (int modifier : s.children(noun, "compound", "amod", "nmod", "nn", "dep")) {
      if (modifier < noun
          && (s.token(modifier).isName()
              || s.tag(modifier).startsWith("JJ")
              || ALLIANCE.contains(s.lemma(modifier)))) {
        Optional<Referent> named = namedHead(s, modifier);
        if (named.isPresent()) {
          return named.map(r -> new Doer(r, "name-before-noun"));
        }
      }
    }
    if (ofNamesDoer) {
      Optional<Referent> owner = owner(s, noun);
      if (owner.isPresent()) {
        return owner.map(r -> new Doer(r, "part-of"));
      }
    }
    return Optional.empty();
  }
}
