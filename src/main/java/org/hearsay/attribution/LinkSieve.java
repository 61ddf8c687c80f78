package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Finds those who only pass words on: "…, as quoted by X", "Y reported citing X", "X said,
 * according to Y", "told Y", and ties them to the words that they pass on.
 */
final class LinkSieve {

  private static final Set<String> PASSING =
      Set.of(
          "quote",
          "cite",
          "report",
          "carry",
          "relay",
          "publish",
          "broadcast",
          "reproduce",
          "release",
          "air",
          "run");
  private static final Set<String> CITING = Set.of("cite", "quote");

  private final Reading reading;
  private final Roles roles;
  private final CueReader cues;

  LinkSieve(Reading reading, Roles roles, CueReader cues) {
    this.reading = reading;
    this.roles = roles;
    this.cues = cues;
  }

  /** Adds links to {@code drafts} and makes them parents of what they pass on. */
  void tie(List<Draft> drafts) {
    for (Syntax s : reading.trees()) {
      for (int i = 0; i < s.size(); i++) {
        if (PASSING.contains(s.lemma(i)) && s.tag(i).equals("VBN")) {
          passedOnBy(drafts, s, i);
        } else if (CITING.contains(s.lemma(i)) && s.tag(i).equals("VBG")) {
          citing(drafts, s, i);
        } else if (CITING.contains(s.lemma(i)) && s.token(i).isVerb()) {
          quotesAsSaying(drafts, s, i);
        }
      }
    }
    for (Draft d : List.copyOf(drafts)) {
      accordingTo(drafts, d);
      toldOutlet(drafts, d);
    }
  }

  /** "…, the statement read, as quoted by X"; "in a statement carried by X". */
  private void passedOnBy(List<Draft> drafts, Syntax s, int verb) {
    List<Integer> agents = s.agents(verb);
    int by = verb + 1;
    if (agents.isEmpty() && by + 1 < s.size() && s.lemma(by).equals("by")) {
      agents = nounAfter(s, by);
    }
    if (agents.isEmpty()) {
      return;
    }
    boolean elsewhere =
        s.child(verb, "prt").isPresent() || verb + 1 < s.size() && s.lemma(verb + 1).equals("out");
    if (elsewhere) {
      return; // "carried out by"
    }
    Span source = named(s.phrase(agents.get(0)).cover(s.token(agents.get(0)).span()));
    if (!isCarrier(source)) {
      return;
    }
    int from = verb > 0 && s.lemma(verb - 1).equals("as") ? verb - 1 : verb;
    Span cue = s.sentence().span(from, Math.min(s.size(), verb + 2));
    List<Draft> inner = inner(drafts, s, cue);
    tie(drafts, inner, source, cue, "as-quoted-by");
  }

  /** "Y reported, citing X": the words are X's, Y passes them on. */
  private void citing(List<Draft> drafts, Syntax s, int verb) {
    List<Integer> cited = s.objects(verb);
    if (cited.isEmpty()) {
      cited = nounAfter(s, verb);
    }
    if (cited.isEmpty()) {
      return;
    }
    Span source = named(s.phrase(cited.get(0)));
    Referent who = reading.entities().source(source);
    if (who instanceof UnnamedSource
        && !roles.anyWord(Roles.Kind.TELLER, who.label())
        && !roles.anyWord(Roles.Kind.COLLECTIVE, who.label())) {
      return; // "citing security concerns"
    }
    Span cue = s.token(verb).span();
    Optional<Draft> reporter =
        drafts.stream()
            .filter(d -> d.tree.filter(t -> t == s).isPresent() && d.cue.isPresent())
            .filter(d -> d.spans.cue().stream().noneMatch(c -> c.overlaps(cue)))
            .filter(d -> governs(s, d.cue.get().head(), verb))
            .findFirst();
    Optional<Draft> own = at(drafts, cue);
    boolean ownIsCited =
        own.filter(d -> d.spans.source().stream().anyMatch(source::overlaps)).isPresent();
    Optional<Draft> link = reporter.isPresent() || ownIsCited ? reporter : own;
    if (link.isEmpty()) {
      return;
    }
    if (ownIsCited) {
      own.get().parent = link;
    } else {
      own.filter(d -> d != link.get()).ifPresent(drafts::remove);
      Draft statement =
          draft(
              new AttributionSpans(
                  List.of(source),
                  List.of(cue),
                  behind(link.get().spans.content(), source),
                  "citing",
                  0.9 * link.get().spans.confidence()),
              s);
      statement.parent = link;
      drafts.add(statement);
    }
    link.get().isLink = true;
  }

  /** The content without the words that name who is cited. */
  private List<Span> behind(List<Span> content, Span cited) {
    List<Span> rest = new ArrayList<>();
    for (Span c : content) {
      boolean inside = c.start() <= cited.start() && cited.end() < c.end();
      if (inside && c.end() - cited.end() > 3) {
        rest.add(new Span(cited.end(), c.end()).trim(reading.article().article().text()));
      } else if (!cited.contains(c)) {
        rest.add(c);
      }
    }
    return rest.isEmpty() ? content : rest;
  }

  private static boolean governs(Syntax s, int above, int below) {
    int up = s.head(below);
    for (int steps = 0; up >= 0 && steps < 6; steps++) {
      if (up == above) {
        return true;
      }
      up = s.head(up);
    }
    return Math.abs(above - below) <= 3;
  }

  /** "X quoted Y as saying": X passes on. */
  private void quotesAsSaying(List<Draft> drafts, Syntax s, int verb) {
    if (s.isPassive(verb) || s.subjects(verb).isEmpty() || s.prepObjects(verb, "as").isEmpty()) {
      return;
    }
    List<Integer> quoted = s.objects(verb);
    if (quoted.isEmpty()) {
      return;
    }
    Span source = s.phrase(s.subjects(verb).get(0));
    Span cue = s.token(verb).span();
    Span speaker = s.phrase(quoted.get(0));
    Optional<Draft> statement =
        drafts.stream()
            .filter(d -> d.spans.source().stream().anyMatch(x -> x.overlaps(speaker)))
            .filter(d -> d.tree.filter(t -> t == s).isPresent())
            .findFirst();
    if (statement.isPresent()) {
      tie(drafts, List.of(statement.get()), source, cue, "quotes-as-saying");
    }
  }

  /** "X said …, according to Y". */
  private void accordingTo(List<Draft> drafts, Draft outer) {
    boolean according =
        outer.cue.isPresent()
            && Set.of("accord", "according", "per").contains(outer.cue.get().lemma());
    if (!according || outer.parent.isPresent()) {
      return;
    }
    for (Draft inner : drafts) {
      boolean sameWords =
          inner != outer
              && inner.parent.isEmpty()
              && inner.tree.equals(outer.tree)
              && inner.cue.isPresent()
              && !inner.spans.source().isEmpty()
              && !inner.isLink
              && !inner.contentHolds(outer.spans.cue().get(0))
              && !Set.of("accord", "according").contains(inner.cue.get().lemma())
              && inner.contentCover.overlap(outer.contentCover) * 2 > inner.contentCover.length();
      if (sameWords) {
        inner.parent = Optional.of(outer);
        outer.isLink = true;
      }
    }
  }

  /** "told Y", "in an interview with Y", where Y is an outlet: Y passes on. */
  private void toldOutlet(List<Draft> drafts, Draft inner) {
    if (inner.cue.isEmpty()
        || inner.parent.isPresent()
        || inner.isLink
        || !inner.cue.get().isVerb()) {
      return;
    }
    Syntax s = inner.cue.get().tree();
    int verb = inner.cue.get().head();
    List<Integer> told = new ArrayList<>();
    if (s.lemma(verb).equals("tell")) {
      told.addAll(s.objects(verb));
      told.addAll(s.children(verb, "dative", "iobj"));
    }
    for (int in : s.prepObjects(verb, "in", "during", "to")) {
      if (Set.of("interview", "conversation", "comment", "remark", "statement", "talk")
          .contains(s.lemma(in))) {
        told.addAll(s.prepObjects(in, "with", "to"));
      }
    }
    for (int object : told) {
      Span phrase = s.phrase(object);
      Optional<Entity> outlet =
          reading.entities().actor(phrase).filter(e -> e.type() == EntityType.OUTLET);
      if (outlet.isPresent() && isCarrier(phrase)) {
        tie(drafts, List.of(inner), phrase, s.token(verb).span(), "told-outlet");
        return;
      }
    }
  }

  private void tie(List<Draft> drafts, List<Draft> inner, Span source, Span cue, String rule) {
    if (inner.isEmpty()) {
      return;
    }
    Optional<Draft> own = rule.equals("told-outlet") ? Optional.empty() : at(drafts, cue);
    Draft link =
        own.filter(d -> !inner.contains(d))
            .orElseGet(
                () -> {
                  Draft made =
                      draft(
                          new AttributionSpans(
                              List.of(source),
                              List.of(cue),
                              inner.get(0).spans.content(),
                              rule,
                              0.85 * inner.get(0).spans.confidence()),
                          inner.get(0).tree.orElseThrow());
                  drafts.add(made);
                  return made;
                });
    link.isLink = true;
    for (Draft d : inner) {
      if (d != link && d.parent.isEmpty()) {
        d.parent = Optional.of(link);
      }
    }
  }

  private Draft draft(AttributionSpans spans, Syntax s) {
    return new Draft(spans, cues.read(reading, spans.cue()), Optional.of(s));
  }

  private static Optional<Draft> at(List<Draft> drafts, Span cue) {
    return drafts.stream()
        .filter(d -> d.spans.cue().stream().anyMatch(c -> c.overlaps(cue)))
        .findFirst();
  }

  /** What is said in the sentence before the link, or after it when it opens the sentence. */
  private static List<Draft> inner(List<Draft> drafts, Syntax s, Span cue) {
    return drafts.stream()
        .filter(d -> d.tree.filter(t -> t == s).isPresent())
        .filter(d -> !d.spans.source().isEmpty() && d.parent.isEmpty() && !d.isLink)
        .filter(d -> d.spans.cue().stream().noneMatch(c -> c.overlaps(cue)))
        .filter(
            d ->
                drafts.stream()
                    .noneMatch(
                        o -> o.holds(d) && o.spans.cue().stream().noneMatch(c -> c.overlaps(cue))))
        .toList();
  }

  /** The mention around the phrase, which holds its apposition: "the state news agency X". */
  private Span named(Span phrase) {
    return reading.entities().mentions().stream()
        .map(Mention::span)
        .filter(m -> m.contains(phrase))
        .findFirst()
        .orElse(phrase);
  }

  private static List<Integer> nounAfter(Syntax s, int i) {
    int last = -1;
    for (int k = i + 1; k < Math.min(s.size(), i + 9); k++) {
      if (s.token(k).isNoun()) {
        last = k;
      } else if (last >= 0 || !Set.of("DT", "JJ", "POS", "PRP$", "CD", "VBN").contains(s.tag(k))) {
        break;
      }
    }
    return last < 0 ? List.of() : List.of(last);
  }

  /** True unless the phrase names the article's own publisher or a platform. */
  private boolean isCarrier(Span phrase) {
    Referent who = reading.entities().source(phrase);
    if (who instanceof Entity e) {
      boolean own =
          reading
              .article()
              .article()
              .metadata()
              .publisher()
              .filter(
                  p ->
                      e.label().equalsIgnoreCase(p)
                          || e.names().stream().anyMatch(p::equalsIgnoreCase))
              .isPresent();
      return !own
          && !(e.label().split(" ").length == 1 && roles.anyWord(Roles.Kind.PLATFORM, e.label()));
    }
    return true;
  }
}
