package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.strike.StrikeReport.StrikeType;

/** Finds the words of a sentence that tell of attacks. Immutable; threads may share it. */
final class TriggerFinder {

  private static final Set<String> MODALS =
      Set.of(
          "would", "could", "may", "might", "should", "will", "shall", "must", "can", "if",
          "whether", "unless");
  private static final Set<EntityType> ATTACKERS =
      Set.of(EntityType.STATE, EntityType.COALITION, EntityType.MILITARY, EntityType.ARMED_GROUP);
  private static final Set<String> PICKED =
      Set.of("late", "latest", "last", "one", "first", "second", "recent");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "its", "their", "latest");

  /** Verbs of motion of a weapon: only a weapon can be their subject. */
  private static final Set<String> FALLING =
      Set.of(
          "land",
          "fall",
          "explode",
          "detonate",
          "slam",
          "crash",
          "rip",
          "tear",
          "kill",
          "wound",
          "injure",
          "drop",
          "blast",
          "destroy",
          "level",
          "flatten",
          "batter");

  private static final Set<String> HARMING = Set.of("kill", "wound", "injure");
  private static final Set<String> FIRING = Set.of("fire", "launch", "drop");
  private static final List<String> AIM =
      List.of("at", "on", "into", "against", "toward", "towards", "onto", "over");
  private static final Set<String> NOWHERE =
      Set.of("sea", "ocean", "water", "air", "space", "orbit");

  private final AttackWords words;

  TriggerFinder(AttackWords words) {
    this.words = words;
  }

  /** False when no word of the sentence is in the lexicon of attacks. */
  boolean mayHave(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (words.noun(tokens, i).isPresent() || words.verb(tokens, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The triggers of the sentence in text order, each attack once. */
  List<Trigger> find(Tree tree, ArticleEntities entities) {
    List<Trigger> found = new ArrayList<>();
    List<Token> tokens = tree.sentence().tokens();
    int i = 0;
    while (i < tokens.size()) {
      int next = i + 1;
      int at = i;
      Optional<Phrases.Match<AttackWords.Trigger>> noun =
          words.noun(tokens, i).filter(n -> !isModifier(tokens, n.end()) && !isVerbal(tree, at));
      Optional<Phrases.Match<AttackWords.Trigger>> verb =
          noun.isPresent() ? Optional.empty() : words.verb(tokens, i);
      if ((noun.isPresent() || verb.isPresent()) && !words.isFigureOfSpeech(tokens, i)) {
        Optional<Trigger> trigger;
        if (noun.isPresent()) {
          next = noun.get().end();
          trigger = Optional.of(noun(tree, i, next - 1, noun.get().value().type()));
        } else {
          trigger = verb.flatMap(v -> verb(tree, at, v.value(), entities));
        }
        trigger.filter(t -> !isSame(tree, found, t)).ifPresent(found::add);
      }
      i = next;
    }
    return found;
  }

  /** "Has been bombing the city": a verb, though its form may be a noun. */
  private static boolean isVerbal(Tree tree, int i) {
    return tree.token(i).tag().equals("VBG") && tree.child(i, "aux", "dobj").isPresent();
  }

  /** "attack site", "missile production": the noun only modifies another. */
  private static boolean isModifier(List<Token> tokens, int next) {
    return next < tokens.size()
        && (tokens.get(next).tag().equals("NN") || tokens.get(next).tag().equals("NNS"))
        && Character.isLowerCase(tokens.get(next).form().charAt(0));
  }

  /** The verb of which an earlier trigger is the subject ("the airstrike hit a village"). */
  private static boolean isSame(Tree tree, List<Trigger> found, Trigger trigger) {
    return found.stream()
        .anyMatch(
            f ->
                f.verb().equals(Optional.of(trigger.token()))
                    || tree.relation(f.token()).startsWith("nsubj")
                        && tree.head(f.token()) == trigger.token()
                    || tree.isUnder(trigger.token(), f.token())
                        && (tree.relation(trigger.token()).equals("acl")
                            || tree.relation(trigger.token()).equals("relcl"))
                        && tree.head(trigger.token()) == f.token());
  }

  private Trigger noun(Tree tree, int first, int token, StrikeType named) {
    List<Token> tokens = tree.sentence().tokens();
    int head = tree.head(token);
    Optional<Integer> verb =
        head >= 0 && tree.token(head).isVerb() ? Optional.of(head) : Optional.empty();
    StrikeType type = named == StrikeType.ATTACK ? byWeapon(tree, token).orElse(named) : named;
    Optional<Integer> hit =
        verb.filter(v -> tree.relation(token).equals("nsubj"))
            .filter(v -> words.verb(tokens, v).isPresent())
            .filter(v -> !HARMING.contains(tokens.get(v).lemma()))
            .flatMap(v -> tree.child(v, "dobj"));
    for (int child : tree.children(token)) {
      if (hit.isEmpty()
          && (tree.relation(child).equals("acl") || tree.relation(child).equals("relcl"))
          && words.verb(tokens, child).isPresent()
          && !HARMING.contains(tokens.get(child).lemma())) {
        hit = tree.child(child, "dobj");
      }
    }
    boolean generic = false;
    boolean definite = false;
    boolean fresh = false;
    int from = Math.max(0, first - 5);
    for (int i = first - 1; i >= from; i--) {
      Token before = tokens.get(i);
      boolean inPhrase = tree.isUnder(i, token) || tree.head(i) == head && i > first - 3;
      if (!inPhrase
          || before.form().equals(",")
          || before.isVerb() && !before.tag().equals("VBN") && !before.tag().equals("VBG")) {
        break;
      }
      generic |= words.is("generic", before) || isMany(before);
      definite |= DEFINITE.contains(Phrases.low(before)) || before.tag().equals("POS");
      fresh |= words.is("new", before);
    }
    boolean picked = isPicked(tree, token);
    definite |= picked;
    generic &= !picked;
    boolean real =
        !generic
            && !isCampaign(tree, token)
            && verb.map(v -> isReal(tree, v, token)).orElse(isRealAbove(tree, token));
    return new Trigger(token, type, verb, hit, real, fresh || isAlso(tree, verb), definite);
  }

  private Optional<Trigger> verb(
      Tree tree, int verb, AttackWords.Trigger lexical, ArticleEntities entities) {
    List<Token> tokens = tree.sentence().tokens();
    Optional<Integer> object =
        tree.isPassive(verb)
            ? tree.child(verb, "nsubjpass")
            : tree.child(verb, "dobj")
                .or(() -> tree.complement(verb, "on"))
                .or(() -> tree.complement(verb, "in"))
                .or(() -> tree.complement(verb, "at"));
    if (FIRING.contains(tokens.get(verb).lemma()) && !hasAim(tree, verb, object)) {
      return Optional.empty();
    }
    if (object.isPresent() && words.is("object", tokens.get(object.get()))) {
      return Optional.empty();
    }
    StrikeType type = lexical.type();
    Optional<Integer> subject = subject(tree, verb);
    Optional<String> weapon = subject.flatMap(s -> words.weapon(tokens, s));
    if (weapon.isEmpty()) {
      weapon = instrument(tree, verb);
    }
    Optional<StrikeType> byWeapon = weapon.flatMap(AttackWords::type);
    if (lexical.part() == AttackWords.Part.ARMED_VERB) {
      boolean weaponOnly = FALLING.contains(tokens.get(verb).lemma());
      boolean actor =
          !weaponOnly
              && (weapon.isPresent()
                  || subject
                      .flatMap(s -> entities.actor(tree.nounPhrase(s)))
                      .map(Entity::type)
                      .filter(ATTACKERS::contains)
                      .isPresent());
      boolean attack =
          byWeapon.isPresent() || actor && (object.isPresent() || attacksAlone(tokens.get(verb)));
      boolean noun = object.isPresent() && words.noun(tokens, object.get()).isPresent();
      if (!attack || noun) {
        return Optional.empty();
      }
    }
    if (type != StrikeType.BOMBING || byWeapon.filter(w -> w == StrikeType.AIRSTRIKE).isPresent()) {
      type = byWeapon.orElse(type);
    }
    return Optional.of(
        new Trigger(
            verb,
            type,
            Optional.of(verb),
            object,
            isReal(tree, verb, verb),
            isAlso(tree, Optional.of(verb)),
            false));
  }

  /** "Fired a missile at the port", not "fired a missile into the sea". */
  private static boolean hasAim(Tree tree, int verb, Optional<Integer> object) {
    for (int from : object.isPresent() ? List.of(verb, object.get()) : List.of(verb)) {
      for (String preposition : AIM) {
        Optional<Integer> aim = tree.complement(from, preposition);
        if (aim.isPresent()) {
          return !NOWHERE.contains(tree.token(aim.get()).lemma());
        }
      }
    }
    return false;
  }

  /** "Conducted 24 strikes": no single one of them. */
  private static boolean isMany(Token number) {
    return number.tag().equals("CD")
        && number.form().chars().allMatch(Character::isDigit)
        && (number.form().length() > 1 || number.form().charAt(0) > '4');
  }

  private static boolean attacksAlone(Token verb) {
    return verb.lemma().equals("attack") || verb.lemma().equals("strike");
  }

  /**
   * Who or what does it: the subject, the agent of a passive, the noun that a participle modifies.
   */
  private static Optional<Integer> subject(Tree tree, int verb) {
    if (tree.isPassive(verb)
        || tree.token(verb).tag().equals("VBN") && tree.child(verb, "nsubj").isEmpty()) {
      return tree.complement(verb, "by").or(() -> tree.complement(verb, "in"));
    }
    Optional<Integer> subject = tree.child(verb, "nsubj");
    if (subject.isPresent() && !tree.token(subject.get()).tag().startsWith("W")) {
      return subject;
    }
    String relation = tree.relation(verb);
    int head = tree.head(verb);
    if (head < 0) {
      return subject;
    }
    if (relation.equals("acl") || relation.equals("relcl")) {
      return Optional.of(head);
    }
    boolean shared =
        relation.equals("conj") || relation.equals("advcl") || relation.equals("xcomp");
    return shared && subject.isEmpty() && tree.token(head).isVerb() && !tree.isPassive(head)
        ? tree.child(head, "nsubj")
        : subject;
  }

  /** "hit by a missile", "fired rockets", "struck with shells". */
  private Optional<String> instrument(Tree tree, int verb) {
    List<Token> tokens = tree.sentence().tokens();
    return tree.complement(verb, "with")
        .flatMap(w -> words.weapon(tokens, w))
        .or(
            () ->
                tree.child(verb, "dobj")
                    .filter(
                        d -> Set.of("fire", "launch", "drop").contains(tokens.get(verb).lemma()))
                    .flatMap(d -> words.weapon(tokens, d)))
        .filter(w -> !w.equals("FORCE"));
  }

  /** "an attack by warplanes", "a strike carried out with a drone". */
  private Optional<StrikeType> byWeapon(Tree tree, int noun) {
    List<Token> tokens = tree.sentence().tokens();
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      if (tree.isUnder(i, noun)) {
        Optional<StrikeType> type = words.weapon(tokens, i).flatMap(AttackWords::type);
        if (type.isPresent()) {
          return type;
        }
      }
    }
    for (int i = noun + 1; i < Math.min(tokens.size(), noun + 12); i++) {
      if (tree.isUnder(i, noun)) {
        Optional<StrikeType> type = words.weapon(tokens, i).flatMap(AttackWords::type);
        if (type.isPresent()) {
          return type;
        }
      }
    }
    int head = tree.head(noun);
    return head >= 0 && tree.token(head).isVerb()
        ? subject(tree, head)
            .filter(s -> s != noun)
            .flatMap(s -> words.weapon(tokens, s))
            .flatMap(AttackWords::type)
        : Optional.empty();
  }

  private boolean isAlso(Tree tree, Optional<Integer> verb) {
    return verb.isPresent()
        && tree.children(verb.get()).stream()
            .anyMatch(c -> tree.relation(c).equals("advmod") && words.is("new", tree.token(c)));
  }

  /** "a series of attacks", "the threat of strikes": many, or none yet. */
  private boolean isCampaign(Tree tree, int noun) {
    int of = tree.head(noun);
    return of >= 0
        && Phrases.low(tree.token(of)).equals("of")
        && tree.head(of) >= 0
        && words.is("campaign", tree.token(tree.head(of)));
  }

  /** "the latest of such attacks", "one of the raids": this one did happen. */
  private static boolean isPicked(Tree tree, int noun) {
    int of = tree.head(noun);
    if (of < 1 || !Phrases.low(tree.token(of)).equals("of")) {
      return false;
    }
    Token picked = tree.token(of - 1);
    return picked.tag().equals("JJS") || PICKED.contains(picked.lemma());
  }

  private boolean isRealAbove(Tree tree, int noun) {
    for (int i : tree.path(noun)) {
      if (i != noun && tree.token(i).isVerb()) {
        return isReal(tree, i, noun);
      }
    }
    return true;
  }

  /** False for what may, shall or must not happen, and for what goes on and on. */
  private boolean isReal(Tree tree, int verb, int trigger) {
    boolean object = tree.relation(trigger).equals("dobj") || tree.relation(trigger).equals("pobj");
    if (trigger != verb && object && words.is("unreal-verb", tree.token(verb))) {
      return false;
    }
    boolean perfect = false;
    for (int child : tree.children(verb)) {
      String low = Phrases.low(tree.token(child));
      String relation = tree.relation(child);
      if ((relation.equals("aux") || relation.equals("mark")) && MODALS.contains(low)
          || relation.equals("neg")) {
        return false;
      }
      perfect |= relation.equals("aux") && tree.token(child).lemma().equals("have");
    }
    boolean goesOn = tree.token(verb).tag().equals("VBG") && tree.child(verb, "aux").isPresent();
    if (goesOn && (perfect || isSince(tree, verb))) {
      return false;
    }
    int head = tree.head(verb);
    boolean infinitive =
        tree.children(verb).stream()
            .anyMatch(
                c ->
                    tree.token(c).tag().equals("TO")
                        || Phrases.low(tree.token(c)).equals("to")
                            && tree.relation(c).equals("aux"));
    if (infinitive && tree.token(verb).tag().equals("VB")) {
      return false;
    }
    return head < 0
        || !words.is("unreal-verb", tree.token(head))
        || !Set.of("xcomp", "pcomp").contains(tree.relation(verb));
  }

  private static boolean isSince(Tree tree, int verb) {
    return tree.children(verb).stream().anyMatch(c -> Phrases.low(tree.token(c)).equals("since"));
  }
}
