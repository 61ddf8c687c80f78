package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * Remembers who an article says did which deed, so that "condemned the attack" finds its target in
 * the sentences around it.
 */
final class EventMemory {

  /** Words for one and the same kind of event. */
  private static final Set<String> ATTACKS =
      Set.of(
          "attack",
          "airstrike",
          "strike",
          "raid",
          "bombing",
          "bombardment",
          "shelling",
          "assault",
          "massacre",
          "killing",
          "crime",
          "offensive",
          "missile",
          "drone",
          "incident",
          "aggression");

  private record Deed(String lemma, int sentence, Referent doer) {}

  private final ChargeFinder charges;
  private final Reading reading;
  private List<Deed> deeds;

  EventMemory(Reading reading, ChargeFinder charges) {
    this.reading = reading;
    this.charges = charges;
  }

  /** The doer of the deed that {@code lemma} names, told nearest to and not after the sentence. */
  Optional<Referent> doer(String lemma, int sentence) {
    if (deeds == null) {
      deeds = collect();
    }
    Optional<Referent> best = Optional.empty();
    for (Deed d : deeds) {
      boolean same =
          d.lemma().equals(lemma) || ATTACKS.contains(lemma) && ATTACKS.contains(d.lemma());
      if (same && d.sentence() <= sentence) {
        best = Optional.of(d.doer());
      }
    }
    return best;
  }

  private List<Deed> collect() {
    List<Deed> all = new ArrayList<>();
    for (Syntax s : reading.trees()) {
      Span whole = s.sentence().span();
      for (Charge c : charges.find(List.of(whole), List.of(), Optional.empty())) {
        c.doer().ifPresent(d -> all.add(new Deed(s.lemma(c.token()), s.sentence().index(), d)));
      }
    }
    return all;
  }
}
