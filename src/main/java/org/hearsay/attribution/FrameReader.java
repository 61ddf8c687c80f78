package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Reads from cue and content which acts an attribution performs, on whom and to whom.
 *
 * <p>The cue's frame decides first; what it leaves open, the wrongs that the content names decide.
 */
final class FrameReader {

  /** From here on a wrong accuses whoever tells of it. */
  private static final double WRONG = 0.7;

  private final Reading reading;
  private final Roles roles;
  private final Kinship kinship;
  private final Doers doers;
  private final ChargeFinder charges;
  private final AddresseeFinder addressees;
  private final TargetFinder targets;

  /** Whom each source accused last; drafts are read in text order. */
  private final Map<Referent, Referent> lastAccused = new HashMap<>();

  FrameReader(
      Reading reading,
      Roles roles,
      Kinship kinship,
      Doers doers,
      ChargeFinder charges,
      AddresseeFinder addressees) {
    this.reading = reading;
    this.roles = roles;
    this.kinship = kinship;
    this.doers = doers;
    this.charges = charges;
    this.addressees = addressees;
    targets = new TargetFinder(reading, roles, kinship, doers, new EventMemory(reading, charges));
  }

  /**
   * The acts of a draft, the strongest first.
   *
   * @param others stretches of the content that somebody else says
   */
  List<Outcome> read(Draft draft, List<Span> others) {
    List<Outcome> outcomes = acts(draft, others);
    if (draft.source.isPresent()) {
      outcomes.stream()
          .filter(o -> o.act() == Act.ACCUSE)
          .flatMap(o -> o.target().stream())
          .findFirst()
          .ifPresent(t -> lastAccused.put(draft.source.get(), t));
    }
    return outcomes;
  }

  private List<Outcome> acts(Draft draft, List<Span> others) {
    Optional<Referent> source = draft.source;
    List<Charge> found =
        charges.find(scope(draft), others, source).stream()
            .filter(
                c ->
                    c.doer().isEmpty()
                        || source.isEmpty()
                        || !kinship.related(source.get(), c.doer().get()))
            .toList();
    Map<Referent, Charge> accused = strongest(found);
    if (draft.cue.isEmpty()) {
      return said(draft, accused, found, Optional.empty());
    }
    Cue cue = draft.cue.get();
    Optional<AddresseeFinder.Addressee> addressee =
        addressees.find(cue).filter(a -> source.isEmpty() || !Kinship.same(a.who(), source.get()));
    return switch (cue.frame()) {
      case ACCUSE_OF, BLAME, HOLD_RESPONSIBLE, CONDEMN -> accuse(cue, draft, accused, addressee);
      case ACCUSE_THAT -> accuseThat(draft, accused, found, addressee);
      case DESCRIBE_AS -> describe(cue, draft, accused, found, addressee);
      case URGE_TO, DEMAND, CALL_FOR -> urge(cue, draft, accused, addressee);
      case DENY, REJECT ->
          List.of(
              outcome(Act.DENY, targets.claimant(cue, source), addressee, "act=cue-frame", 0.95));
      case WARN, PROMISE -> {
        List<Outcome> all = new ArrayList<>();
        all.add(outcome(cue.act(), Optional.empty(), addressee, "act=cue-frame", cue.strength()));
        accusations(accused, 0.9, addressee, 0.7).forEach(all::add);
        yield all;
      }
      case SUPPORT ->
          List.of(
              outcome(
                  Act.SUPPORT, targets.supported(cue), addressee, "act=cue-frame", cue.strength()));
      case SAY, CITE, LIGHT, MESSAGE -> said(draft, accused, found, addressee);
    };
  }

  /**
   * The content with what hangs on it in the tree: a content that was cut short still belongs to a
   * clause that tells who did what.
   */
  private List<Span> scope(Draft draft) {
    List<Span> scope = new ArrayList<>();
    for (Span content : draft.spans.content()) {
      Span whole = content;
      if (draft.cue.isPresent()) {
        Syntax s = draft.cue.get().tree();
        OptionalInt head = s.headOf(content);
        int verb = draft.cue.get().head();
        int up = head.orElse(-1);
        for (int steps = 0; up >= 0 && steps < 5 && s.head(up) != verb; steps++) {
          up = s.head(up);
        }
        if (up > verb && s.head(up) == verb && s.firstOf(up) > verb) {
          whole = whole.cover(s.subtree(up));
        }
      }
      scope.add(whole);
    }
    if (draft.cue.filter(c -> c.act() == Act.ACCUSE).isPresent()
        && draft.contentCover.start()
            > draft.cue.get().tree().token(draft.cue.get().head()).span().start()) {
      // who condemns goes on condemning up to the end of the sentence
      Span sentence = draft.cue.get().tree().sentence().span();
      if (sentence.contains(draft.contentCover)) {
        scope.add(new Span(draft.contentCover.end(), sentence.end()));
      }
    }
    return scope;
  }

  private static Map<Referent, Charge> strongest(List<Charge> found) {
    Map<Referent, Charge> best = new LinkedHashMap<>();
    for (Charge c : found) {
      c.doer().ifPresent(d -> best.merge(d, c, (a, b) -> b.strength() > a.strength() ? b : a));
    }
    // of several who are blamed for less than a crime, the first is whom the words are about
    Optional<Referent> main =
        best.entrySet().stream()
            .filter(e -> e.getKey() instanceof Entity && e.getValue().strength() < 0.9)
            .map(Map.Entry::getKey)
            .findFirst();
    main.ifPresent(
        m -> best.entrySet().removeIf(e -> e.getValue().strength() < 0.9 && !e.getKey().equals(m)));
    // "all foreign troops" beside a name tell nothing that a reader could use
    if (best.keySet().stream().anyMatch(Entity.class::isInstance)) {
      best.keySet().removeIf(r -> r instanceof UnnamedSource);
    }
    return best;
  }

  private static Outcome outcome(
      Act act,
      Optional<Target> target,
      Optional<AddresseeFinder.Addressee> addressee,
      String rule,
      double certainty) {
    List<String> rules = new ArrayList<>();
    rules.add(rule);
    target.ifPresent(t -> rules.add("target=" + t.rule()));
    addressee.ifPresent(a -> rules.add("addressee=" + a.rule()));
    return new Outcome(
        act,
        target.map(Target::who),
        addressee.map(AddresseeFinder.Addressee::who),
        rules,
        certainty);
  }

  /** Accusations for all that are charged with a wrong of at least {@code least}. */
  private static Stream<Outcome> accusations(
      Map<Referent, Charge> accused,
      double least,
      Optional<AddresseeFinder.Addressee> addressee,
      double certainty) {
    return accused.entrySet().stream()
        .filter(e -> e.getValue().strength() >= least)
        .map(
            e ->
                outcome(
                    Act.ACCUSE,
                    Optional.of(new Target(e.getKey(), e.getValue().rule())),
                    addressee,
                    "act=content-wrong",
                    certainty * e.getValue().strength()));
  }

  private List<Outcome> accuse(
      Cue cue,
      Draft draft,
      Map<Referent, Charge> accused,
      Optional<AddresseeFinder.Addressee> addressee) {
    List<Target> held = new ArrayList<>();
    for (Target t : targets.named(cue)) {
      if (draft.source.isEmpty() || !kinship.related(draft.source.get(), t.who())) {
        held.add(t);
      }
    }
    List<Outcome> all = new ArrayList<>();
    boolean told = !held.isEmpty();
    if (cue.frame() == Frame.CONDEMN || held.isEmpty()) {
      accused.forEach(
          (who, charge) -> {
            boolean enough = charge.strength() >= (told ? 0.9 : 0.5);
            if (enough && held.stream().noneMatch(t -> kinship.related(t.who(), who))) {
              held.add(new Target(who, charge.rule()));
            }
          });
    }
    if (held.isEmpty()) {
      targets.nextName(cue, draft).ifPresent(held::add);
    }
    if (held.isEmpty() && cue.frame() == Frame.CONDEMN) {
      targets.remembered(cue, draft).ifPresent(held::add);
    }
    for (Target t : held) {
      all.add(
          outcome(Act.ACCUSE, Optional.of(t), addressee, "act=cue-frame", 0.95 * cue.strength()));
    }
    if (all.isEmpty()) {
      all.add(
          outcome(Act.ACCUSE, Optional.empty(), addressee, "act=cue-frame", 0.8 * cue.strength()));
    }
    return all;
  }

  private List<Outcome> accuseThat(
      Draft draft,
      Map<Referent, Charge> accused,
      List<Charge> found,
      Optional<AddresseeFinder.Addressee> addressee) {
    List<Outcome> all = accusations(accused, 0.5, addressee, 0.9).toList();
    if (!all.isEmpty()) {
      return all;
    }
    // "complained that X did not answer": whoever the clause is about
    Optional<Target> subject = targets.contentSubject(draft);
    return List.of(outcome(Act.ACCUSE, subject, addressee, "act=cue-frame", 0.7));
  }

  private List<Outcome> describe(
      Cue cue,
      Draft draft,
      Map<Referent, Charge> accused,
      List<Charge> found,
      Optional<AddresseeFinder.Addressee> addressee) {
    boolean bad = found.stream().anyMatch(c -> c.strength() >= WRONG);
    if (bad) {
      Syntax s = cue.tree();
      if (TargetFinder.objectsOf(s, cue.argument()).stream().allMatch(o -> s.tag(o).equals("PRP"))
          && !TargetFinder.objectsOf(s, cue.argument()).isEmpty()
          && draft.source.isPresent()) {
        // "rebuked X's raids, describing them as …"
        Optional<Doers.Doer> meant =
            doers.nearestBefore(s, cue.head(), w -> !kinship.related(draft.source.get(), w));
        if (meant.isPresent()) {
          Target target = new Target(meant.get().who(), "nearest-other");
          return List.of(outcome(Act.ACCUSE, Optional.of(target), addressee, "act=bad-name", 0.7));
        }
      }
      for (int object : TargetFinder.objectsOf(s, cue.argument())) {
        for (Doers.Doer d : doers.actors(s, object)) {
          if (draft.source.isEmpty() || !kinship.related(draft.source.get(), d.who())) {
            Target target = new Target(d.who(), "described");
            return List.of(
                outcome(Act.ACCUSE, Optional.of(target), addressee, "act=bad-name", 0.85));
          }
        }
      }
    }
    return said(draft, accused, found, addressee);
  }

  private List<Outcome> urge(
      Cue cue,
      Draft draft,
      Map<Referent, Charge> accused,
      Optional<AddresseeFinder.Addressee> addressee) {
    Optional<Target> target =
        accused.entrySet().stream()
            .max((a, b) -> Double.compare(a.getValue().strength(), b.getValue().strength()))
            .map(e -> new Target(e.getKey(), e.getValue().rule()))
            .or(() -> targets.measuredAgainst(draft));
    List<Outcome> all = new ArrayList<>();
    all.add(outcome(Act.URGE, target, addressee, "act=cue-frame", cue.strength()));
    accusations(accused, WRONG, addressee, 0.9).forEach(all::add);
    return all;
  }

  /** What saying it does: accuse, when a party ascribes a wrong to somebody else; else tell. */
  private List<Outcome> said(
      Draft draft,
      Map<Referent, Charge> accused,
      List<Charge> found,
      Optional<AddresseeFinder.Addressee> addressee) {
    boolean teller = draft.source.filter(kinship::isTeller).isPresent();
    if (!teller) {
      Optional<Referent> before = draft.source.map(lastAccused::get);
      boolean unsure = accused.values().stream().noneMatch(c -> c.strength() >= 0.9);
      if (before.isPresent() && unsure && !found.isEmpty() && opensWithReference(draft)) {
        Target target = new Target(before.get(), "same-as-before");
        return List.of(
            outcome(Act.ACCUSE, Optional.of(target), addressee, "act=continued-charge", 0.65));
      }
      List<Outcome> all = accusations(accused, WRONG, addressee, 0.9).toList();
      if (all.isEmpty()) {
        boolean deadly =
            found.stream().filter(c -> c.kind() == Wrongdoing.Kind.HARM).count() > 1
                || harmsCivilians(draft);
        all = deadly ? accusations(accused, 0.5, addressee, 1.1).toList() : List.of();
      }
      if (!all.isEmpty()) {
        return all;
      }
    }
    Act act = teller ? Act.REPORT : Act.STATE;
    return List.of(
        outcome(act, Optional.empty(), addressee, teller ? "act=teller" : "act=plain", 0.9));
  }

  /** "This is done through …", "such crimes …": the words go on about what was said before. */
  private boolean opensWithReference(Draft draft) {
    for (Syntax s : reading.trees(draft.spans.content().get(0))) {
      for (int i : s.tokensIn(draft.spans.content().get(0))) {
        String form = s.form(i).toLowerCase(Locale.ROOT);
        if (s.token(i).isWord() && !form.equals("that")) {
          return Set.of("this", "these", "such", "those").contains(form);
        }
      }
    }
    return false;
  }

  private boolean harmsCivilians(Draft draft) {
    for (Span content : draft.spans.content()) {
      for (Syntax s : reading.trees(content)) {
        for (int i : s.tokensIn(content)) {
          if (s.token(i).isNoun() && roles.is(Roles.Kind.VICTIM, s.lemma(i))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
