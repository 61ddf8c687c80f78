package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Proposes the attribution of a cue: content first, then what else belongs to it, then source. */
final class Drafter {
  private static final int BEST = 14;
  private static final double SAME = 0.8;

  private final TokenTable table;
  private final AttributionModels models;
  private final Continuations continuations;

  Drafter(TokenTable table, AttributionModels models) {
    this.table = table;
    this.models = models;
    this.continuations = new Continuations(table, models.words);
  }

  /** The proposal for a cue of a given probability; empty when no words can be its content. */
  Optional<Draft> draft(CueGroup cue, double cueScore) {
    ContentOptions main = ContentOptions.main(table, models.words, cue);
    if (main.isEmpty()) {
      return Optional.empty();
    }
    double[] p = main.choice().probabilities(models.content);
    int[] best = best(p);
    double agreement = 0;
    int chosen = best[0];
    for (int c : best) {
      double sum = 0;
      for (int d : best) {
        if (dice(main.pieces().get(c), main.pieces().get(d)) >= SAME) {
          sum += p[d];
        }
      }
      if (sum > agreement + 1e-9) {
        agreement = sum;
        chosen = c;
      }
    }
    // among those that agree with the consensus the likeliest
    Piece centre = main.pieces().get(chosen);
    for (int c : best) {
      if (dice(main.pieces().get(c), centre) >= SAME) {
        chosen = c;
        break;
      }
    }
    Piece piece = main.pieces().get(chosen);
    List<Piece> content = new ArrayList<>();
    content.add(piece);
    double pOther =
        add(content, ContentOptions.other(table, models.words, cue, piece), models.other);
    double pFollowing = add(content, continuations.of(cue, content), models.following);
    content.sort(Comparator.comparingInt(Piece::from));
    SourceOptions sources = SourceOptions.of(table, models.words, cue, content);
    double[] ps = sources.choice().probabilities(models.source);
    int source = argmax(ps);
    double[] signals =
        signals(cue, cueScore, content, agreement, p[chosen], pOther, pFollowing, ps[source]);
    signals[Draft.NOBODY] = sources.heads().get(source) < 0 ? 1 : 0;
    return Optional.of(
        new Draft(
            cue, sources.heads().get(source), content, signals, models.confidence.raw(signals)));
  }

  private double add(List<Piece> content, ContentOptions options, Weights weights) {
    if (options.pieces().size() < 2) {
      return 1;
    }
    double[] p = options.choice().probabilities(weights);
    int best = argmax(p);
    Piece piece = options.pieces().get(best);
    if (piece != ContentOptions.NONE && content.stream().noneMatch(piece::overlaps)) {
      content.add(piece);
      content.sort(Comparator.comparingInt(Piece::from));
    }
    return p[best];
  }

  private double[] signals(
      CueGroup cue,
      double cueScore,
      List<Piece> content,
      double agreement,
      double best,
      double other,
      double following,
      double source) {
    double pCue = 1 / (1 + Math.exp(-cueScore));
    double product = pCue * agreement * source * other * following;
    double[] signals = new double[Draft.SIGNALS];
    signals[Draft.BIAS] = 1;
    signals[Draft.CUE] = pCue;
    signals[Draft.CUE_SCORE] = Math.max(-4, Math.min(6, cueScore));
    signals[Draft.CONTENT] = agreement;
    signals[Draft.CONTENT_BEST] = best;
    signals[Draft.SOURCE] = source;
    signals[Draft.OTHER] = other;
    signals[Draft.FOLLOWING] = following;
    signals[Draft.PRODUCT] = product;
    signals[Draft.LOG_PRODUCT] = Math.log(product + 1e-4);
    signals[Draft.PIECES] = content.size() - 1;
    signals[Draft.DIRECT] = isDirect(content) ? 1 : 0;
    signals[Draft.LENGTH] = Math.log(1 + content.stream().mapToInt(x -> x.end() - x.from()).sum());
    signals[Draft.NOUN] = is(cue, CueGroup.Kind.NOUN);
    signals[Draft.ADJECTIVE] = is(cue, CueGroup.Kind.ADJECTIVE);
    signals[Draft.PREPOSITION] = is(cue, CueGroup.Kind.PREPOSITION);
    signals[Draft.MARK] = is(cue, CueGroup.Kind.MARK);
    signals[Draft.IN_QUOTE] = table.quote[cue.head()] >= 0 ? 1 : 0;
    signals[Draft.HEADLINE] = table.isHeadline(cue.head()) ? 1 : 0;
    signals[Draft.BEFORE] = content.get(0).from() < cue.head() ? 1 : 0;
    signals[Draft.INFINITIVE] = table.token[content.get(0).from()].tag().equals("TO") ? 1 : 0;
    signals[Draft.STRENGTH] = CueWords.strength(models.words.traits(table.token[cue.head()])) / 5.0;
    return signals;
  }

  private double dice(Piece a, Piece b) {
    int from = Math.max(a.from(), b.from());
    int end = Math.min(a.end(), b.end());
    int common = from < end ? table.runs[end] - table.runs[from] : 0;
    int sum =
        table.runs[a.end()] - table.runs[a.from()] + table.runs[b.end()] - table.runs[b.from()];
    return sum == 0 ? 0 : 2.0 * common / sum;
  }

  private static int[] best(double[] p) {
    return IntStream.range(0, p.length)
        .boxed()
        .sorted((a, b) -> Double.compare(p[b], p[a]))
        .limit(BEST)
        .mapToInt(i -> i)
        .toArray();
  }

  static int argmax(double[] p) {
    int best = 0;
    for (int i = 1; i < p.length; i++) {
      if (p[i] > p[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double is(CueGroup cue, CueGroup.Kind kind) {
    return cue.kind() == kind ? 1 : 0;
  }

  private boolean isDirect(List<Piece> content) {
    return content.stream()
        .allMatch(p -> table.quote[p.from()] >= 0 && table.quote[p.end() - 1] >= 0);
  }
}
