package org.hearsay.analysis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Labels the words of a sentence from left to right, each with the label of the greatest score
 * given the two before it: tags from words, or chunk marks from words and tags.
 */
final class SequenceLabeler {
  private static final int FORMAT = 1;

  /** What a labeler knows. Immutable; threads may share it. */
  record Model(Task task, List<String> labels, List<String> inputs, LinearModel weights) {
    void write(OutputStream stream) throws IOException {
      try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
        out.writeInt(FORMAT);
        out.writeUTF(task.name());
        for (List<String> names : List.of(labels, inputs)) {
          out.writeInt(names.size());
          for (String name : names) {
            out.writeUTF(name);
          }
        }
        weights.write(out);
      }
    }

    static Model read(InputStream stream) throws IOException {
      DataInputStream in =
          new DataInputStream(
              new java.io.BufferedInputStream(new GZIPInputStream(stream, 1 << 15), 1 << 16));
      int format = in.readInt();
      if (format != FORMAT) {
        throw new IOException("sequence model of format " + format + ", not " + FORMAT);
      }
      Task task = Task.valueOf(in.readUTF());
      List<String> labels = names(in);
      return new Model(task, labels, names(in), LinearModel.read(in));
    }

    private static List<String> names(DataInputStream in) throws IOException {
      String[] names = new String[in.readInt()];
      for (int i = 0; i < names.length; i++) {
        names[i] = in.readUTF();
      }
      return List.of(names);
    }
  }

  /** What is labelled, and so which features are read. */
  enum Task {
    TAG,
    CHUNK
  }

  private static final int BEFORE = 127;

  private final Model model;
  private final Map<String, Integer> inputIds = new HashMap<>();
  private final WordHashes words;
  private final FeatureHashes features = new FeatureHashes();
  private final int[] scores;
  private int[] inputs = new int[64];

  /** A labeler for one thread. */
  SequenceLabeler(Model model) {
    this(model, new WordHashes());
  }

  SequenceLabeler(Model model, WordHashes words) {
    this.model = model;
    this.words = words;
    this.scores = new int[model.labels().size()];
    for (int i = 0; i < model.inputs().size(); i++) {
      inputIds.put(model.inputs().get(i), i);
    }
  }

  /**
   * The labels of the words.
   *
   * @param given what is known of each word before: its tag when chunks are wanted
   */
  String[] label(String[] forms, String[] given) {
    start(forms, given);
    String[] labels = new String[forms.length];
    int last = BEFORE;
    int beforeLast = BEFORE;
    for (int i = 0; i < forms.length; i++) {
      FeatureHashes found = features(i, last, beforeLast);
      model.weights().score(found.hashes(), found.count(), scores);
      int best = 0;
      for (int k = 1; k < scores.length; k++) {
        best = scores[k] > scores[best] ? k : best;
      }
      labels[i] = model.labels().get(best);
      beforeLast = last;
      last = best;
    }
    return labels;
  }

  /** Begins a sentence. */
  void start(String[] forms, String[] given) {
    words.start(forms);
    if (forms.length > inputs.length) {
      inputs = new int[forms.length * 2];
    }
    for (int i = 0; i < given.length; i++) {
      inputs[i] = inputIds.getOrDefault(given[i], 126);
    }
  }

  FeatureHashes features(int i, int last, int beforeLast) {
    return model.task() == Task.TAG ? tag(i, last, beforeLast) : chunk(i, last, beforeLast);
  }

  /** A feature of a word and something else; none when the word is to have none. */
  private void word(int i, long other) {
    int hash = words.word(i);
    if (hash == 0) {
      features.skip();
    } else {
      features.add((hash & 0xFFFFFFFFL) << 24 ^ other);
    }
  }

  private FeatureHashes tag(int i, int last, int beforeLast) {
    FeatureHashes f = features;
    f.start(0);
    long shape = words.shape(i);
    long style = shape << 2 | (i == 0 ? 2 : 0) | (words.capitals ? 1 : 0);
    long tags = (long) last << 7 | beforeLast;
    f.add(0);
    word(i, 0);
    word(i, shape & 3);
    word(i, last);
    word(i, tags);
    word(i - 1, last);
    word(i - 1, 0);
    word(i - 2, 0);
    word(i + 1, 0);
    word(i + 2, 0);
    word(i + 1, last);
    pair(i - 1, i);
    pair(i, i + 1);
    f.add(last);
    f.add(tags);
    f.add(style);
    f.add(style << 7 | last);
    f.add(style << 10 | words.shape(i + 1));
    f.add(style << 20 | (long) words.shape(i + 1) << 10 | words.shape(i - 1));
    for (int n = 1; n <= 4; n++) {
      f.add((long) words.ending(i, n) << 3 | shape & 3);
    }
    f.add((long) words.ending(i, 3) << 7 | last);
    f.add((long) words.ending(i, 2) << 14 | tags);
    f.add((long) words.ending(i, 3) << 12 | style);
    f.add((long) words.beginnings[i] << 3 | shape & 3);
    f.add((long) words.ending(i + 1, 3) << 7 | last);
    f.add(words.ending(i + 1, 3));
    f.add(words.ending(i - 1, 3));
    f.add((long) words.ending(i, 3) << 24 ^ words.ending(i + 1, 3));
    f.add((long) words.ending(i + 1, 2) << 12 ^ style);
    word(i + 1, style);
    word(i - 1, style);
    return f;
  }

  private void pair(int i, int j) {
    int a = words.word(i);
    int b = words.word(j);
    if (a == 0 || b == 0) {
      features.skip();
    } else {
      features.add(((long) a << 32) ^ (b & 0xFFFFFFFFL));
    }
  }

  private int input(int i) {
    return i < 0 || i >= words.size ? 125 : inputs[i];
  }

  private FeatureHashes chunk(int i, int last, int beforeLast) {
    FeatureHashes f = features;
    f.start(0);
    long t0 = input(i);
    long t1 = input(i + 1);
    long t2 = input(i + 2);
    long p1 = input(i - 1);
    long p2 = input(i - 2);
    f.add(0);
    f.add(t0);
    f.add(t0 << 7 | last);
    f.add(t0 << 14 | (long) last << 7 | beforeLast);
    f.add(t0 << 7 | t1);
    f.add(t0 << 7 | p1);
    f.add(t0 << 14 | p1 << 7 | last);
    f.add(t0 << 14 | p1 << 7 | t1);
    f.add(t0 << 14 | t1 << 7 | t2);
    f.add(t0 << 14 | p1 << 7 | p2);
    f.add(t0 << 21 | p1 << 14 | t1 << 7 | last);
    f.add(t0 << 21 | p1 << 14 | t1 << 7 | t2);
    f.add(t1);
    f.add(p1);
    f.add(t2);
    f.add(last);
    word(i, t0);
    word(i, last);
    word(i, t1 << 7 | last);
    word(i, p1 << 7 | last);
    word(i - 1, t0);
    word(i - 1, t0 << 7 | last);
    word(i + 1, t0);
    word(i + 1, t0 << 7 | last);
    word(i + 2, t0);
    pair(i - 1, i);
    pair(i, i + 1);
    return f;
  }
}
