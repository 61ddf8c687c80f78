package org.hearsay.analysis;

import java.util.List;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.util.Sequence;

/**
 * OpenNLP's contract of a tagger over a {@link SequenceLabeler}: Penn parts of speech at some
 * hundred thousand words a second. Not thread-safe.
 */
final class FastTagger implements POSTagger {
  private static final String[] NOTHING = {};

  private final SequenceLabeler labeler;

  FastTagger(SequenceLabeler.Model model) {
    labeler = new SequenceLabeler(model);
  }

  @Override
  public String[] tag(String[] sentence) {
    String[] tags = labeler.label(sentence, NOTHING);
    for (int i = 0; i < tags.length; i++) {
      // marks that are their own tags
      if (sentence[i].equals("``") || sentence[i].equals("''")) {
        tags[i] = sentence[i];
      }
    }
    return tags;
  }

  @Override
  public String[] tag(String[] sentence, Object[] additionalContext) {
    return tag(sentence);
  }

  /** The best sequence only: the search is greedy. */
  @Override
  public Sequence[] topKSequences(String[] sentence) {
    return new Sequence[] {new Sequence(List.of(tag(sentence)))};
  }

  @Override
  public Sequence[] topKSequences(String[] sentence, Object[] additionalContext) {
    return topKSequences(sentence);
  }
}
