package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
          "protect");

  private final Reading reading;
  private final Wrongdoing wrongdoing;
  private final Doers doers;

  ChargeFinder(Reading reading, Wrongdoing wrongdoing, Doers doers) {
    this.reading = reading;
    this.wrongdoing = wrongdoing;
    this.doers = doers;
  }

  /** The charges in {@code content}, without those in {@code except}, in text order. */
  List<Charge> find(List<Span> content, List<Span> except) {
    List<Charge> charges = new ArrayList<>();
    for (Span span : content) {
      for (Syntax s : reading.trees(span)) {
        for (int i : s.tokensIn(span)) {
          Span at = s.token(i).span();
          if (except.stream().noneMatch(e -> e.overlaps(at))) {
            wrongdoing.at(s, i).flatMap(e -> charge(s, i, e)).ifPresent(charges::add);
          }
        }
      }
    }
    return charges;
  }

  private Optional<Charge> charge(Syntax s, int i, Wrongdoing.Entry e) {
    if (s.isNegated(i) || isFought(s, i)) {
      return Optional.empty();
    }
    Optional<Doers.Doer> doer;
    if (s.token(i).isVerb()) {
      doer = doers.ofVerb(s, i);
    } else if (s.token(i).isNoun()) {
      if (s.relation(i).equals("compound") && !isWrong(s, s.head(i))) {
        return Optional.empty();
      }
      doer = ofNoun(s, i, e.ofNamesDoer());
    } else {
      doer = ofAdjective(s, i, e);
    }
    return Optional.of(
        new Charge(
            doer.map(Doers.Doer::who),
            e.strength(),
            e.kind(),
            doer.map(Doers.Doer::rule).orElse("no-doer"),
            i));
  }

  private boolean isWrong(Syntax s, int token) {
    return token >= 0 && wrongdoing.at(s, token).isPresent();
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

  private Optional<Doers.Doer> ofNoun(Syntax s, int noun, boolean ofNamesDoer) {
    Optional<Doers.Doer> own = doers.ofNoun(s, noun, ofNamesDoer);
    if (own.isPresent()) {
      return own;
    }
    // what the deed is called is done by whom the clause is about: "X's plan is an attempt …",
    // "X will not succeed …, in a gross violation of …", "describing it as an aggression"
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
      boolean through =
          relation.equals("pobj")
                  && Set.of("in", "as", "with", "through", "of", "by", "for")
                      .contains(s.lemma(head))
              || relation.equals("conj")
              || relation.equals("prep") && !s.lemma(up).equals("of")
              || relation.equals("appos");
      if (relation.equals("prep")
          && s.token(head).isVerb()
          && Set.of("in", "through").contains(s.lemma(up))) {
        return doers.ofVerb(s, head).map(d -> new Doers.Doer(d.who(), "clause-subject"));
      }
      if (!through) {
        return Optional.empty();
      }
      up = head;
    }
    return Optional.empty();
  }

  private Optional<Doers.Doer> ofAdjective(Syntax s, int adjective, Wrongdoing.Entry e) {
    int head = s.head(adjective);
    if (head < 0) {
      return Optional.empty();
    }
    String relation = s.relation(adjective);
    if (relation.equals("amod") || relation.equals("conj") && s.relation(head).equals("amod")) {
      int noun = relation.equals("amod") ? head : s.head(head);
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
