package org.hearsay.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.analysis.Treebank.Tree;

/**
 * Learns taggers and chunkers with an averaged perceptron, from treebanks in CoNLL-U format.
 *
 * <p>Words are features only when they are frequent and seldom names; of all others only endings,
 * first letters and shapes count, as hashes.
 */
public final class SequenceTrainer {

  /** A sentence to learn from; {@code given} is empty when tags are learnt. */
  record Example(String[] forms, String[] given, String[] labels) {}

  /** A word must occur so often to be a feature. */
  private static final int LEAST = 5;

  private SequenceTrainer() {}

  /**
   * Learns a tagger from the parts of speech in column XPOS and writes it to {@code model}.
   *
   * @param most features to keep
   * @param progress told of each epoch in a line
   */
  public static void trainTagger(
      Path treebank, Path model, int epochs, int most, Consumer<String> progress)
      throws IOException {
    List<Tree> trees = Treebank.read(treebank);
    List<Example> examples =
        trees.stream().map(t -> new Example(t.forms(), new String[0], t.tags())).toList();
    write(train(SequenceLabeler.Task.TAG, examples, common(trees), epochs, most, progress), model);
  }

  /**
   * Learns a chunker from column XPOS and the attribute {@code Chunk=B-NP} (and so on) in column
   * MISC, and writes it to {@code model}.
   *
   * @param most features to keep
   * @param progress told of each epoch in a line
   */
  public static void trainChunker(
      Path treebank, Path model, int epochs, int most, Consumer<String> progress)
      throws IOException {
    List<Tree> trees = Treebank.read(treebank);
    List<Example> examples =
        trees.stream().map(t -> new Example(t.forms(), t.tags(), chunks(t))).toList();
    write(
        train(SequenceLabeler.Task.CHUNK, examples, common(trees), epochs, most, progress), model);
  }

  private static Set<String> common(List<Tree> trees) {
    return common(
        trees.stream().map(Tree::forms).toList(), trees.stream().map(Tree::tags).toList(), LEAST);
  }

  static String[] chunks(Tree tree) {
    String[] chunks = new String[tree.size()];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = "O";
      for (String attribute : tree.misc()[i].split("\\|")) {
        if (attribute.startsWith("Chunk=")) {
          chunks[i] = attribute.substring("Chunk=".length());
        }
      }
    }
    return chunks;
  }

  private static void write(SequenceLabeler.Model model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
  }

  /**
   * Learns a model.
   *
   * @param common words in lower case, digits as 0, that may be features
   * @param most features to keep
   */
  static SequenceLabeler.Model train(
      SequenceLabeler.Task task,
      List<Example> examples,
      Set<String> common,
      int epochs,
      int most,
      Consumer<String> progress) {
    TreeSet<String> labelSet = new TreeSet<>();
    TreeSet<String> inputSet = new TreeSet<>();
    for (Example example : examples) {
      Collections.addAll(labelSet, example.labels());
      Collections.addAll(inputSet, example.given());
    }
    List<String> labels = List.copyOf(labelSet);
    Map<String, Integer> ids = new HashMap<>();
    labels.forEach(label -> ids.put(label, ids.size()));
    SequenceLabeler.Model names =
        new SequenceLabeler.Model(task, labels, List.copyOf(inputSet), null);
    SequenceLabeler labeler = new SequenceLabeler(names, new WordHashes(common::contains));
    Perceptron perceptron = new Perceptron(labels.size());
    float[] scores = new float[labels.size()];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      int right = 0;
      int all = 0;
      for (Example example : order) {
        labeler.start(example.forms(), example.given());
        int last = 127;
        int beforeLast = 127;
        for (int i = 0; i < example.forms().length; i++) {
          FeatureHashes found = labeler.features(i, last, beforeLast);
          perceptron.score(found.hashes(), found.count(), scores);
          int best = 0;
          for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
          }
          int gold = ids.get(example.labels()[i]);
          perceptron.tick();
          all++;
          if (best == gold) {
            right++;
          } else {
            perceptron.update(found.hashes(), found.count(), gold, best);
          }
          beforeLast = last;
          last = best;
        }
      }
      progress.accept(
          String.format(
              Locale.ROOT,
              "%s epoch %d: %.2f %% right, %d features",
              task,
              epoch,
              100.0 * right / all,
              perceptron.features()));
    }
    return new SequenceLabeler.Model(task, labels, List.copyOf(inputSet), perceptron.average(most));
  }

  /**
   * The words that may be features: at least {@code least} times not a name, and seldom a name.
   *
   * @param tags for each sentence the tags by which names are known
   */
  static Set<String> common(List<String[]> forms, List<String[]> tags, int least) {
    Map<String, int[]> counts = new HashMap<>();
    for (int s = 0; s < forms.size(); s++) {
      for (int i = 0; i < forms.get(s).length; i++) {
        String word = forms.get(s)[i].toLowerCase(Locale.ROOT).replaceAll("[0-9]", "0");
        boolean name = tags.get(s)[i].startsWith("NNP");
        counts.computeIfAbsent(word, k -> new int[2])[name ? 1 : 0]++;
      }
    }
    Set<String> common = new HashSet<>();
    counts.forEach(
        (word, n) -> {
          if (n[0] >= least && n[0] * 2 >= n[1] && word.indexOf('@') < 0) {
            common.add(word);
          }
        });
    for (String[] row : Tables.read("parser-words.tsv")) {
      common.add(row[0]);
    }
    return common;
  }
}
