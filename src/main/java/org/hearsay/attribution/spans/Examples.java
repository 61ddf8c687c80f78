package org.hearsay.attribution.spans;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.attribution.spans.GoldTable.Item;
import org.hearsay.attribution.spans.Learner.Example;

/** Turns marked articles into examples for each model, and learns the models. */
final class Examples {
  /** A content candidate within this of the best is as good. */
  private static final double AS_GOOD = 0.02;

  /** Where no candidate comes nearer than this, nothing can be learned. */
  private static final double LEAST_GAIN = 0.5;

  private static final int EPOCHS = 8;

  private final CueWords words;
  private final CueHeads heads;
  private final Vocabulary vocabulary;
  private final Consumer<String> log;

  private final List<Example> cues = new ArrayList<>();
  private final List<Example> contents = new ArrayList<>();
  private final List<Example> others = new ArrayList<>();
  private final List<Example> followings = new ArrayList<>();
  private final List<Example> sources = new ArrayList<>();
  private int headless;
  private int reachable;
  private int sourceReachable;
  private int all;

  Examples(CueWords words, CueHeads heads, Vocabulary vocabulary, Consumer<String> log) {
    this.words = words;
    this.heads = heads;
    this.vocabulary = vocabulary;
    this.log = log;
  }

  AttributionModels learn(List<GoldTable> documents, int fewest) {
    for (int d = 0; d < documents.size(); d++) {
      collect(documents.get(d), d);
    }
    log.accept(
        String.format(
            "%d attributions, %d without cue word, content reachable %d, source reachable %d, %d cue candidates",
            all, headless, reachable, sourceReachable, cues.size()));
    return new AttributionModels(
        vocabulary,
        words,
        fit("cue", cues, 0.03, 2e-2, fewest),
        fit("content", contents, 0.1, 1e-2, fewest),
        fit("other", others, 0.05, 5e-3, fewest),
        fit("following", followings, 0.05, 1e-3, fewest),
        fit("source", sources, 0.05, 1e-2, fewest),
        Confidence.untrained());
  }

  private Weights fit(String name, List<Example> examples, double rate, double decay, int fewest) {
    Weights weights = new Learner(EPOCHS, rate, decay, fewest).learn(examples);
    log.accept(name + ": " + examples.size() + " examples, " + weights.size() + " features");
    examples.clear();
    return weights;
  }

  private void collect(GoldTable gold, int document) {
    TokenTable table = gold.table;
    BitSet positive = new BitSet();
    for (Item item : gold.items) {
      all++;
      int head = heads.head(table, words, item.cue());
      if (head < 0) {
        headless++;
        continue;
      }
      positive.set(head);
      attribution(gold, item, CueGroup.of(table, head), document);
    }
    CueFeatures features = new CueFeatures(table, words);
    for (int i : words.candidates(table)) {
      // what stands inside a content was not looked at by those who marked
      if (positive.get(i) || !gold.contents.get(i)) {
        boolean yes = positive.get(i);
        cues.add(new Example(document, Choice.yesOrNo(features.of(i)), new boolean[] {!yes, yes}));
      }
    }
  }

  private void attribution(GoldTable gold, Item item, CueGroup cue, int document) {
    TokenTable table = gold.table;
    int[] prefix = gold.prefix(item.content());
    ContentOptions main = ContentOptions.main(table, words, cue);
    double[] gains = gains(gold, prefix, main);
    Piece best = main.isEmpty() ? null : main.pieces().get(Drafter.argmax(gains));
    if (best == null || !add(contents, document, main, gains, LEAST_GAIN)) {
      return;
    }
    List<Piece> content = new ArrayList<>(List.of(best));
    ContentOptions other = ContentOptions.other(table, words, cue, best);
    content = extend(gold, prefix, other, others, content, document);
    ContentOptions following = new Continuations(table, words).of(cue, content);
    content = extend(gold, prefix, following, followings, content, document);
    if (gold.dice(prefix, content.toArray(Piece[]::new)) >= 0.8) {
      reachable++;
    }
    source(gold, item, cue, content, document);
  }

  private static double[] gains(
      GoldTable gold, int[] prefix, ContentOptions options, Piece... given) {
    double[] gains = new double[options.pieces().size()];
    Piece[] all = java.util.Arrays.copyOf(given, given.length + 1);
    for (int i = 0; i < gains.length; i++) {
      Piece p = options.pieces().get(i);
      boolean clash = false;
      for (Piece g : given) {
        clash |= g.overlaps(p);
      }
      all[given.length] = p;
      gains[i] = clash ? -1 : gold.dice(prefix, all);
    }
    return gains;
  }

  private static boolean add(
      List<Example> examples, int document, ContentOptions options, double[] gains, double least) {
    double best = 0;
    for (double g : gains) {
      best = Math.max(best, g);
    }
    if (best < least || gains.length < 2) {
      return false;
    }
    boolean[] right = new boolean[gains.length];
    for (int i = 0; i < gains.length; i++) {
      right[i] = gains[i] >= best - AS_GOOD;
    }
    examples.add(new Example(document, options.choice(), right));
    return true;
  }

  private List<Piece> extend(
      GoldTable gold,
      int[] prefix,
      ContentOptions options,
      List<Example> examples,
      List<Piece> content,
      int document) {
    if (options.pieces().size() < 2) {
      return content;
    }
    double[] gains = gains(gold, prefix, options, content.toArray(Piece[]::new));
    double best = gains[Drafter.argmax(gains)];
    boolean[] right = new boolean[gains.length];
    for (int i = 0; i < gains.length; i++) {
      right[i] = gains[i] >= best - 1e-9;
    }
    examples.add(new Example(document, options.choice(), right));
    Piece piece = options.pieces().get(Drafter.argmax(gains));
    List<Piece> extended = new ArrayList<>(content);
    if (piece != ContentOptions.NONE) {
      extended.add(piece);
    }
    extended.sort(java.util.Comparator.comparingInt(Piece::from));
    return extended;
  }

  private void source(GoldTable gold, Item item, CueGroup cue, List<Piece> content, int document) {
    SourceOptions options = SourceOptions.of(gold.table, words, cue, content);
    boolean[] right = new boolean[options.heads().size()];
    boolean any = false;
    for (int i = 0; i < right.length; i++) {
      int head = options.heads().get(i);
      Piece span = head < 0 ? ContentOptions.NONE : SourceSpan.of(gold.table, head, cue, content);
      right[i] = gold.sourceRight(item, head, span) && (head < 0 || item.source().get(head));
      any |= right[i];
    }
    if (any) {
      sourceReachable++;
      sources.add(new Example(document, options.choice(), right));
    }
  }
}
