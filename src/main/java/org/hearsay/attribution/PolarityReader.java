package org.hearsay.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads from the verb group of a cue whether the saying happened: not, may be, will be. */
final class PolarityReader {

  private static final Set<String> NOT =
      Set.of("not", "n't", "never", "neither", "nor", "nobody", "without");
  private static final Set<String> REFUSING =
      Set.of("refuse", "decline", "fail", "avoid", "forget", "stop");
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll", "wo");
  private static final Set<String> MAYBE =
      Set.of("would", "could", "may", "might", "should", "can", "must", "'d", "ca");
  private static final Set<String> PLANNING =
      Set.of("go", "plan", "intend", "expect", "set", "due", "want", "prepare", "threaten");
  private static final Set<String> IF = Set.of("if", "unless", "whether");

  private PolarityReader() {}

  static Attribution.Polarity polarity(Syntax s, int head, List<Integer> cue) {
    boolean negated = false;
    for (int i : cue) {
      negated |= NOT.contains(lower(s, i)) && isNear(s, i, head);
    }
    negated |= s.isNegated(head) || hasNobody(s, head);
    int up = s.head(head);
    if (up >= 0 && Set.of("xcomp", "pcomp", "ccomp").contains(s.relation(head))) {
      // "refused to say", "stopped short of accusing", "did not say or condemn"
      int governor = s.token(up).isVerb() ? up : s.head(up);
      for (int steps = 0; governor >= 0 && steps < 3; steps++) {
        if (s.token(governor).isVerb() && s.relation(head).equals("xcomp")
            || REFUSING.contains(s.lemma(governor))) {
          negated |= REFUSING.contains(s.lemma(governor)) || s.isNegated(governor);
        }
        governor =
            s.relation(governor).equals("prep") || s.relation(governor).equals("advmod")
                ? s.head(governor)
                : -1;
      }
      negated |= lower(s, up).equals("without");
    }
    for (int i : cue) {
      negated |= REFUSING.contains(s.lemma(i)) && s.token(i).isVerb() && i < head;
    }
    return negated ? Attribution.Polarity.NEGATED : Attribution.Polarity.AFFIRMED;
  }

  static Attribution.Modality modality(Syntax s, int head) {
    for (int aux : s.children(head, "aux", "mark")) {
      if (aux > head) {
        continue;
      }
      String form = lower(s, aux);
      if (FUTURE.contains(form)) {
        return Attribution.Modality.FUTURE;
      }
      if (MAYBE.contains(form) || IF.contains(form)) {
        return Attribution.Modality.CONDITIONAL;
      }
    }
    int up = s.head(head);
    if (up >= 0 && s.token(up).isVerb()) {
      if (s.relation(head).equals("xcomp")) {
        boolean planned = PLANNING.contains(s.lemma(up)) && !isGoOn(s, up);
        return planned ? Attribution.Modality.FUTURE : Attribution.Modality.ACTUAL;
      }
      if (s.relation(head).equals("conj") && s.child(head, "nsubj", "nsubjpass").isEmpty()) {
        return modality(s, up);
      }
    }
    return Attribution.Modality.ACTUAL;
  }

  private static boolean isGoOn(Syntax s, int verb) {
    return s.lemma(verb).equals("go")
        && s.children(verb, "prt", "advmod", "prep").stream()
            .anyMatch(c -> s.lemma(c).equals("on"));
  }

  private static boolean hasNobody(Syntax s, int head) {
    for (int subject : s.children(head, "nsubj", "nsubjpass")) {
      String form = lower(s, subject);
      if (form.equals("nobody") || form.equals("none") || form.equals("neither")) {
        return true;
      }
      for (int det : s.children(subject, "det", "neg", "predet")) {
        if (Set.of("no", "neither").contains(lower(s, det))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(Syntax s, int not, int head) {
    return not < head && head - not <= 4;
  }

  private static String lower(Syntax s, int i) {
    return s.form(i).toLowerCase(Locale.ROOT);
  }
}
