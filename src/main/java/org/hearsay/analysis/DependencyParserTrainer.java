package org.hearsay.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.analysis.Treebank.Tree;

/**
 * Learns dependency models from treebanks in CoNLL-U format and measures them. Penn parts of speech
 * stand in XPOS; relations may be of any scheme of up to 61.
 *
 * <p>The perceptron follows a dynamic oracle (Goldberg and Nivre 2013): it also learns what is best
 * after a mistake. Words are features only when they are common: written in lower case, no name by
 * their tag, and frequent; see {@code docs/models/dependency-parser.md}.
 */
public final class DependencyParserTrainer {

  /**
   * How to learn.
   *
   * @param epochs passes over the treebank
   * @param moveFeatures most features of the moves to keep
   * @param relationFeatures most features of the relations to keep
   * @param wordFrequency times that a word must occur to be a feature
   * @param seed of the order of the sentences
   */
  public record Options(
      int epochs, int moveFeatures, int relationFeatures, int wordFrequency, long seed) {
    /** What the shipped model was made with. */
    public static final Options DEFAULT = new Options(6, 310_000, 110_000, 5, 1);
  }

  /**
   * Agreement of a model with a treebank; punctuation does not count.
   *
   * @param unlabelled share of tokens with the right head
   * @param labelled share of tokens with the right head and relation
   * @param f1 for each relation the harmonic mean of precision and recall of labelled arcs
   */
  public record Score(int tokens, double unlabelled, double labelled, Map<String, Double> f1) {}

  private final Lemmatizer lemmatizer = Lemmatizer.load();
  private final Options options;
  private final ParserState state = new ParserState();
  private final ParserFeatures features = new ParserFeatures();
  private final float[] scores = new float[128];
  private final Perceptron moves = new Perceptron(3);
  private final Perceptron labels;
  private final List<String> lemmas;
  private final List<String> tags;
  private final List<String> relations;
  private int right;
  private int steps;

  private DependencyParserTrainer(List<Tree> trees, Options options) {
    this.options = options;
    Map<String, Integer> words = new HashMap<>();
    TreeSet<String> tagSet = new TreeSet<>();
    TreeSet<String> relationSet = new TreeSet<>();
    for (Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        tagSet.add(tree.tags()[i]);
        relationSet.add(tree.relations()[i]);
        if (isCommon(tree, i)) {
          words.merge(lemmatizer.lemma(tree.forms()[i], tree.tags()[i]), 1, Integer::sum);
        }
      }
    }
    for (String[] row : Tables.read("parser-words.tsv")) {
      words.put(row[0], Integer.MAX_VALUE);
    }
    lemmas =
        words.entrySet().stream()
            .filter(e -> e.getValue() >= options.wordFrequency())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    tags = List.copyOf(tagSet);
    relationSet.remove("root");
    relations = new ArrayList<>(relationSet);
    relations.add(0, "root");
    if (tags.size() > 61 || relations.size() > 62) {
      throw new IllegalArgumentException(
          tags.size() + " tags, " + relations.size() + " relations: at most 61 of each");
    }
    labels = new Perceptron(relations.size());
  }

  /** Letters in lower case or a mark, and a name by neither tag. */
  private static boolean isCommon(Tree tree, int i) {
    String form = tree.forms()[i];
    if (tree.tags()[i].startsWith("NNP") || tree.upos()[i].startsWith("NNP")) {
      return false;
    }
    if (Character.isDigit(form.charAt(0)) || form.length() > 24) {
      return false;
    }
    for (int k = 0; k < form.length(); k++) {
      char c = form.charAt(k);
      boolean mark = form.length() < 3 && c < 127 || c == '-' || c == '\'' || c == '.';
      if (!(c >= 'a' && c <= 'z') && !mark) {
        return form.startsWith("-") && form.endsWith("-"); // -LRB-
      }
    }
    return true;
  }

  /**
   * Learns a model from {@code treebank} and writes it to {@code model}.
   *
   * @param progress told of each epoch in a line
   */
  public static void train(Path treebank, Path model, Options options, Consumer<String> progress)
      throws IOException {
    List<Tree> trees = Treebank.read(treebank);
    ParserModel learnt = train(trees, options, progress);
    try (OutputStream out = Files.newOutputStream(model)) {
      learnt.write(out);
    }
    progress.accept(
        String.format(
            Locale.ROOT,
            "%d sentences; %d + %d features; %d bytes",
            trees.size(),
            learnt.moves().features(),
            learnt.labels().features(),
            Files.size(model)));
  }

  static ParserModel train(List<Tree> trees, Options options, Consumer<String> progress) {
    DependencyParserTrainer trainer = new DependencyParserTrainer(trees, options);
    ParserModel names =
        new ParserModel(trainer.lemmas, trainer.tags, trainer.relations, null, null);
    Random random = new Random(options.seed());
    List<Tree> order = new ArrayList<>(trees);
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      Collections.shuffle(order, random);
      trainer.right = 0;
      trainer.steps = 0;
      for (Tree tree : order) {
        trainer.learn(tree, names, epoch == 1, random);
      }
      progress.accept(
          String.format(
              Locale.ROOT,
              "epoch %d: %.2f %% of moves right, %d features",
              epoch,
              100.0 * trainer.right / trainer.steps,
              trainer.moves.features()));
    }
    return trainer.model(options.moveFeatures(), options.relationFeatures());
  }

  /** The model as learnt so far, with so many features. */
  private ParserModel model(int moveFeatures, int relationFeatures) {
    return new ParserModel(
        lemmas, tags, relations, moves.average(moveFeatures), labels.average(relationFeatures));
  }

  private void learn(Tree tree, ParserModel names, boolean followGold, Random random) {
    names.encode(state, tree.forms(), tree.tags(), lemmas(tree, lemmatizer));
    int[] gold = tree.heads();
    int[] cost = new int[3];
    while (!state.done()) {
      int n = features.move(state);
      moves.score(features.hashes(), n, scores);
      int predicted = -1;
      int best = -1;
      for (int move = 0; move < 3; move++) {
        if (state.allows(move)) {
          cost[move] = state.cost(move, gold);
          predicted = predicted < 0 || scores[move] > scores[predicted] ? move : predicted;
          boolean better =
              best < 0
                  || cost[move] < cost[best]
                  || cost[move] == cost[best] && scores[move] > scores[best];
          best = better ? move : best;
        }
      }
      steps++;
      moves.tick();
      if (cost[predicted] > cost[best]) {
        moves.update(features.hashes(), n, best, predicted);
      } else {
        right++;
      }
      int move = followGold || random.nextInt(10) == 0 ? best : predicted;
      if (move == ParserState.SHIFT) {
        state.shift();
      } else {
        int head = move == ParserState.LEFT ? state.buffer : state.below(1);
        state.attach(head, learnLabel(tree, state.below(0), head));
      }
    }
  }

  private int learnLabel(Tree tree, int token, int head) {
    if (head == state.size) {
      return 0;
    }
    int n = features.relation(state, token, head);
    labels.score(features.hashes(), n, scores);
    int predicted = 1;
    for (int i = 2; i < relations.size(); i++) {
      predicted = scores[i] > scores[predicted] ? i : predicted;
    }
    if (tree.heads()[token] == head) {
      int label = relations.indexOf(tree.relations()[token]);
      labels.tick();
      if (label != predicted && label > 0) {
        labels.update(features.hashes(), n, label, predicted);
      }
    }
    return predicted;
  }

  private static String[] lemmas(Tree tree, Lemmatizer lemmatizer) {
    String[] lemmas = new String[tree.size()];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = lemmatizer.lemma(tree.forms()[i], tree.tags()[i]);
    }
    return lemmas;
  }

  /** Compares what the model in {@code model} gives with the trees of {@code treebank}. */
  public static Score evaluate(Path model, Path treebank) throws IOException {
    try (var in = Files.newInputStream(model)) {
      return evaluate(ParserModel.read(in), Treebank.read(treebank));
    }
  }

  static Score evaluate(ParserModel model, List<Tree> trees) {
    DependencyParser parser = new DependencyParser(model);
    Lemmatizer lemmatizer = Lemmatizer.load();
    int tokens = 0;
    int heads = 0;
    int both = 0;
    Map<String, int[]> counts = new TreeMap<>();
    for (Tree tree : trees) {
      Parse parse = parser.parse(tree.forms(), tree.tags(), lemmas(tree, lemmatizer));
      for (int i = 0; i < tree.size(); i++) {
        String wanted = tree.relations()[i];
        if (wanted.equals("punct")) {
          continue;
        }
        tokens++;
        int head = parse.head(i) < 0 ? tree.size() : parse.head(i);
        boolean sameHead = head == tree.heads()[i];
        boolean same = sameHead && parse.relation(i).equals(wanted);
        heads += sameHead ? 1 : 0;
        both += same ? 1 : 0;
        int[] wantedCount = counts.computeIfAbsent(wanted, k -> new int[3]);
        wantedCount[0]++;
        wantedCount[2] += same ? 1 : 0;
        counts.computeIfAbsent(parse.relation(i), k -> new int[3])[1]++;
      }
    }
    Map<String, Double> f1 = new TreeMap<>();
    counts.forEach((relation, c) -> f1.put(relation, 2.0 * c[2] / (c[0] + c[1])));
    return new Score(tokens, (double) heads / tokens, (double) both / tokens, f1);
  }
}
