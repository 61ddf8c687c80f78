package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Tells who the source of a draft is. Beyond what a phrase stands for by itself it knows that "we"
 * in reported words is who reports them, that "it also criticised" goes on with who spoke in the
 * sentence before, and that an attack says nothing.
 */
final class SourceResolver {

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "my", "our");
  private static final Set<String> PRONOUN = Set.of("it", "he", "she", "they");
  private static final int SENTENCES_BACK = 2;

  private final Reading reading;
  private final Doers doers;
  private final Wrongdoing wrongdoing;

  /** Who spoke last in a sentence, by its index; outermost drafts only. */
  private final TreeMap<Integer, Referent> speakers = new TreeMap<>();

  SourceResolver(Reading reading, Doers doers, Wrongdoing wrongdoing) {
    this.reading = reading;
    this.doers = doers;
    this.wrongdoing = wrongdoing;
  }

  /** The sources of a draft: two for "X and Y said", none when the text names nobody. */
  List<Referent> sources(Draft d) {
    List<Referent> sources = find(d);
    if (!sources.isEmpty() && d.parent.isEmpty() && d.tree.isPresent()) {
      speakers.put(d.tree.get().sentence().index(), sources.get(0));
    }
    return sources;
  }

  private List<Referent> find(Draft d) {
    if (d.spans.source().isEmpty()) {
      return List.of();
    }
    Span whole = Draft.cover(d.spans.source());
    Optional<Syntax> tree = reading.tree(whole);
    OptionalInt head =
        tree.isPresent() ? tree.get().headOf(d.spans.source().get(0)) : OptionalInt.empty();
    if (tree.isEmpty() || head.isEmpty()) {
      return List.of(reading.entities().source(whole));
    }
    Syntax s = tree.get();
    int noun = head.getAsInt();
    String form = s.form(noun).toLowerCase(Locale.ROOT);
    Optional<Referent> quoted =
        FIRST_PERSON.contains(form)
            ? reading.entities().actor(whole).map(Referent.class::cast)
            : Optional.empty();
    if (quoted.isPresent()) {
      return List.of(quoted.get());
    }
    if (FIRST_PERSON.contains(form) && d.parent.isPresent()) {
      return d.parent.get().source.map(List::of).orElse(List.of());
    }
    if (PRONOUN.contains(form)
        && d.parent.flatMap(p -> p.source).isPresent()
        && d.parent.get().spans.source().stream()
            .allMatch(p -> reading.tree(p).filter(t -> t == s).isPresent())) {
      // "X said it holds Y responsible": X goes on about himself
      return List.of(d.parent.get().source.get());
    }
    if (form.equals("it")) {
      Optional<Referent> goingOn = speakerBefore(s.sentence().index());
      if (goingOn.isPresent()) {
        return List.of(goingOn.get());
      }
    }
    // "…, X added, pointing out that": the participle goes on with who spoke in the same sentence
    boolean participle =
        d.cue.filter(c -> c.isVerb() && c.tree().tag(c.head()).equals("VBG")).isPresent();
    Referent here = speakers.get(s.sentence().index());
    if (participle && here != null && doers.named(s, noun).isEmpty()) {
      return List.of(here);
    }
    OptionalInt antecedent = s.antecedent(noun);
    if (antecedent.isPresent()) {
      return List.of(reading.entities().source(s.phrase(antecedent.getAsInt())));
    }
    Optional<Referent> owner = ownerBefore(s, whole);
    if (owner.isPresent()) {
      return List.of(owner.get());
    }
    List<Referent> several = coordinated(s, noun, whole);
    if (several.size() > 1) {
      return several;
    }
    Referent who = reading.entities().source(whole);
    boolean deed =
        who instanceof UnnamedSource
            && s.token(noun).isNoun()
            && wrongdoing.at(s, noun).isPresent();
    return deed ? subjectOfCue(d) : List.of(who);
  }

  /** "X, whose raid …, said": not the raid speaks, and not where it was. */
  private Optional<Referent> ownerBefore(Syntax s, Span source) {
    int first = s.tokenAt(source.start()).orElse(-1);
    if (first < 1 || !s.tag(first).equals("WP$")) {
      return Optional.empty();
    }
    int before = s.form(first - 1).equals(",") ? first - 2 : first - 1;
    return before < 0 ? Optional.empty() : doers.named(s, before).map(Doers.Doer::who);
  }

  /** Who spoke in one of the sentences just before, when it is a body that "it" can mean. */
  private Optional<Referent> speakerBefore(int sentence) {
    var last = speakers.lowerEntry(sentence);
    if (last == null || sentence - last.getKey() > SENTENCES_BACK) {
      return Optional.empty();
    }
    return Optional.of(last.getValue())
        .filter(r -> r instanceof Entity e && e.type() != EntityType.PERSON);
  }

  /** The finder took a deed for the speaker: the verb's own subject, if it is somebody. */
  private List<Referent> subjectOfCue(Draft d) {
    if (d.cue.isPresent() && d.cue.get().isVerb()) {
      Cue cue = d.cue.get();
      for (int subject : cue.tree().subjects(cue.head())) {
        Optional<Doers.Doer> named = doers.named(cue.tree(), subject);
        if (named.isPresent()) {
          return List.of(named.get().who());
        }
      }
    }
    return List.of();
  }

  /** "X and Y said": two sources, when both have names of their own. */
  private List<Referent> coordinated(Syntax s, int head, Span whole) {
    List<Referent> several = new ArrayList<>();
    for (int noun : s.conjuncts(head)) {
      if (whole.contains(s.token(noun).span())) {
        Optional<Referent> named =
            doers.actor(s, noun).map(Doers.Doer::who).filter(Entity.class::isInstance);
        if (named.isEmpty()) {
          return List.of();
        }
        if (several.stream().noneMatch(r -> Kinship.same(r, named.get()))) {
          several.add(named.get());
        }
      }
    }
    return several;
  }
}
