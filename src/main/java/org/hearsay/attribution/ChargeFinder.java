package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/** Finds the wrongs that a stretch of text names, each with its doer. */
final class ChargeFinder {

  /** Governors that turn a wrong into what is fought, feared or looked into. */
  private static final Set<String> AGAINST =
      Set.of(
          "fight",
          "fighting",
          "war",
          "combat",
          "battle",
          "struggle",
          "counter",
          "fought",
          "defend",
          "protect",
          "operation",
          "campaign",
          "effort");

  private static final Set<String> THROUGH =
      Set.of("in", "as", "with", "through", "of", "by", "for");

  private final Reading reading;
  private final Wrongdoing wrongdoing;
  private final Roles roles;
  private final Doers doers;
  private final Kinship kinship;

  ChargeFinder(Reading reading, Wrongdoing wrongdoing, Roles roles, Doers doers, Kinship kinship) {
    this.reading = reading;
    this.wrongdoing = wrongdoing;
    this.roles = roles;
    this.doers = doers;
    this.kinship = kinship;
  }

  /**
   * The charges in {@code content}, without those in {@code except}, in text order.
   *
   * @param speaker who says so, and accuses himself of nothing
   */
  List<Charge> find(List<Span> content, List<Span> except, Optional<Referent> speaker) {
    List<Charge> charges = new ArrayList<>();
    for (Span span : content) {
      for (Syntax s : reading.trees(span)) {
        for (int i : s.tokensIn(span)) {
          Span at = s.token(i).span();
          if (except.stream().noneMatch(e -> e.overlaps(at))) {
            int token = i;
            wrongdoing
                .at(s, i)
                .flatMap(e -> charge(s, token, e, span, speaker))
                .filter(c -> charges.stream().noneMatch(c::equals))
                .ifPresent(charges::add);
          }
        }
      }
    }
    return charges;
  }

  private Optional<Charge> charge(
      Syntax s, int i, Wrongdoing.Entry e, Span content, Optional<Referent> speaker) {
    if (s.isNegated(i) || isFought(s, i)) {
      return Optional.empty();
    }
    Optional<Doers.Doer> doer;
    boolean noun = s.token(i).isNoun();
    if (s.token(i).isVerb()) {
      doer = doers.ofVerb(s, i);
    } else if (noun) {
      if (s.relation(i).equals("compound") && !isDeed(s, s.head(i)) && !reading.isHeadline(s)) {
        return Optional.empty();
      }
      int deed = s.relation(i).equals("compound") ? s.head(i) : i;
      doer = ofNoun(s, deed, deed != i || e.ofNamesDoer());
    } else {
      doer = ofAdjective(s, i, e);
    }
    if (doer.isEmpty() || isHimself(speaker, doer.get().who())) {
      doer = otherDoer(s, i, e, content, speaker, doer.isPresent());
    }
    return Optional.of(
        new Charge(
            doer.map(Doers.Doer::who),
            e.strength(),
            e.kind(),
            doer.map(Doers.Doer::rule).orElse("no-doer"),
            i));
  }

  private boolean isHimself(Optional<Referent> speaker, Referent doer) {
    return speaker.filter(s -> kinship.related(s, doer)).isPresent();
  }

  /**
   * Nobody accuses himself: a possessive or subject that seems to mean the speaker means another
   * who is named nearby, and a clause whose subject the parser lost is about who opens the content.
   */
  private Optional<Doers.Doer> otherDoer(
      Syntax s,
      int token,
      Wrongdoing.Entry e,
      Span content,
      Optional<Referent> speaker,
      boolean self) {
    if (e.strength() < 0.7 || s.token(token).isVerb() && s.isPassive(token)) {
      return Optional.empty();
    }
    int deed = s.token(token).isNoun() ? token : s.head(token);
    if (deed >= 0 && s.relation(deed).equals("conj") && s.head(deed) >= 0) {
      deed = s.head(deed);
    }
    boolean owned =
        deed >= 0
            && s.token(deed).isNoun()
            && s.children(deed, "poss").stream().anyMatch(p -> s.token(p).isPronoun());
    if (self && owned) {
      return doers.nearestBefore(s, token, who -> !isHimself(speaker, who));
    }
    if (reading.isHeadline(s)) {
      return doers.nearestBefore(s, token, who -> !isHimself(speaker, who));
    }
    boolean predicate =
        s.token(token).isVerb() || Set.of("attr", "acomp", "oprd").contains(s.relation(token));
    return predicate ? opening(s, content, token, speaker) : Optional.empty();
  }

  /** The actor with whom the content begins: "that *the army*, …". */
  private Optional<Doers.Doer> opening(
      Syntax s, Span content, int before, Optional<Referent> speaker) {
    for (int i : s.tokensIn(content)) {
      if (i >= before || i > s.tokensIn(content).get(0) + 6) {
        break;
      }
      boolean ends = i + 1 >= s.size() || !s.token(i + 1).isNoun();
      if (s.token(i).isNoun() && ends) {
        return doers
            .actor(s, i)
            .filter(d -> !isHimself(speaker, d.who()))
            .map(d -> new Doers.Doer(d.who(), "content-opening"));
      }
      if (s.token(i).isVerb()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "a blackmail attempt", "a massacre" but not "a crime novel". */
  private boolean isDeed(Syntax s, int token) {
    return token >= 0
        && (wrongdoing.at(s, token).isPresent() || roles.is(Roles.Kind.SHARE, s.lemma(token)));
  }

  /** "the fight against terrorism", "to combat crime" charge nobody. */
  private static boolean isFought(Syntax s, int i) {
    int up = s.head(i);
    if (up < 0) {
      return false;
    }
    if (AGAINST.contains(s.lemma(up))) {
      return s.relation(i).equals("dobj");
    }
    return s.lemma(up).equals("against")
        && s.head(up) >= 0
        && AGAINST.contains(s.lemma(s.head(up)));
  }

  /**
   * What the deed is called is done by whom the clause is about: "X's plan is an attempt …", "X
   * will not succeed …, in a gross violation of …", "X's support for terrorism".
   */
  private Optional<Doers.Doer> ofNoun(Syntax s, int noun, boolean ofNamesDoer) {
    Optional<Doers.Doer> own = doers.ofNoun(s, noun, ofNamesDoer);
    if (own.isPresent()) {
      return own;
    }
    int up = noun;
    for (int steps = 0; steps < 6; steps++) {
      String relation = s.relation(up);
      int head = s.head(up);
      if (head < 0) {
        return Optional.empty();
      }
      if (Set.of("attr", "oprd").contains(relation) && s.token(head).isVerb()) {
        return doers.ofVerb(s, head).map(d -> new Doers.Doer(d.who(), "predicate"));
      }
      if (relation.equals("dobj") && s.token(head).isVerb()) {
        return doers.isDoing(s.lemma(head)) ? doers.ofVerb(s, head) : Optional.empty();
      }
      if (s.token(head).isNoun() && roles.is(Roles.Kind.SHARE, s.lemma(head))) {
        Optional<Doers.Doer> sharer = doers.ofNoun(s, head, true);
        if (sharer.isPresent()) {
          return sharer;
        }
      }
      if (relation.equals("prep")
          && s.token(head).isVerb()
          && Set.of("in", "through").contains(s.lemma(up))) {
        return doers.ofVerb(s, head).map(d -> new Doers.Doer(d.who(), "clause-subject"));
      }
      boolean through =
          relation.equals("pobj") && THROUGH.contains(s.lemma(head))
              || relation.equals("conj")
              || relation.equals("prep")
              || relation.equals("appos");
      if (!through) {
        return Optional.empty();
      }
      up = head;
    }
    return Optional.empty();
  }

  private static boolean isModifier(String relation) {
    return relation.equals("amod") || relation.equals("nmod") || relation.equals("acl");
  }

  private Optional<Doers.Doer> ofAdjective(Syntax s, int adjective, Wrongdoing.Entry e) {
    int head = s.head(adjective);
    if (head < 0) {
      return Optional.empty();
    }
    String relation = s.relation(adjective);
    boolean modifies = isModifier(relation);
    if (modifies || relation.equals("conj") && isModifier(s.relation(head))) {
      int noun = modifies ? head : s.head(head);
      return noun >= 0 && s.token(noun).isNoun()
          ? doers.actor(s, noun).or(() -> ofNoun(s, noun, true))
          : Optional.empty();
    }
    if (e.kind() == Wrongdoing.Kind.BLAME
        && s.prepObjects(adjective, "for").isEmpty()
        && s.children(adjective, "pobj").isEmpty()) {
      return Optional.empty();
    }
    if (s.token(head).isVerb()) {
      return doers.ofVerb(s, head).map(d -> new Doers.Doer(d.who(), "predicate"));
    }
    return Optional.empty();
  }
}
