package org.hearsay.attribution.spans;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Analyzer;
import org.hearsay.analysis.Token;
import org.hearsay.attribution.CueLexicon;

/**
 * Trains the models of span finding on a folder of marked articles ({@code gold.jsonl} beside
 * {@code text/<doc>.txt}; the form is that of the PolNeAR evaluation data).
 *
 * <p>The models are trained twice. Nine documents in ten train those whose votes the tenth, chosen
 * by a hash of its name, weighs, with the threshold and the calibration of the confidence; then all
 * train the models that are kept.
 */
public final class AttributionTrainer {
  private static final int FEWEST_DOCUMENTS_OF_A_WORD = 10;
  private static final int FEWEST_DOCUMENTS_OF_A_FEATURE = 3;
  private static final int FOLDS = 10;

  private final CueLexicon lexicon;
  private final Consumer<String> log;

  /**
   * @param log takes a line on each step
   */
  public AttributionTrainer(CueLexicon lexicon, Consumer<String> log) {
    this.lexicon = lexicon;
    this.log = log;
  }

  /** An article with its analysis and its marks. */
  record Sample(AnalyzedArticle article, GoldDocument gold) {}

  /** Reads, analyses and learns. */
  public AttributionModels train(Path folder, Analyzer analyzer) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (GoldDocument gold : GoldDocument.readAll(folder)) {
      samples.add(new Sample(analyzer.analyze(gold.article()), gold));
    }
    log.accept(samples.size() + " articles analysed");
    return train(samples);
  }

  /** Whether a document is kept out of the training of the models. */
  static boolean isHeldOut(String document) {
    return Math.floorMod(document.hashCode() * 31, FOLDS) == 0;
  }

  AttributionModels train(List<Sample> samples) {
    Vocabulary vocabulary = vocabulary(samples);
    List<GoldTable> training = new ArrayList<>();
    List<GoldTable> heldOut = new ArrayList<>();
    for (Sample s : samples) {
      GoldTable gold = new GoldTable(new TokenTable(s.article(), vocabulary), s.gold());
      (isHeldOut(s.gold().article().document()) ? heldOut : training).add(gold);
    }
    AttributionModels models = learn(training, vocabulary);
    Confidence confidence = new ConfidenceTrainer(models, log).learn(heldOut);
    training.addAll(heldOut);
    return learn(training, vocabulary).with(confidence);
  }

  private AttributionModels learn(List<GoldTable> documents, Vocabulary vocabulary) {
    CueHeads heads = new CueHeads(documents);
    CueWords words = new CueWords(lexicon, heads.learned());
    log.accept(
        vocabulary.lemmas().size() + " words, " + words.learned().size() + " learned cue words");
    return new Examples(words, heads, vocabulary, log)
        .learn(documents, FEWEST_DOCUMENTS_OF_A_FEATURE);
  }

  /** The lemmas that occur in lower case, not as names, in enough documents. */
  private static Vocabulary vocabulary(List<Sample> samples) {
    Map<String, Integer> documents = new HashMap<>();
    for (Sample s : samples) {
      Set<String> seen = new HashSet<>();
      s.article()
          .sentences()
          .forEach(
              x -> {
                for (Token t : x.tokens()) {
                  if (!t.isName() && Character.isLowerCase(t.form().charAt(0))) {
                    seen.add(t.lemma());
                  }
                }
              });
      seen.forEach(lemma -> documents.merge(lemma, 1, Integer::sum));
    }
    Set<String> frequent = new TreeSet<>();
    documents.forEach(
        (lemma, n) -> {
          if (n >= FEWEST_DOCUMENTS_OF_A_WORD) {
            frequent.add(lemma);
          }
        });
    return new Vocabulary(frequent, Senses.load());
  }
}
