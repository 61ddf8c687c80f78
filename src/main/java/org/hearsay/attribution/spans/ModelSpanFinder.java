package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.attribution.AttributionSpans;
import org.hearsay.attribution.SpanFinder;
import org.hearsay.text.Span;

/**
 * Finds attributions by learned models: a word is judged as a cue, the likeliest content and source
 * are chosen for it, and the proposals are weighed against each other.
 *
 * <p>Not thread-safe, but cheap: one for each thread over the same models.
 */
public final class ModelSpanFinder implements SpanFinder {
  /** A cue less likely than this is not looked at further. */
  private static final double LEAST_CUE = 0.10;

  /** An attribution within the content of another must be surer than one outside. */
  private static final double NESTED_MARGIN = 0.15;

  private static final Set<String> JOINTS = Set.of(",", ";", ":", "-", "--", "–", "—");

  private final AttributionModels models;

  public ModelSpanFinder(AttributionModels models) {
    this.models = models;
  }

  @Override
  public List<AttributionSpans> find(AnalyzedArticle article) {
    TokenTable table = new TokenTable(article, models.vocabulary);
    List<Draft> drafts = new ArrayList<>(drafts(table));
    drafts.addAll(new Signatures(table).find());
    List<Draft> chosen = choose(drafts);
    List<AttributionSpans> found = new ArrayList<>(chosen.size());
    for (Draft d : chosen) {
      found.add(spans(table, d));
    }
    return found;
  }

  /** The proposals for every cue that is likely enough. */
  List<Draft> drafts(TokenTable table) {
    CueFeatures features = new CueFeatures(table, models.words);
    Drafter drafter = new Drafter(table, models);
    double least = Math.log(LEAST_CUE / (1 - LEAST_CUE));
    List<Draft> drafts = new ArrayList<>();
    for (int i : models.words.candidates(table)) {
      double score = models.cue.score(features.of(i));
      if (score >= least) {
        drafter.draft(CueGroup.of(table, i), score).ifPresent(drafts::add);
      }
    }
    Draft.compare(drafts);
    return drafts.stream().map(d -> d.with(models.confidence.raw(d.signals()))).toList();
  }

  /** The proposals that hold against the others, in text order, outermost and nested ones. */
  private List<Draft> choose(List<Draft> drafts) {
    double threshold = models.confidence.threshold();
    List<Draft> outer = outermost(drafts, models.confidence);
    List<Draft> chosen = new ArrayList<>(outer);
    List<Draft> nested = new ArrayList<>();
    for (Draft d : drafts) {
      if (outer.stream().anyMatch(o -> o != d && isInside(d, o))) {
        nested.add(d.with(models.confidence.raw(d.alone())));
      }
    }
    nested.sort(Comparator.comparingDouble(Draft::raw).reversed());
    for (Draft d : nested) {
      if (d.raw() >= threshold + NESTED_MARGIN
          && chosen.stream().noneMatch(c -> clash(c, d) && !isInside(d, c) && !isInside(c, d))) {
        chosen.add(d);
      }
    }
    chosen.sort(Comparator.comparingInt((Draft d) -> d.cue().head()));
    return chosen;
  }

  /** The best set of attributions of which none stands in another. */
  static List<Draft> outermost(List<Draft> drafts, Confidence confidence) {
    List<Draft> byScore = new ArrayList<>();
    for (Draft d : drafts) {
      if (d.raw() >= confidence.threshold()) {
        byScore.add(d);
      }
    }
    byScore.sort(Comparator.comparingDouble(Draft::raw).reversed());
    List<Draft> kept = new ArrayList<>();
    for (Draft d : byScore) {
      // what this one would hold: it must be worth more than they are together
      boolean blocked = false;
      double inside = 0;
      for (Draft k : kept) {
        if (d.holds(k) && !k.holds(d)) {
          inside += k.raw();
        } else if (clash(k, d)) {
          blocked = true;
          break;
        }
      }
      if (blocked || d.raw() < confidence.share() * inside) {
        continue;
      }
      kept.removeIf(k -> d.holds(k));
      kept.add(d);
    }
    return kept;
  }

  /**
   * True when two cannot both be outermost: one's cue in the other's content, or the same words.
   */
  private static boolean clash(Draft a, Draft b) {
    return a.holds(b)
        || b.holds(a)
        || a.cue().piece().overlaps(b.cue().piece())
        || a.sharesContent(b);
  }

  private static boolean isInside(Draft inner, Draft outer) {
    return outer.content().stream().anyMatch(p -> p.contains(inner.cue().piece()))
        && inner.content().stream()
            .allMatch(c -> outer.content().stream().anyMatch(p -> p.contains(c)));
  }

  /**
   * The cue with the preposition that ties it to its content or source (called for, according to)
   * and the verb that leads up to its infinitive (went on to say).
   */
  private static Piece whole(TokenTable table, Draft d) {
    Piece cue = d.cue().piece();
    int from = cue.from();
    int governor = table.head[d.cue().head()];
    if (table.token[from].tag().equals("TO")
        && governor >= table.sentenceFirst(from)
        && governor < from
        && from - governor <= 2
        && table.token[governor].isVerb()) {
      from = CueGroup.of(table, governor).piece().from();
    }
    int end = cue.end();
    if (end < table.sentenceEnd(d.cue().head())) {
      String tag = table.token[end].tag();
      int after = end + 1;
      boolean particle = tag.equals("IN") || tag.equals("RP") || tag.equals("TO");
      boolean ties = d.content().stream().anyMatch(p -> p.from() == after);
      if (particle && (ties || table.token[d.cue().head()].form().equalsIgnoreCase("according"))) {
        end = after;
      }
    }
    return new Piece(from, end);
  }

  private AttributionSpans spans(TokenTable table, Draft d) {
    List<Span> source = List.of();
    if (d.source() >= 0) {
      Piece p = SourceSpan.of(table, d.source(), d.cue(), d.content());
      source = List.of(table.span(p.from(), p.end()));
    }
    List<Span> content = new ArrayList<>();
    for (Piece p : d.content()) {
      content.add(trimmed(table, p));
    }
    Piece cue = whole(table, d);
    return new AttributionSpans(
        source,
        List.of(table.span(cue.from(), cue.end())),
        content,
        RuleName.of(table, d),
        models.confidence.calibrated(d.raw()));
  }

  /** The characters of a piece without the comma, colon or dash at its edges. */
  private static Span trimmed(TokenTable table, Piece p) {
    int from = p.from();
    int end = p.end();
    while (from < end - 1 && JOINTS.contains(table.token[from].form())) {
      from++;
    }
    while (end - 1 > from && JOINTS.contains(table.token[end - 1].form())) {
      end--;
    }
    return table.span(from, end);
  }
}
