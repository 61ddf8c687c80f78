package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.analysis.Token;
import org.hearsay.text.Span;

/**
 * Finds what the span finder leaves out: verbs and nouns of the table of frames with an actor as
 * their subject or agent, and their arguments as content.
 */
final class PredicateSieve {

  private static final String RULE = "predicate-frame";

  /** Weaker words need the span finder's word for it. */
  private static final double SURE = 0.65;

  /** Governors under which an infinitive happened, or whose refusal counts as a negated saying. */
  private static final Set<String> ASPECT =
      Set.of(
          "go",
          "continue",
          "proceed",
          "begin",
          "start",
          "seem",
          "appear",
          "refuse",
          "decline",
          "fail");

  private final Reading reading;
  private final CueReader cues;
  private final FrameLexicon lexicon;
  private final Doers doers;

  PredicateSieve(Reading reading, CueReader cues, FrameLexicon lexicon, Doers doers) {
    this.reading = reading;
    this.cues = cues;
    this.lexicon = lexicon;
    this.doers = doers;
  }

  /** Attributions whose cue touches none of the cues {@code found}. */
  List<AttributionSpans> find(List<AttributionSpans> found) {
    List<AttributionSpans> more = new ArrayList<>();
    for (Syntax s : reading.trees()) {
      for (int i = 0; i < s.size(); i++) {
        Span at = s.token(i).span();
        if (found.stream().anyMatch(f -> f.cue().stream().anyMatch(c -> c.overlaps(at)))
            || more.stream().anyMatch(f -> f.cue().stream().anyMatch(c -> c.overlaps(at)))) {
          continue;
        }
        (s.token(i).isVerb() ? verb(s, i) : noun(s, i)).ifPresent(more::add);
      }
    }
    return more;
  }

  private Optional<AttributionSpans> verb(Syntax s, int verb) {
    if (lexicon.verb(s.lemma(verb)).isEmpty() && !startsPhrase(s, verb)
        || isDescription(s, verb)
        || Set.of("amod", "nmod", "aux", "auxpass", "compound").contains(s.relation(verb))) {
      return Optional.empty();
    }
    Span group = group(s, verb);
    Cue cue = cues.ofVerb(s, verb, s.tokensIn(group));
    if (cue.entry().isEmpty()
        || cue.strength() < SURE
        || cue.frame() == Frame.SAY
        || cue.frame() == Frame.CITE) {
      return Optional.empty();
    }
    if (CueReader.isInfinitive(s, verb) && !isAspect(s, verb) || isWanted(s, verb)) {
      return Optional.empty();
    }
    List<Integer> sources = s.isPassive(verb) ? s.agents(verb) : s.subjects(verb);
    Optional<Span> source =
        sources.stream().filter(n -> isSpeaker(s, n)).findFirst().map(n -> sourceSpan(s, verb, n));
    List<Span> content = content(s, cue);
    if (source.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    Span cueSpan = cue.argument() == verb ? group : group.cover(s.token(cue.argument()).span());
    return Optional.of(
        new AttributionSpans(
            List.of(source.get()), List.of(cueSpan), content, RULE, 0.8 * cue.strength()));
  }

  /** "the countries which hail …": a clause that tells which unnamed ones are meant. */
  private boolean isDescription(Syntax s, int verb) {
    if (!s.relation(verb).equals("relcl") || s.head(verb) < 0) {
      return false;
    }
    boolean relative =
        s.children(verb, "nsubj").stream().anyMatch(n -> s.antecedent(n).isPresent());
    return relative && doers.named(s, s.head(verb)).isEmpty();
  }

  private boolean startsPhrase(Syntax s, int verb) {
    return cues.ofVerb(s, verb, List.of(verb)).entry().isPresent();
  }

  /** "went on to condemn", "continued to deny": the infinitive happened. */
  private static boolean isAspect(Syntax s, int verb) {
    int up = s.head(verb);
    return up >= 0 && s.relation(verb).equals("xcomp") && ASPECT.contains(s.lemma(up));
  }

  /** "demanded that the council condemn": somebody wants it said, nobody said it. */
  private boolean isWanted(Syntax s, int verb) {
    int up = s.head(verb);
    return up >= 0
        && s.relation(verb).equals("ccomp")
        && (s.tag(verb).equals("VB")
            || s.tag(verb).equals("VBP")
            || s.child(verb, "aux").isPresent())
        && lexicon.verb(s.lemma(up)).stream().anyMatch(e -> e.act() == Act.URGE);
  }

  private boolean isSpeaker(Syntax s, int noun) {
    Token t = s.token(noun);
    return t.isPronoun()
        || doers.actor(s, noun).isPresent()
        || s.antecedent(noun).isPresent()
        || isDocument(s, noun);
  }

  private boolean isDocument(Syntax s, int noun) {
    return lexicon.noun(s.lemma(noun)).stream().anyMatch(e -> e.frame() == Frame.MESSAGE);
  }

  /** The subject that stands in the clause itself, as "which" or "who", before a fetched one. */
  private Span sourceSpan(Syntax s, int verb, int noun) {
    OptionalInt own = s.child(verb, "nsubj");
    Span all = s.phrase(own.orElse(noun));
    for (int other : s.conjuncts(own.orElse(noun))) {
      all = all.cover(s.phrase(other));
    }
    return all.contains(s.token(verb).span()) ? s.phrase(own.orElse(noun)) : all;
  }

  /** The verb with its auxiliaries, negation and particles, in one piece. */
  private static Span group(Syntax s, int verb) {
    int from = verb;
    int to = verb + 1;
    for (int c : s.children(verb, "aux", "auxpass", "neg", "prt", "advmod")) {
      if (c < verb && verb - c <= 4) {
        from = Math.min(from, c);
      } else if (c == to) {
        to = c + 1;
      }
    }
    for (int c : s.children(verb, "nsubj", "nsubjpass")) {
      if (c >= from && c < verb) {
        from = Math.min(verb, s.endOf(c));
      }
    }
    return s.sentence().span(from, to);
  }

  private static List<Span> content(Syntax s, Cue cue) {
    int word = cue.argument();
    List<Integer> parts = new ArrayList<>();
    switch (cue.frame()) {
      case ACCUSE_OF -> {
        parts.addAll(s.children(word, "prep", "ccomp", "xcomp", "advcl", "acl"));
        // "was accused by X of": "of" hangs on X
        s.agents(word).forEach(x -> parts.addAll(s.children(x, "prep")));
      }
      case BLAME, HOLD_RESPONSIBLE ->
          parts.addAll(s.children(word, "prep", "dobj", "ccomp", "oprd"));
      case URGE_TO -> parts.addAll(s.children(word, "xcomp", "ccomp", "advcl", "dobj", "prep"));
      case DESCRIBE_AS ->
          parts.addAll(s.children(word, "dobj", "prep", "oprd", "attr", "acomp", "ccomp", "xcomp"));
      default ->
          parts.addAll(
              s.children(
                  word, "dobj", "ccomp", "xcomp", "prep", "acl", "relcl", "pobj", "nsubjpass"));
    }
    if (cue.argument() != cue.head()) {
      parts.addAll(s.children(cue.head(), "xcomp", "advcl", "ccomp"));
      if (cue.frame() == Frame.MESSAGE) {
        s.children(cue.head(), "prep").stream()
            .filter(
                p ->
                    Set.of("over", "about", "against", "regarding", "concerning")
                        .contains(s.lemma(p)))
            .forEach(parts::add);
      }
    }
    Optional<Span> all =
        parts.stream()
            .filter(p -> p > word || s.relation(p).equals("nsubjpass"))
            .filter(
                p ->
                    !(s.relation(p).equals("prep")
                        && Set.of("in", "on", "by", "at", "during", "after").contains(s.lemma(p))
                        && cue.isVerb()
                        && !isContentPrep(cue, s, p)))
            .map(s::subtree)
            .reduce(Span::cover);
    if (all.isEmpty()) {
      // "X, which Y blames Z for"
      int up = s.head(word);
      return s.relation(word).equals("relcl") && up >= 0 ? List.of(s.phrase(up)) : List.of();
    }
    int after = word + 1;
    Span span = all.get();
    return span.contains(s.token(word).span().start())
            && after < s.size()
            && s.token(after).span().start() < span.end()
        ? List.of(new Span(s.token(after).span().start(), span.end()))
        : List.of(span);
  }

  private static boolean isContentPrep(Cue cue, Syntax s, int prep) {
    return s.lemma(prep).equals("on")
        && Set.of(Frame.URGE_TO, Frame.BLAME, Frame.CALL_FOR, Frame.DEMAND).contains(cue.frame());
  }

  /** "Syria's condemnation of Z", "the demand by X for": a possessed or authored noun of saying. */
  private Optional<AttributionSpans> noun(Syntax s, int noun) {
    List<FrameLexicon.Entry> entries =
        s.token(noun).isNoun() ? lexicon.noun(s.lemma(noun)) : List.of();
    if (entries.isEmpty()
        || entries.get(0).frame() == Frame.MESSAGE
        || s.relation(noun).equals("compound")) {
      return Optional.empty();
    }
    List<Integer> owners = new ArrayList<>(s.children(noun, "poss"));
    owners.addAll(s.agents(noun));
    for (int owner : owners) {
      if (isSpeaker(s, owner)) {
        Cue cue = new Cue(s, noun, noun, List.of(noun), Optional.of(entries.get(0)));
        List<Span> content =
            content(s, cue).stream().filter(c -> !c.contains(s.token(owner).span())).toList();
        if (!content.isEmpty()) {
          return Optional.of(
              new AttributionSpans(
                  List.of(s.phrase(owner)),
                  List.of(s.token(noun).span()),
                  content,
                  RULE,
                  0.7 * cue.strength()));
        }
      }
    }
    return Optional.empty();
  }
}
