package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/** Finds whom a cue's arguments hold responsible, whose claim they deny, and whom they support. */
final class TargetFinder {

  private final Reading reading;
  private final Roles roles;
  private final Kinship kinship;
  private final Doers doers;
  private final EventMemory memory;

  TargetFinder(Reading reading, Roles roles, Kinship kinship, Doers doers, EventMemory memory) {
    this.reading = reading;
    this.roles = roles;
    this.kinship = kinship;
    this.doers = doers;
    this.memory = memory;
  }

  /** The targets that the arguments of an accusing cue name. */
  List<Target> named(Cue cue) {
    Syntax s = cue.tree();
    int word = cue.argument();
    List<Integer> at =
        switch (cue.frame()) {
          case BLAME -> {
            List<Integer> on = s.prepObjects(word, "on", "upon", "at");
            yield on.isEmpty() ? objectsOf(s, word) : on;
          }
          case HOLD_RESPONSIBLE -> held(s, word);
          case CONDEMN -> {
            List<Integer> of = new ArrayList<>(objectsOf(s, word));
            of.addAll(s.prepObjects(word, "against", "at", "over", "of"));
            yield of;
          }
          default ->
              cue.isVerb() && word == cue.head()
                  ? objectsOf(s, word)
                  : s.prepObjects(word, "against", "at");
        };
    if (at.stream().anyMatch(t -> isEachOther(s, t))) {
      return each(s, word);
    }
    String rule = cue.frame() == Frame.CONDEMN ? "condemned" : "object";
    return at.stream()
        .flatMap(t -> doers.actors(s, t).stream())
        .map(
            d ->
                new Target(
                    d.who(),
                    d.rule().equals("name") || d.rule().equals("pronoun")
                        ? rule
                        : rule + "-" + d.rule()))
        .distinct()
        .toList();
  }

  private static boolean isEachOther(Syntax s, int object) {
    return object > 0
        && (s.lemma(object).equals("other") && s.lemma(object - 1).equals("each")
            || s.lemma(object).equals("another") && s.lemma(object - 1).equals("one"));
  }

  /** "X and Y accuse each other": all subjects; the source itself is left out later. */
  private List<Target> each(Syntax s, int verb) {
    return s.subjects(verb).stream()
        .flatMap(n -> doers.actors(s, n).stream())
        .distinct()
        .map(d -> new Target(d.who(), "each-other"))
        .toList();
  }

  static List<Integer> objectsOf(Syntax s, int verb) {
    if (s.isPassive(verb)) {
      List<Integer> passive = new ArrayList<>(s.children(verb, "nsubjpass"));
      if (passive.isEmpty()) {
        passive.addAll(s.subjects(verb));
      }
      if (passive.isEmpty() && s.relation(verb).equals("acl") && s.head(verb) >= 0) {
        passive.add(s.head(verb));
      }
      return passive;
    }
    return s.objects(verb);
  }

  private static List<Integer> held(Syntax s, int verb) {
    List<Integer> held = new ArrayList<>(objectsOf(s, verb));
    for (int clause : s.children(verb, "ccomp", "xcomp", "oprd", "acomp", "advcl")) {
      // the parser takes "X responsible" for one phrase now and then
      held.addAll(
          s.children(clause, "nsubj", "compound", "nmod", "npadvmod", "amod").stream()
              .filter(c -> c < clause && s.token(c).isNoun())
              .toList());
    }
    for (int i = verb + 2; held.isEmpty() && i < Math.min(s.size(), verb + 12); i++) {
      if (Set.of("responsible", "accountable", "liable").contains(s.lemma(i))
          && s.token(i - 1).isNoun()) {
        held.add(i - 1);
      }
    }
    return held;
  }

  /** "criticised X over …", "held X responsible", where the tree lost the object. */
  Optional<Target> nextName(Cue cue, Draft draft) {
    Syntax s = cue.tree();
    if (!cue.isVerb() || s.isPassive(cue.head())) {
      return Optional.empty();
    }
    for (int i = cue.head() + 1; i < Math.min(s.size(), cue.head() + 5); i++) {
      Optional<Doers.Doer> name = doers.named(s, i);
      boolean whole = i + 1 >= s.size() || !s.tag(i + 1).equals("POS") && !s.token(i + 1).isNoun();
      if (name.isPresent() && whole) {
        return name.filter(
                d -> draft.source.isEmpty() || !kinship.related(draft.source.get(), d.who()))
            .map(d -> new Target(d.who(), "next-name"));
      }
      if (!Set.of("DT", "JJ", "NNP").contains(s.tag(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  Optional<Target> remembered(Cue cue, Draft draft) {
    Syntax s = cue.tree();
    for (int object : objectsOf(s, cue.argument())) {
      Optional<Target> target =
          memory
              .doer(s.lemma(object), s.sentence().index())
              .filter(d -> draft.source.isEmpty() || !kinship.related(draft.source.get(), d))
              .map(d -> new Target(d, "told-before"));
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  Optional<Target> contentSubject(Draft draft) {
    for (Span content : draft.spans.content()) {
      for (Syntax s : reading.trees(content)) {
        for (int i : s.tokensIn(content)) {
          if (s.relation(i).startsWith("nsubj") && s.antecedent(i).isEmpty()) {
            return doers
                .actor(s, i)
                .filter(
                    d -> draft.source.isEmpty() || !kinship.related(draft.source.get(), d.who()))
                .map(d -> new Target(d.who(), "content-subject"));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "action against X", "sanctions on X". */
  Optional<Target> measuredAgainst(Draft draft) {
    for (Span content : draft.spans.content()) {
      for (Syntax s : reading.trees(content)) {
        for (int i : s.tokensIn(content)) {
          if (roles.is(Roles.Kind.MEASURE, s.lemma(i))) {
            for (int against : s.prepObjects(i, "against", "on")) {
              Optional<Doers.Doer> doer = doers.actor(s, against);
              if (doer.isPresent()) {
                return doer.map(d -> new Target(d.who(), "measure-against"));
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whose claim is rejected, where the sentence says so. */
  Optional<Target> claimant(Cue cue, Optional<Referent> source) {
    Syntax s = cue.tree();
    for (int object : objectsOf(s, cue.argument())) {
      if (roles.is(Roles.Kind.CLAIM, s.lemma(object))) {
        Optional<Target> owner =
            doers
                .ofNoun(s, object, true)
                .or(
                    () ->
                        s.prepObjects(object, "from", "by").stream()
                            .flatMap(o -> doers.actor(s, o).stream())
                            .findFirst())
                .filter(d -> source.isEmpty() || !kinship.related(source.get(), d.who()))
                .map(d -> new Target(d.who(), "claim-" + d.rule()));
        if (owner.isPresent()) {
          return owner;
        }
      }
    }
    return Optional.empty();
  }

  Optional<Target> supported(Cue cue) {
    Syntax s = cue.tree();
    List<Integer> who = new ArrayList<>(objectsOf(s, cue.argument()));
    who.addAll(s.prepObjects(cue.argument(), "for", "with", "to", "of"));
    for (int object : who) {
      Optional<Target> target = doers.actor(s, object).map(d -> new Target(d.who(), "object"));
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }
}
