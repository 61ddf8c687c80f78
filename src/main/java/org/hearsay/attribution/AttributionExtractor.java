package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Turns spans into attributions: who is meant, what act it is, whom it holds responsible, to whom
 * it is said, who passes it on, and which accusation a denial answers.
 *
 * <p>Each part is decided by a class of its own, and each decision leaves the name of its rule. One
 * extractor a thread, as its span finder demands; the tables behind it are immutable.
 */
public final class AttributionExtractor {

  /** Below this the spans are too doubtful for the graph. */
  private static final double DOUBTFUL = 0.3;

  /** The same inside what somebody else says, where spans are wrong more often. */
  private static final double DOUBTFUL_INSIDE = 0.5;

  private final SpanFinder finder;
  private final CueLexicon lexicon = CueLexicon.load();
  private final FrameLexicon frames = FrameLexicon.load();
  private final Wrongdoing wrongdoing = Wrongdoing.load();
  private final Roles roles = Roles.load();

  public AttributionExtractor(SpanFinder finder) {
    this.finder = finder;
  }

  /** The attributions of an article in text order, links of chains among them. */
  public List<Attribution> extract(AnalyzedArticle article, ArticleEntities entities) {
    Reading reading = new Reading(article, entities);
    Doers doers = new Doers(reading, roles);
    CueReader cues = new CueReader(frames, roles, wrongdoing);
    Kinship kinship = new Kinship(entities, roles);

    List<AttributionSpans> found = new SpeakerTagSieve(reading, lexicon).mend(finder.find(article));
    found.removeIf(f -> isMedium(reading, f));
    found.addAll(new HeadlineSieve(reading, frames).find(found));
    found.addAll(new PredicateSieve(reading, cues, frames, doers).find(found));
    List<Draft> drafts = new ArrayList<>();
    for (AttributionSpans spans : found) {
      Optional<Cue> cue = cues.read(reading, spans);
      Optional<Syntax> tree = cue.map(Cue::tree).or(() -> reading.tree(spans.content().get(0)));
      drafts.add(new Draft(spans, cue, tree));
    }
    new LinkSieve(reading, roles, cues).tie(drafts);
    new Nesting(kinship, new SourceResolver(reading, doers, wrongdoing)).settle(drafts);

    FrameReader reader =
        new FrameReader(
            reading,
            roles,
            kinship,
            doers,
            new ChargeFinder(reading, wrongdoing, roles, doers, kinship),
            new AddresseeFinder(frames, doers));
    Map<Draft, List<Outcome>> outcomes = new IdentityHashMap<>();
    drafts.sort(Comparator.comparing(d -> d.cover));
    for (Draft d : drafts) {
      List<Span> others = drafts.stream().filter(i -> isOther(i, d)).map(i -> i.cover).toList();
      outcomes.put(d, reader.read(d, others));
    }
    dropRepeated(drafts, outcomes);
    return new Builder(reading, drafts, outcomes, new DenialMatcher(reading, kinship)).build();
  }

  /** "said in its letters": where it was said, taken for what was said. */
  private boolean isMedium(Reading reading, AttributionSpans found) {
    Span content = found.content().get(0);
    return found.content().size() == 1
        && reading
            .tree(content)
            .filter(
                s -> {
                  List<Integer> words = s.tokensIn(content);
                  boolean after =
                      !words.isEmpty()
                          && words.get(0) > 0
                          && s.lemma(words.get(0) - 1).equals("in");
                  return after
                      && words.stream().noneMatch(i -> s.token(i).isVerb())
                      && frames.noun(s.lemma(words.get(words.size() - 1))).stream()
                          .anyMatch(e -> e.frame() == Frame.MESSAGE);
                })
            .isPresent();
  }

  /** What stands inside {@code d} but is another's, or is told by a draft of its own. */
  private static boolean isOther(Draft inner, Draft d) {
    if (Builder.isDescription(inner)) {
      return false;
    }
    return inner.parent.filter(p -> p == d).isPresent() && !d.isLink
        || inner.liftedFrom.filter(p -> p == d).isPresent();
  }

  /** "Syria urges …, the ministry said": the saying adds nothing to the urging. */
  private static void dropRepeated(List<Draft> drafts, Map<Draft, List<Outcome>> outcomes) {
    for (Draft inner : drafts) {
      inner.liftedFrom.ifPresent(
          outer -> {
            boolean plain =
                outcomes.get(outer).stream()
                    .allMatch(
                        o ->
                            o.target().isEmpty()
                                && (o.act() == Act.STATE || o.act() == Act.REPORT));
            boolean innerPlain = outcomes.get(inner).stream().allMatch(o -> o.act() == Act.STATE);
            if (innerPlain) {
              inner.isDropped = true;
            } else if (plain) {
              outer.isDropped = true;
            }
          });
    }
  }

  /** Makes the records, parents before what they pass on, denials once accusations are known. */
  private final class Builder {
    private final Reading reading;
    private final List<Draft> drafts;
    private final Map<Draft, List<Outcome>> outcomes;
    private final DenialMatcher denials;
    private final Map<Draft, List<Attribution>> made = new IdentityHashMap<>();

    Builder(
        Reading reading,
        List<Draft> drafts,
        Map<Draft, List<Outcome>> outcomes,
        DenialMatcher denials) {
      this.reading = reading;
      this.drafts = drafts;
      this.outcomes = outcomes;
      this.denials = denials;
    }

    List<Attribution> build() {
      List<Attribution> all = new ArrayList<>();
      Set<List<Object>> seen = new HashSet<>();
      List<Draft> ordered = new ArrayList<>(drafts);
      ordered.sort(Comparator.comparing(d -> d.cover));
      for (Draft d : ordered) {
        for (Attribution a : attributions(d)) {
          // the second of two cues that say the same of the same in one sentence
          boolean news =
              a.source().isEmpty()
                  || a.isMarginal()
                  || a.act() == Act.STATE
                  || a.act() == Act.REPORT
                  || seen.add(
                      List.of(
                          a.source().get(),
                          a.act(),
                          a.target(),
                          d.tree.isPresent() ? d.tree.get().sentence().index() : -1));
          if (news && !d.isDropped) {
            all.add(a);
          }
        }
      }
      all.sort(
          Comparator.comparing(Attribution::passage)
              .thenComparing(a -> a.spans().content().get(0)));
      return all.stream().map(a -> answered(a, all)).toList();
    }

    private Attribution answered(Attribution a, List<Attribution> all) {
      if (a.act() != Act.DENY) {
        return a;
      }
      Optional<Attribution> answer = denials.answered(a, all);
      return answer.isEmpty()
          ? a
          : new Attribution(
              a.spans(),
              a.passage(),
              a.source(),
              a.act(),
              a.target(),
              a.addressee(),
              a.polarity(),
              a.modality(),
              a.attributedBy(),
              answer,
              a.isLink(),
              a.isMarginal(),
              a.rules(),
              a.confidence());
    }

    private List<Attribution> attributions(Draft d) {
      List<Attribution> known = made.get(d);
      if (known != null) {
        return known;
      }
      Optional<Attribution> by = passedOnBy(d).map(p -> attributions(p).get(0));
      List<Attribution> mine = new ArrayList<>();
      List<Outcome> mineOutcomes = outcomes.get(d);
      for (Outcome o : d.isLink ? mineOutcomes.subList(0, 1) : mineOutcomes) {
        mine.add(attribution(d, o, by));
      }
      made.put(d, mine);
      return mine;
    }

    private Optional<Draft> passedOnBy(Draft d) {
      Optional<Draft> p = d.parent;
      while (p.isPresent() && (p.get().isDropped || sameVoice(p.get().source, d.source))) {
        p = p.get().parent;
      }
      return p.filter(x -> x.source.isPresent());
    }

    private boolean sameVoice(Optional<Referent> a, Optional<Referent> b) {
      return a.isPresent() && b.isPresent() && Kinship.same(a.get(), b.get());
    }

    private Attribution attribution(Draft d, Outcome o, Optional<Attribution> by) {
      Attribution.Polarity polarity = Attribution.Polarity.AFFIRMED;
      Attribution.Modality modality = Attribution.Modality.ACTUAL;
      if (d.cue.isPresent()) {
        Cue cue = d.cue.get();
        polarity = PolarityReader.polarity(cue.tree(), cue.head(), cue.tokens());
        modality = PolarityReader.modality(cue.tree(), cue.head());
      }
      boolean marginal =
          d.spans.confidence() < (d.parent.isPresent() ? DOUBTFUL_INSIDE : DOUBTFUL)
              || d.source.filter(Builder::isNobody).isPresent()
              || isDescription(d)
              || d.cue.filter(c -> o.act() == Act.STATE && isRelativeSubject(c, d)).isPresent()
              || d.cue
                      .filter(
                          c -> c.frame() == Frame.SAY && roles.is(Roles.Kind.THOUGHT, c.lemma()))
                      .isPresent()
                  && o.act() != Act.ACCUSE;
      Act act = d.isLink && o.act() != Act.REPORT ? Act.REPORT : o.act();
      return new Attribution(
          d.spans,
          passage(d),
          d.source,
          act,
          d.isLink ? Optional.empty() : o.target(),
          o.addressee(),
          polarity,
          modality,
          by,
          Optional.empty(),
          d.isLink,
          marginal,
          o.rules(),
          Math.min(1, Math.max(0, d.spans.confidence() * Math.min(1, o.certainty()))));
    }

    /** A pronoun that stands for nobody the article names. */
    private static boolean isNobody(Referent source) {
      return source instanceof UnnamedSource
          && source.label().matches("(?i)(which|that|who|it|this|these|those|you|one|what)");
    }

    /** "the parties who claim to …": a clause that describes unnamed ones reports nothing. */
    private static boolean isDescription(Draft d) {
      if (d.tree.isEmpty()
          || d.spans.source().isEmpty()
          || !(d.source.orElse(null) instanceof UnnamedSource)) {
        return false;
      }
      Syntax s = d.tree.get();
      return s.tokensIn(d.spans.source().get(0)).stream()
          .anyMatch(t -> s.antecedent(t).isPresent() && s.tag(t).startsWith("W"));
    }

    /** "whose plan was authorized by X": what was decided on is described, not told. */
    private static boolean isRelativeSubject(Cue cue, Draft d) {
      Syntax s = cue.tree();
      return s.tokensIn(d.spans.content().get(0)).stream()
          .findFirst()
          .filter(t -> s.tag(t).startsWith("W") && s.isPassive(cue.head()))
          .isPresent();
    }

    /** The sentences that carry source, cue and content, within the paragraph of the cue. */
    private Span passage(Draft d) {
      List<Sentence> carrying = new ArrayList<>();
      List<Span> parts = new ArrayList<>(d.spans.source());
      parts.addAll(d.spans.cue());
      parts.addAll(d.spans.content());
      int block = d.tree.map(t -> t.sentence().block()).orElse(-1);
      for (Span part : parts) {
        for (Sentence s : reading.article().sentences(part)) {
          if (block < 0 || s.block() == block) {
            carrying.add(s);
          }
        }
      }
      return carrying.stream().map(Sentence::span).reduce(Span::cover).orElse(d.cover);
    }
  }
}
