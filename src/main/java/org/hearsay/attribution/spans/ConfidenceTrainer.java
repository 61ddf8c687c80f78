package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Weighs the models' votes, sets the threshold and calibrates, on articles that trained none. */
final class ConfidenceTrainer {
  private static final int STEPS = 12;
  private static final double[] SHARES = {0.0, 0.1, 0.2, 0.3, 0.5, 0.8};

  private record Case(double[] signals, boolean right) {}

  private final AttributionModels models;
  private final Consumer<String> log;

  ConfidenceTrainer(AttributionModels models, Consumer<String> log) {
    this.models = models;
    this.log = log;
  }

  Confidence learn(List<GoldTable> documents) {
    List<List<Draft>> drafts = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    ModelSpanFinder finder = new ModelSpanFinder(models);
    for (GoldTable gold : documents) {
      List<Draft> of = finder.drafts(gold.table);
      drafts.add(of);
      for (Draft d : of) {
        cases.add(new Case(d.signals(), isRight(gold, d)));
      }
    }
    double[] weights = fit(cases);
    Confidence raw = new Confidence(weights, new double[0], new double[] {0.5}, 0, 1);
    List<List<Draft>> scored = new ArrayList<>();
    drafts.forEach(d -> scored.add(rescored(d, raw)));
    double best = -1;
    Confidence chosen = raw;
    int gold = documents.stream().mapToInt(g -> g.items.size()).sum();
    Map<Draft, Boolean> right = new IdentityHashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      for (Draft d : scored.get(i)) {
        right.put(d, isRight(documents.get(i), d));
      }
    }
    for (double share : SHARES) {
      for (double t = 0.10; t < 0.7; t += 0.02) {
        Confidence tried = new Confidence(weights, raw.bounds(), raw.values(), t, share);
        int hits = 0;
        int given = 0;
        for (int i = 0; i < documents.size(); i++) {
          for (Draft d : ModelSpanFinder.outermost(scored.get(i), tried)) {
            given++;
            hits += right.get(d) ? 1 : 0;
          }
        }
        double f1 = 2.0 * hits / (given + gold);
        if (f1 > best) {
          best = f1;
          chosen = tried;
        }
      }
    }
    log.accept(
        String.format(
            Locale.ROOT,
            "held out: %d articles, strict F1 %.1f at threshold %.2f, share %.1f",
            documents.size(),
            100 * best,
            chosen.threshold(),
            chosen.share()));
    return calibrate(documents, scored, chosen);
  }

  private static List<Draft> rescored(List<Draft> drafts, Confidence confidence) {
    return drafts.stream().map(d -> d.with(confidence.raw(d.signals()))).toList();
  }

  /** Right as the scorer's STRICT. */
  static boolean isRight(GoldTable gold, Draft d) {
    for (GoldTable.Item item : gold.items) {
      Piece[] content = d.content().toArray(Piece[]::new);
      if (item.content().intersects(bits(d))
          && gold.dice(gold.prefix(item.content()), content) >= 0.8) {
        Piece span =
            d.source() < 0
                ? ContentOptions.NONE
                : SourceSpan.of(gold.table, d.source(), d.cue(), d.content());
        if (gold.sourceRight(item, d.source(), span)) {
          return true;
        }
      }
    }
    return false;
  }

  private static java.util.BitSet bits(Draft d) {
    java.util.BitSet bits = new java.util.BitSet();
    d.content().forEach(p -> bits.set(p.from(), p.end()));
    return bits;
  }

  /** Logistic regression by gradient descent over all cases. */
  private static double[] fit(List<Case> cases) {
    double[] w = new double[Draft.SIGNALS];
    double[] squares = new double[Draft.SIGNALS];
    for (int epoch = 0; epoch < 600; epoch++) {
      double[] gradient = new double[w.length];
      for (Case c : cases) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
          sum += w[i] * c.signals()[i];
        }
        double error = (c.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < w.length; i++) {
          gradient[i] += error * c.signals()[i];
        }
      }
      for (int i = 0; i < w.length; i++) {
        double g = gradient[i] / cases.size() - 1e-4 * w[i];
        squares[i] += g * g;
        w[i] += 0.1 * g / (Math.sqrt(squares[i]) + 1e-9);
      }
    }
    return w;
  }

  /** Steps of equal numbers of reported attributions, made ascending (pool adjacent violators). */
  private static Confidence calibrate(
      List<GoldTable> documents, List<List<Draft>> drafts, Confidence chosen) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      for (Draft d : ModelSpanFinder.outermost(drafts.get(i), chosen)) {
        points.add(new double[] {d.raw(), isRight(documents.get(i), d) ? 1 : 0});
      }
    }
    points.sort(Comparator.comparingDouble(p -> p[0]));
    List<double[]> steps = new ArrayList<>();
    for (int s = 0; s < STEPS; s++) {
      int from = points.size() * s / STEPS;
      int end = points.size() * (s + 1) / STEPS;
      if (from < end) {
        double right = points.subList(from, end).stream().mapToDouble(p -> p[1]).sum();
        steps.add(new double[] {points.get(end - 1)[0], right, end - from});
      }
      while (steps.size() > 1) {
        double[] a = steps.get(steps.size() - 2);
        double[] b = steps.get(steps.size() - 1);
        if (a[1] / a[2] <= b[1] / b[2]) {
          break;
        }
        steps.remove(steps.size() - 1);
        steps.set(steps.size() - 1, new double[] {b[0], a[1] + b[1], a[2] + b[2]});
      }
    }
    double[] bounds = new double[Math.max(0, steps.size() - 1)];
    double[] values = new double[Math.max(1, steps.size())];
    values[0] = 0.5;
    for (int i = 0; i < steps.size(); i++) {
      if (i < bounds.length) {
        bounds[i] = steps.get(i)[0];
      }
      values[i] = steps.get(i)[1] / steps.get(i)[2];
    }
    return new Confidence(chosen.weights(), bounds, values, chosen.threshold(), chosen.share());
  }
}
