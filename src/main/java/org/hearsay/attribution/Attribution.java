package org.hearsay.attribution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * One link of a chain: who, by which words and with what act, said what, and who passes it on. Two
 * acts or two targets in one sentence are two attributions with the same passage.
 *
 * @param spans where source, cue and content stand
 * @param passage the sentence (or sentences) that carry it all
 * @param source who; empty when the text names nobody at all
 * @param target whom an accusation or demand holds responsible
 * @param addressee to whom the words are directed
 * @param attributedBy the attribution that passes this one on; empty when the article itself does
 * @param answers for a denial: the attribution of the same article that it rejects
 * @param isLink true for a mere link of a chain ("as quoted by X"), which has no words of its own
 * @param isMarginal true for what is an attribution in the wide sense of the field (wishes, plans,
 *     impressions) but tells no reader who said what: listed by {@code extract --format jsonl}, no
 *     entry in the graph
 * @param rules the rules that decided its parts, as {@code part=rule}: {@code act=cue-frame},
 *     {@code target=by-agent}
 * @param confidence 0 to 1, of the whole: spans, act and target together
 */
public record Attribution(
    AttributionSpans spans,
    Span passage,
    Optional<Referent> source,
    Act act,
    Optional<Referent> target,
    Optional<Referent> addressee,
    Polarity polarity,
    Modality modality,
    Optional<Attribution> attributedBy,
    Optional<Attribution> answers,
    boolean isLink,
    boolean isMarginal,
    List<String> rules,
    double confidence) {

  public Attribution {
    rules = List.copyOf(rules);
    Objects.requireNonNull(spans);
    Objects.requireNonNull(act);
    Objects.requireNonNull(polarity);
    Objects.requireNonNull(modality);
  }

  /** An attribution that rests on its spans alone. */
  public Attribution(
      AttributionSpans spans,
      Span passage,
      Optional<Referent> source,
      Act act,
      Optional<Referent> target,
      Optional<Referent> addressee,
      Polarity polarity,
      Modality modality,
      Optional<Attribution> attributedBy,
      Optional<Attribution> answers,
      boolean isLink) {
    this(
        spans,
        passage,
        source,
        act,
        target,
        addressee,
        polarity,
        modality,
        attributedBy,
        answers,
        isLink,
        false,
        List.of(),
        spans.confidence());
  }

  /** True when a direct edge may be written: affirmed and actual. */
  public boolean isAsserted() {
    return polarity == Polarity.AFFIRMED && modality == Modality.ACTUAL;
  }

  /** "Said" or "did not say". */
  public enum Polarity {
    AFFIRMED,
    NEGATED
  }

  /** Whether the saying happened, may happen, or is to come. */
  public enum Modality {
    ACTUAL,
    CONDITIONAL,
    FUTURE
  }
}
