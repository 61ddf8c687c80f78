package org.hearsay.attribution;

import java.util.List;
import java.util.Optional;

/**
 * The word by which an attribution attributes, in its sentence.
 *
 * @param head index of the verb, noun or preposition
 * @param argument the word on which the arguments hang: {@code head}, or the noun behind a light
 *     verb ("renewed its *call*")
 * @param tokens all tokens of the cue
 * @param entry its row in the table of frames; empty when it only says
 */
record Cue(
    Syntax tree, int head, int argument, List<Integer> tokens, Optional<FrameLexicon.Entry> entry) {

  Frame frame() {
    return entry.map(FrameLexicon.Entry::frame).orElse(Frame.SAY);
  }

  Act act() {
    return entry.map(FrameLexicon.Entry::act).orElse(Act.STATE);
  }

  double strength() {
    return entry.map(FrameLexicon.Entry::strength).orElse(1.0);
  }

  String lemma() {
    return tree.lemma(head);
  }

  boolean isVerb() {
    return tree.token(head).isVerb();
  }
}
